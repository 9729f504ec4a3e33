/** All of the screen for the page, or no longer; where the browser refuses, nothing happens. */
export async function fullScreen(wanted: boolean): Promise<void> {
  try {
    if (wanted) await document.documentElement.requestFullscreen()
    else if (document.fullscreenElement) await document.exitFullscreen()
  } catch {
    // Refused, or not there at all, as on an iPhone.
  }
}

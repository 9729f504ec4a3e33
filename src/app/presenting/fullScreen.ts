/** All of the screen for the page, or no longer; where the browser refuses, nothing happens. */
export async function fullScreen(wanted: boolean): Promise<void> {
  try {
    // Where what is needed was long in coming, the press that asked for it counts no more: a browser would complain.
    if (wanted && navigator.userActivation?.isActive === false) return
    if (wanted) await document.documentElement.requestFullscreen()
    else if (document.fullscreenElement) await document.exitFullscreen()
  } catch {
    // Refused, or not there at all, as on an iPhone.
  }
}

/** Keeps the screen awake, where the browser can and may; returns what lets it sleep again. A lock ends whenever the page is hidden, and is asked for anew. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null
  let isOver = false

  async function ask(): Promise<void> {
    if (!("wakeLock" in navigator) || document.hidden || isOver) return
    try {
      const got = await navigator.wakeLock.request("screen")
      if (isOver) void got.release().catch(() => {})
      else lock = got
    } catch {
      // Not allowed, or the battery is low: the screen sleeps as it is set to.
    }
  }
  const onVisibility = () => void ask()
  document.addEventListener("visibilitychange", onVisibility)
  void ask()
  return () => {
    isOver = true
    document.removeEventListener("visibilitychange", onVisibility)
    void lock?.release().catch(() => {})
  }
}

/** In the page, for a while: the gaps between its frames, its tasks over 50 ms, and how long it took. */
export async function watch(duration) {
  const [gaps, long] = [[], []]
  const observer = new PerformanceObserver((list) => long.push(...list.getEntries()))
  observer.observe({ type: "longtask" })
  const started = performance.now()
  let last = started
  while (last - started < duration) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
    const now = performance.now()
    gaps.push(now - last)
    last = now
  }
  observer.disconnect()
  return { gaps, long: long.length, took: last - started }
}

/** Nobody can scroll the class's window: what is higher than its place is set smaller, down to this. */
const smallest = 0.7

/** Keeps an element as high as the place that it is in, whatever is written in it. */
export function keepFitting(element: HTMLElement): () => void {
  const place = element.parentElement
  let frame = 0
  function fit(): void {
    frame = 0
    if (!place) return
    const { paddingTop, paddingBottom } = getComputedStyle(place)
    const room = place.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom)
    element.style.zoom = "1"
    const size = Math.max(smallest, Math.min(1, room / element.scrollHeight))
    element.style.zoom = String(size)
  }
  const soon = () => {
    frame ||= requestAnimationFrame(fit)
  }
  const written = new MutationObserver(soon)
  written.observe(element, { childList: true, characterData: true, subtree: true })
  const sized = new ResizeObserver(soon)
  if (place) sized.observe(place)
  return () => {
    cancelAnimationFrame(frame)
    written.disconnect()
    sized.disconnect()
  }
}

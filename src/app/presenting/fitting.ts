/** Nobody can scroll the class's window: what is higher than its place is set smaller, and before it is small, some of it is left out (Audience.module.css). */
const whole = [1, 0.95, 0.9, 0.85]
const tight = [...whole, 0.8, 0.75, 0.7, 0.65, 0.6]

/** Keeps an element as high as the place that it is in, whatever is written in it. */
export function keepFitting(element: HTMLElement): () => void {
  const place = element.parentElement
  let frame = 0
  function fit(): void {
    frame = 0
    if (!place) return
    const { paddingTop, paddingBottom } = getComputedStyle(place)
    const { height } = place.getBoundingClientRect()
    // Both on the screen: the whole window is magnified.
    const room =
      height - ((Number.parseFloat(paddingTop) + Number.parseFloat(paddingBottom)) * height) / place.offsetHeight
    const fits = (size: number) => {
      element.style.zoom = String(size)
      return element.getBoundingClientRect().height <= room
    }
    element.removeAttribute("data-tight")
    if (whole.some(fits)) return
    element.setAttribute("data-tight", "")
    tight.some(fits)
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

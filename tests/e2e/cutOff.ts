/** Runs in the page: what is wider than the window, and every text that its own box or its drawing cuts off. */
export function cutOff(): string[] {
  const found: string[] = []
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} "${(element.textContent ?? "").trim().slice(0, 60)}"`
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide in ${clientWidth}`)

  /** Text for screen readers is cut off on purpose. */
  const hidden = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    // On a magnified page one pixel is more than one.
    return width < 2 || height < 2 || element.closest(".katex-mathml") !== null
  }
  for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
    if (element instanceof SVGElement || hidden(element)) continue
    const clips = /hidden|clip/.test(getComputedStyle(element).overflowX)
    if ((clips || element instanceof HTMLInputElement) && element.scrollWidth > element.clientWidth + 1)
      found.push(`${name(element)} is ${element.scrollWidth} wide in ${element.clientWidth}`)
  }
  for (const text of document.querySelectorAll<SVGTextElement>("svg text")) {
    const svg = text.ownerSVGElement
    if (!svg || hidden(text) || getComputedStyle(svg).overflow === "visible") continue
    const [inner, outer] = [text.getBoundingClientRect(), svg.getBoundingClientRect()]
    const over = Math.max(
      outer.left - inner.left,
      inner.right - outer.right,
      outer.top - inner.top,
      inner.bottom - outer.bottom,
    )
    if (over > 1) found.push(`${name(text)} reaches ${over.toFixed(1)} out of its drawing`)
  }
  return found
}

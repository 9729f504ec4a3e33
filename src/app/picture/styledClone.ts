/** What an element inherits: written only where it differs from its parent. */
const inherited = [
  "color",
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "font-family",
  "font-size",
  "font-style",
  "font-weight",
  "line-height",
  "text-align",
  "text-indent",
  "text-anchor",
  "white-space",
  "paint-order",
  "visibility",
  "border-collapse",
  "border-spacing",
] as const

/** What it does not, with the value that need not be written. */
const own: Readonly<Record<string, string>> = {
  opacity: "1",
  "dominant-baseline": "auto",
  transform: "none",
  "clip-path": "none",
  "text-decoration-line": "none",
}

/** The same of what is laid out by the page, as an equation is. */
const ownInHtml: Readonly<Record<string, string>> = {
  display: "inline",
  position: "static",
  top: "auto",
  left: "auto",
  right: "auto",
  bottom: "auto",
  "vertical-align": "baseline",
  "margin-top": "0px",
  "margin-right": "0px",
  "margin-bottom": "0px",
  "margin-left": "0px",
  "padding-top": "0px",
  "padding-right": "0px",
  "padding-bottom": "0px",
  "padding-left": "0px",
  "border-top": "",
  "border-right": "",
  "border-bottom": "",
  "border-left": "",
  "background-color": "rgba(0, 0, 0, 0)",
  "box-sizing": "content-box",
  "min-width": "0px",
  overflow: "visible",
  "table-layout": "auto",
  "flex-flow": "row nowrap",
  "flex-grow": "0",
  "align-items": "normal",
  "column-gap": "normal",
  "row-gap": "normal",
}

/** What a picture has no use for. */
const left = "title, [hidden], .visually-hidden, [popover], button, select, input, textarea, details"

/** A copy of an element that looks the same wherever it stands: its styles are written into it, its classes and all that is for hands and ears is gone. It rests after each element, for who has time; the page must stay as it is meanwhile. */
export function* styledClone<E extends HTMLElement | SVGElement>(element: E): Generator<void, E> {
  const clone = element.cloneNode(true) as E
  const sources = [element, ...element.querySelectorAll("*")]
  const targets = [clone, ...clone.querySelectorAll("*")]
  /** Those that are left out, with all in them. */
  const leftOut = new Set<Element>()
  const unwanted: Element[] = []
  const pixels = new Map<Element, HTMLImageElement>()
  const passedOn: PassedOn = new Map()
  for (const [at, target] of targets.entries()) {
    const source = sources[at]
    if (!source || !(target instanceof HTMLElement || target instanceof SVGElement)) continue
    const isInside = source !== element
    if (isInside && source.parentElement && leftOut.has(source.parentElement)) {
      leftOut.add(source)
      continue
    }
    const computed = getComputedStyle(source)
    if (isInside && (source.matches(left) || computed.display === "none")) {
      leftOut.add(source)
      unwanted.push(target)
      continue
    }
    writeStyles(source, computed, target, passedOn)
    if (source instanceof HTMLCanvasElement) pixels.set(target, pixelsOf(source, target))
    for (const { name } of [...target.attributes])
      if (/^(class|data-|aria-|role$|tabindex$)/.test(name)) target.removeAttribute(name)
    yield
  }
  for (const [target, image] of pixels) target.replaceWith(image)
  for (const target of unwanted) target.remove()
  return clone
}

/** What each element that was copied passes on to those in it. */
type PassedOn = Map<Element, readonly string[]>

function writeStyles(
  source: Element,
  computed: CSSStyleDeclaration,
  target: HTMLElement | SVGElement,
  passedOn: PassedOn,
): void {
  const above = source.parentElement && passedOn.get(source.parentElement)
  const write = (property: string, unwritten: string | undefined) => {
    const value = computed.getPropertyValue(property)
    if (value !== unwritten) target.style.setProperty(property, value)
    return value
  }
  passedOn.set(
    source,
    inherited.map((property, at) => write(property, above?.[at])),
  )
  for (const [property, unwritten] of Object.entries(own)) write(property, unwritten)
  if (target instanceof SVGElement) return
  // Lists and headings bring margins of their own.
  const isPlain = source.matches("span, div")
  for (const [property, unwritten] of Object.entries(ownInHtml)) write(property, isPlain ? unwritten : undefined)
  if (computed.display === "inline") return
  write("width", "auto")
  write("height", "auto")
}

/** A copied canvas is empty. */
function pixelsOf(canvas: HTMLCanvasElement, styled: HTMLElement | SVGElement): HTMLImageElement {
  const image = new Image()
  image.src = canvas.toDataURL()
  image.style.cssText = styled.style.cssText
  return image
}

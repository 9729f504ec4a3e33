import { embeddedFonts, familiesIn } from "./embeddedFonts"
import { styledClone } from "./styledClone"

/** What a picture can be made of. */
export const subjects = ["network", "equation", "training", "pictures"] as const
export type Subject = (typeof subjects)[number]

/** The network as lines and text; a very large one is laid out by the page. */
const linesAndText = "svg[role=group], [data-picture] > svg"

/** Paper around what is seen, CSS px. */
const edge = 16

const svgNames = "http://www.w3.org/2000/svg"

/** Pixels of a PNG for one of the page: sharp in print and on a projector. */
const sharpness = 3

/** One thing that is seen, as a drawing without its fonts. */
interface Drawn {
  readonly svg: SVGSVGElement
  /** With the paper around it, CSS px of the page. */
  readonly width: number
  readonly height: number
  /** What it is set in. */
  readonly families: ReadonlySet<string>
}

/** What is seen of the network, of the equation, of the curves or in the pictures at this moment, as an SVG file that needs nothing else: its styles and its mathematical fonts are inside, and what it is called. The network is drawn in lines and text; an equation is laid out by the browser, so programs that are none show its frame alone. */
export async function svgOf(subject: Subject): Promise<string> {
  await document.fonts.ready
  const { svg, families } = atOnce(drawing(subject))
  const title = document.createElementNS(svgNames, "title")
  title.textContent = nameOf(subject)
  svg.setAttribute("role", "img")
  svg.prepend(title, await styleWith(families))
  return new XMLSerializer().serializeToString(svg)
}

/** What is heard of it on the page. */
function nameOf(subject: Subject): string {
  const element = elementOf(subject)
  const named = element?.querySelector("svg[aria-label]") ?? element?.closest("[aria-label]")
  const name = (named ?? element?.querySelector("[aria-label]"))?.getAttribute("aria-label") ?? ""
  // How to walk through the network has no meaning in a file.
  return subject === "network" ? name.split(". ")[0]! : name
}

/** The same as pixels. */
export async function pngOf(subject: Subject): Promise<Blob> {
  const image = await imageFrom(await svgOf(subject))
  const canvas = document.createElement("canvas")
  canvas.width = image.width * sharpness
  canvas.height = image.height * sharpness
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the picture could not be drawn")))),
  )
}

/** The text of an SVG file, ready to be painted. */
export async function imageFrom(svg: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  return image
}

/** The element that brings the fonts into a picture. */
export async function styleWith(families: ReadonlySet<string>): Promise<SVGStyleElement> {
  const style = document.createElementNS(svgNames, "style")
  style.textContent = await embeddedFonts(families)
  return style
}

/** Whether there is something to be drawn: a panel may be left out or behind another. */
export function isSeen(subject: Subject): boolean {
  return (elementOf(subject)?.offsetWidth ?? 0) > 0
}

/** How large a drawing of what is seen now would be, CSS px of the page. */
export function seenSize(subject: Subject): Pick<Drawn, "width" | "height"> {
  const { offsetWidth = 0, offsetHeight = 0 } = elementOf(subject) ?? {}
  return { width: offsetWidth + 2 * edge, height: offsetHeight + 2 * edge }
}

function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}

/** Draws what is seen now, bit by bit; the page must stay as it is until it is done. Throws where the page has no such panel. */
export function* drawing(subject: Subject): Generator<void, Drawn> {
  const element = elementOf(subject)
  if (!element) throw new Error(`the page has no ${subject}`)
  const box = element.getBoundingClientRect()
  const { width, height } = { width: element.offsetWidth, height: element.offsetHeight }
  // In front of a class the page is magnified.
  const magnified = box.width / width
  const svg = document.createElementNS(svgNames, "svg")
  const [wide, high] = [width + 2 * edge, height + 2 * edge]
  svg.setAttribute("viewBox", `${-edge} ${-edge} ${wide} ${high}`)
  svg.setAttribute("width", String(wide))
  svg.setAttribute("height", String(high))
  svg.append(paperOf(wide, high))
  const parts = element.querySelector(linesAndText) ? element.querySelectorAll(`canvas, ${linesAndText}`) : []
  if (parts.length === 0) svg.append(yield* laidOut(element, width, height))
  for (const part of parts) {
    const place = part.getBoundingClientRect()
    const placed = part instanceof HTMLCanvasElement ? imageOf(part) : yield* styledClone(part as SVGElement)
    for (const [name, value] of [
      ["x", place.left - box.left],
      ["y", place.top - box.top],
      ["width", place.width],
      ["height", place.height],
    ] as const)
      placed.setAttribute(name, String(value / magnified))
    svg.append(placed)
  }
  return { svg, width: wide, height: high, families: familiesIn(element) }
}

function elementOf(subject: Subject): HTMLElement | null {
  const panel = document.querySelector<HTMLElement>(`[data-panel="${subject}"]`)
  switch (subject) {
    case "equation":
      return panel?.querySelector<HTMLElement>("[data-page]") ?? panel
    case "network":
      return panel?.querySelector(linesAndText)?.parentElement ?? panel
    case "training":
    case "pictures":
      return panel?.querySelector<HTMLElement>("[data-picture]") ?? null
  }
}

function paperOf(width: number, height: number): SVGRectElement {
  const paper = document.createElementNS(svgNames, "rect")
  for (const [name, value] of Object.entries({ x: -edge, y: -edge, width, height }))
    paper.setAttribute(name, String(value))
  paper.setAttribute("fill", getComputedStyle(document.body).backgroundColor)
  return paper
}

function imageOf(canvas: HTMLCanvasElement): SVGImageElement {
  const image = document.createElementNS(svgNames, "image")
  image.setAttribute("href", canvas.toDataURL())
  image.setAttribute("opacity", getComputedStyle(canvas).opacity)
  return image
}

/** HTML inside the picture. */
function* laidOut(element: HTMLElement, width: number, height: number): Generator<void, SVGForeignObjectElement> {
  const frame = document.createElementNS(svgNames, "foreignObject")
  frame.setAttribute("width", String(width))
  frame.setAttribute("height", String(height))
  frame.append(yield* styledClone(element))
  return frame
}

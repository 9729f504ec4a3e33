import { embeddedFonts } from "./embeddedFonts"
import { styledClone } from "./styledClone"

/** What a picture can be made of. */
export const subjects = ["network", "equation"] as const
export type Subject = (typeof subjects)[number]

/** The network as lines and text; a very large one is laid out by the page. */
const drawing = "svg[role=group]"

/** Paper around what is seen, CSS px. */
const edge = 16

const svgNames = "http://www.w3.org/2000/svg"

/** Pixels of a PNG for one of the page: sharp in print and on a projector. */
const sharpness = 3

/** What is seen of the network or of the equation at this moment, as an SVG file that needs nothing else: its styles and its mathematical fonts are inside. The network is drawn in lines and text; an equation is laid out by the browser, so programs that are none show its frame alone. */
export async function svgOf(subject: Subject): Promise<string> {
  await document.fonts.ready
  const element = elementOf(subject)
  const box = element.getBoundingClientRect()
  const { width, height } = { width: element.offsetWidth, height: element.offsetHeight }
  // In front of a class the page is magnified.
  const magnified = box.width / width
  const svg = document.createElementNS(svgNames, "svg")
  const [wide, high] = [width + 2 * edge, height + 2 * edge]
  svg.setAttribute("viewBox", `${-edge} ${-edge} ${wide} ${high}`)
  svg.setAttribute("width", String(wide))
  svg.setAttribute("height", String(high))
  const style = document.createElementNS(svgNames, "style")
  style.textContent = await embeddedFonts(element)
  svg.append(style, paperOf(wide, high))
  const drawn = element.querySelector(drawing) ? element.querySelectorAll(`canvas, ${drawing}`) : []
  if (drawn.length === 0) svg.append(laidOut(element, width, height))
  for (const part of drawn) {
    const place = part.getBoundingClientRect()
    const placed = part instanceof HTMLCanvasElement ? imageOf(part) : styledClone(part as SVGElement)
    for (const [name, value] of [
      ["x", place.left - box.left],
      ["y", place.top - box.top],
      ["width", place.width],
      ["height", place.height],
    ] as const)
      placed.setAttribute(name, String(value / magnified))
    svg.append(placed)
  }
  return new XMLSerializer().serializeToString(svg)
}

/** The same as pixels. */
export async function pngOf(subject: Subject): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await svgOf(subject))}`
  await image.decode()
  const canvas = document.createElement("canvas")
  canvas.width = image.width * sharpness
  canvas.height = image.height * sharpness
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the picture could not be drawn")))),
  )
}

function elementOf(subject: Subject): HTMLElement {
  const panel = document.querySelector<HTMLElement>(`[data-panel="${subject}"]`)
  const part =
    subject === "equation"
      ? panel?.querySelector<HTMLElement>("[data-page]")
      : panel?.querySelector(drawing)?.parentElement
  const element = part ?? panel
  if (!element) throw new Error(`the page has no ${subject}`)
  return element
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
  return image
}

/** HTML inside the picture. */
function laidOut(element: HTMLElement, width: number, height: number): SVGForeignObjectElement {
  const frame = document.createElementNS(svgNames, "foreignObject")
  frame.setAttribute("width", String(width))
  frame.setAttribute("height", String(height))
  frame.append(styledClone(element))
  return frame
}

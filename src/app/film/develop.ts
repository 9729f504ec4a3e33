import { imageFrom, styleWith } from "../picture/picture"
import { breath } from "../slices"
import { type Caption, captionOf, type Hand, heightOf, write } from "./caption"
import { type Layout, layoutOf } from "./layout"
import type { Reel, Still } from "./shoot"

/** Pictures of one size, each painted when it is asked for. */
export interface Strip {
  readonly width: number
  readonly height: number
  readonly count: number
  /** Paints one, counted from 0, into the canvas that all share. */
  paint(index: number): Promise<HTMLCanvasElement>
}

/** Letters of the caption and the paper around it, CSS px of the page; and how small they may be on a film, px. */
const letters = 16
const edge = 16
const leastLetters = 15

const svgNames = "http://www.w3.org/2000/svg"

/** Puts what was drawn for each picture together, `width` px wide, in the colours of the page. */
export async function develop({ shots, families }: Reel, width: number): Promise<Strip> {
  const canvas = document.createElement("canvas")
  const pen = canvas.getContext("2d", { willReadFrequently: true })
  if (!pen) throw new Error("the browser gives no canvas")
  const { color, backgroundColor, fontFamily } = getComputedStyle(document.body)
  const captions: Caption[] = []
  let hand: Hand = { family: fontFamily, size: letters, edge }
  const layout = layoutOf(largest(shots.map(({ stills }) => stills)), width, (scale) => {
    hand = { family: fontFamily, size: Math.max(leastLetters, letters * scale), edge: edge * scale }
    for (const shot of shots) captions.push(captionOf(pen, shot, hand, width))
    return heightOf(Math.max(0, ...captions.map(({ where, said }) => where.length + said.length)), hand)
  })
  canvas.width = layout.width
  canvas.height = layout.height
  const style = new XMLSerializer().serializeToString(await styleWith(families))
  return {
    width: layout.width,
    height: layout.height,
    count: shots.length,
    async paint(index) {
      const [shot, caption] = [shots[index], captions[index]]
      if (!shot || !caption) throw new RangeError(`there is no picture ${index}`)
      const image = await imageFrom(await together(shot.stills, layout, style))
      await breath()
      pen.fillStyle = backgroundColor
      pen.fillRect(0, 0, layout.width, layout.height)
      pen.drawImage(image, 0, 0)
      write(pen, caption, hand, color)
      return canvas
    },
  }
}

/** The largest width and height of each subject in all pictures. */
function largest(all: readonly (readonly Still[])[]) {
  const [first = []] = all
  return first.map((_, at) => ({
    width: Math.max(...all.map((stills) => stills[at]?.width ?? 0)),
    height: Math.max(...all.map((stills) => stills[at]?.height ?? 0)),
  }))
}

async function together(stills: readonly Still[], { width, height, spots }: Layout, style: string) {
  const drawn = await Promise.all(
    stills.map(async ({ svg }, at) => {
      const { x, y, scale } = spots[at] ?? { x: 0, y: 0, scale: 1 }
      return `<g transform="translate(${x} ${y}) scale(${scale})">${await svg.text()}</g>`
    }),
  )
  return `<svg xmlns="${svgNames}" width="${width}" height="${height}">${style}${drawn.join("")}</svg>`
}

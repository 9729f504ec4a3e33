import { packed } from "virtual:digits"
import type { Sample } from "../engine/network"

/** Pixels along a side: as they were scanned, or the means of 3 × 3 pixels in their middle. */
export type DigitSide = 8 | 28

const side = 28
const classes = 10
const levels = 16
/** White around the middle that is left out of the small images, and pixels along a side that become one. */
const [edge, block] = [2, 3]

/** What was asked for before. */
const made = new Map<DigitSide, Promise<readonly Sample[]>>()

/** 4,000 handwritten digits (MNIST, LeCun, Cortes and Burges), 0 to 9 in turn: x is the image row by row, 0 white and 1 black, in sixteenths; y has one 1 among ten. The same each time: each run that is taken back to has them, and they are up to 25 MB. */
export function digits(of: DigitSide): Promise<readonly Sample[]> {
  const known = made.get(of) ?? make(of)
  made.set(of, known)
  known.catch(() => made.delete(of))
  return known
}

async function make(of: DigitSide): Promise<readonly Sample[]> {
  const bytes = await unpacked()
  return Array.from({ length: bytes.length / side ** 2 }, (_, i) => {
    const image = bytes.subarray(i * side ** 2, (i + 1) * side ** 2)
    const y = new Float64Array(classes)
    y[i % classes] = 1
    return { x: of === side ? Float64Array.from(image, (grey) => grey / levels) : smaller(image), y }
  })
}

/** An image of 8 × 8 pixels, in sixteenths again. */
function smaller(image: Uint8Array): Float64Array {
  const across = (side - 2 * edge) / block
  return Float64Array.from({ length: across * across }, (_, at) => {
    const [top, left] = [edge + block * Math.floor(at / across), edge + block * (at % across)]
    let sum = 0
    for (let row = top; row < top + block; row++)
      for (let column = left; column < left + block; column++) sum += image[row * side + column] ?? 0
    return Math.round(sum / block ** 2) / levels
  })
}

async function unpacked(): Promise<Uint8Array> {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

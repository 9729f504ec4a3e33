import { quantize } from "gifenc"

/** Red, green, blue, each 0 to 255. */
type Colour = readonly [number, number, number]

/** A picture in few colours. */
export interface Reduced {
  readonly palette: readonly Colour[]
  /** The colour of each pixel. */
  readonly index: Uint8Array
}

/** So many of the colours that most pixels have stand as they are, so that paper and ink never shift from picture to picture. */
const kept = 64

/** How often each colour occurs, a pixel of RGBA being one number. */
export function countColours(pixels: Uint32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  let start = 0
  // Most pixels are like their neighbour.
  for (let at = 1; at <= pixels.length; at++) {
    if (at < pixels.length && pixels[at] === pixels[start]) continue
    const colour = pixels[start]!
    counts.set(colour, (counts.get(colour) ?? 0) + at - start)
    start = at
  }
  return counts
}

/** At most `most` colours for pixels whose colours were counted: all of them where they are few, else those that most pixels have and the best for the others. */
export function paletteOf(pixels: Uint32Array, counts: ReadonlyMap<number, number>, most: number): readonly Colour[] {
  if (counts.size <= most) return [...counts.keys()].map(colourOf)
  const frequent = [...counts].sort(([, a], [, b]) => b - a).slice(0, kept)
  const exact = new Set(frequent.map(([colour]) => colour))
  const others = pixels.filter((colour) => !exact.has(colour))
  const best = quantize(new Uint8ClampedArray(others.buffer), most - kept)
  return [...[...exact].map(colourOf), ...best]
}

/** The nearest colour of a palette for each pixel. */
export function reduced(pixels: Uint32Array, colours: Iterable<number>, palette: readonly Colour[]): Reduced {
  const nearest = new Map<number, number>()
  for (const colour of colours) nearest.set(colour, nearestTo(colourOf(colour), palette))
  const index = new Uint8Array(pixels.length)
  for (let at = 0; at < pixels.length; at++)
    index[at] = at > 0 && pixels[at] === pixels[at - 1] ? index[at - 1]! : nearest.get(pixels[at]!)!
  return { palette, index }
}

function nearestTo([r, g, b]: Colour, palette: readonly Colour[]): number {
  let [found, least] = [0, Number.POSITIVE_INFINITY]
  for (let at = 0; at < palette.length; at++) {
    const colour = palette[at]!
    const distance = (colour[0] - r) ** 2 + (colour[1] - g) ** 2 + (colour[2] - b) ** 2
    if (distance >= least) continue
    found = at
    least = distance
  }
  return found
}

/** Memory holds red first on every machine that runs a browser. */
function colourOf(pixel: number): Colour {
  return [pixel & 0xff, (pixel >> 8) & 0xff, (pixel >> 16) & 0xff]
}

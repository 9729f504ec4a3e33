/** Red, green, blue, 0..255. */
export type Rgb = readonly [number, number, number]

export interface HeatColours {
  readonly positive: Rgb
  readonly negative: Rgb
  /** Of 0, and where there is no number. */
  readonly none: Rgb
}

/** Pixels a cell is wide and high: enough to tell the signs apart by a pattern. */
export const cellPixels = 2

/** The largest size among numbers that are finite; 0 where there is none. */
export function largestSize(values: ArrayLike<number>): number {
  let largest = 0
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i] ?? 0)
    if (size > largest && size < Number.POSITIVE_INFINITY) largest = size
  }
  return largest
}

/** How strong a number is painted where the largest has so much size: between 0 and 1, which is all beyond it, too. */
export function heatStrength(value: number, largest: number): number {
  return largest > 0 && !Number.isNaN(value) ? Math.sqrt(Math.min(Math.abs(value) / largest, 1)) : 0
}

/** What is left of it in every other pixel of a number below 0. */
export const chequered = 0.5

/** Paints numbers row by row, each as strong as it is large among them, or beside `largest`. Negative ones are chequered: every other pixel is half as strong. What is not known, and all where nothing differs from 0, is neutral. Pixels are RGBA. */
export function heatPixels(
  values: ArrayLike<number> | null,
  rows: number,
  columns: number,
  { positive, negative, none }: HeatColours,
  largest = values ? largestSize(values) : 0,
): Uint8ClampedArray<ArrayBuffer> {
  const width = columns * cellPixels
  const pixels = new Uint8ClampedArray(width * rows * cellPixels * 4)
  for (let y = 0; y < rows * cellPixels; y++)
    for (let x = 0; x < width; x++) {
      const value = values?.[Math.floor(y / cellPixels) * columns + Math.floor(x / cellPixels)] ?? Number.NaN
      const strength = heatStrength(value, largest) * (value < 0 && (x + y) % 2 === 1 ? chequered : 1)
      const colour = value < 0 ? negative : positive
      const at = (y * width + x) * 4
      for (let c = 0; c < 3; c++) pixels[at + c] = (none[c] ?? 0) + strength * ((colour[c] ?? 0) - (none[c] ?? 0))
      pixels[at + 3] = 255
    }
  return pixels
}

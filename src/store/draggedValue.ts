/** What a pixel is worth, and how much less with Shift. */
const perPixel = 0.01
const fine = 0.1
/** Digits kept, so that 0.1 + 0.2 is 0.3. */
const digits = 12

/** How far a movement counts. */
export function travelOf(pixels: number, isFine: boolean): number {
  return pixels * (isFine ? fine : 1)
}

/** The number after a drag of so many pixels from where it was: back at 0 it is the same to the bit; a large number moves faster. */
export function draggedValue(start: number, travel: number): number {
  if (travel === 0) return start
  const size = Math.abs(start)
  const unit = size >= 10 ? perPixel * 10 ** Math.floor(Math.log10(size)) : perPixel
  return Number((start + travel * unit).toPrecision(digits))
}

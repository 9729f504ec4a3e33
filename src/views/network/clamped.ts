/**
 * A straight scale from one range to another, held at its ends, as d3's clamped scales. The stage has its own because
 * theirs bring colours and formats with them, a tenth of what is fetched before the page can be used.
 */
export function clamped([from, to]: readonly [number, number], [low, high]: readonly [number, number]) {
  return (value: number): number => {
    const share = to === from ? 0.5 : (value - from) / (to - from)
    return low + (high - low) * Math.min(1, Math.max(0, share))
  }
}

/** The same of the square root: an area that grows with the value. */
export function clampedRoot([from, to]: readonly [number, number], range: readonly [number, number]) {
  const straight = clamped([Math.sqrt(from), Math.sqrt(to)], range)
  return (value: number): number => straight(Math.sqrt(Math.max(0, value)))
}

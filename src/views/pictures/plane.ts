import { extent } from "d3"

/** From a number to another, the larger one. */
export type Range = readonly [number, number]

/** From the smallest to the largest value, with a margin; around one value, one either way. NaN and infinities do not count. */
export function roomy(values: Iterable<number>, margin = 0.1): readonly [number, number] {
  const [low = 0, high = 0] = extent([...values].filter(Number.isFinite))
  const more = high > low ? (high - low) * margin : 1
  return [low - more, high + more]
}

/** Middles of n equal parts of a range, in order. */
export function middles([from, to]: readonly [number, number], n: number): readonly number[] {
  return Array.from({ length: n }, (_, i) => from + ((to - from) * (i + 0.5)) / n)
}

/** Points of a plane, row by row, the highest row first: as a picture is painted. */
export function gridOf(
  across: readonly [number, number],
  up: readonly [number, number],
  n: number,
): readonly (readonly [number, number])[] {
  const columns = middles(across, n)
  return middles(up, n)
    .toReversed()
    .flatMap((y) => columns.map((x) => [x, y] as const))
}

import { range } from "d3"
import { useState } from "react"

/** Rows that are shown at once: more could not be redrawn within a frame. */
const most = 32

/** Some of many rows. */
export interface RowWindow {
  readonly shown: readonly number[]
  readonly count: number
  /** Whether all are shown. */
  readonly isAll: boolean
  /** To the next rows (1) or the previous ones (−1). */
  leaf(by: 1 | -1): void
}

/** Which rows of a long table are shown: those around the chosen one, until the reader leafs on. */
export function useWindow(count: number, chosen: number | null): RowWindow {
  const [{ from, followed }, setPlace] = useState({ from: 0, followed: chosen })
  const isIn = chosen !== null && chosen >= from && chosen < from + most
  const start = chosen !== followed && chosen !== null && !isIn ? Math.floor(chosen / most) * most : from
  if (chosen !== followed) setPlace({ from: start, followed: chosen })
  const first = Math.min(start, Math.max(count - 1, 0))
  return {
    shown: range(first, Math.min(first + most, count)),
    count,
    isAll: count <= most,
    leaf: (by) =>
      setPlace(({ from, followed }) => ({ from: Math.max(0, Math.min(from + by * most, count - 1)), followed })),
  }
}

import { contours, path } from "d3"
import type { Plot } from "./plot"

/** Where n × n numbers, the highest row first, are at least as large as each threshold: outlines in the units of a drawing. The plane goes on straight beyond its edges, so that a line leads up to an edge and none along it; `Clipped` cuts it off there. */
export function outlinesOf(
  values: ArrayLike<number>,
  n: number,
  thresholds: readonly number[],
  plot: Plot,
): readonly string[] {
  const side = n + 2
  const wider = Array.from({ length: side * side }, (_, i) => {
    const [row, column] = [Math.floor(i / side) - 1, (i % side) - 1]
    return goingOn(n, row, (r) => goingOn(n, column, (c) => values[r * n + c] ?? Number.NaN))
  })
  const [wide, high] = [plot.width - plot.left - plot.right, plot.height - plot.top - plot.bottom]
  const drawn = contours()
    .size([side, side])
    .thresholds([...thresholds])(wider)
  return drawn.map(({ coordinates }) => {
    const pen = path()
    for (const ring of coordinates.flat(1)) {
      for (const [i, [x = 0, y = 0]] of ring.entries()) {
        const at = [round(plot.left + ((x - 1) / n) * wide), round(plot.top + ((y - 1) / n) * high)] as const
        if (i === 0) pen.moveTo(...at)
        else pen.lineTo(...at)
      }
      pen.closePath()
    }
    return pen.toString()
  })
}

/** One of n values in a line, and what follows before and after them where the line goes on as it ends. */
function goingOn(n: number, i: number, at: (i: number) => number): number {
  if (i < 0) return 2 * at(0) - at(1)
  return i < n ? at(i) : 2 * at(n - 1) - at(n - 2)
}

/** Hundredths of a unit are enough. */
const round = (value: number) => Math.round(100 * value) / 100

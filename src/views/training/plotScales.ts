import { extent, scaleLinear, scaleLog } from "d3"
import type { Learning } from "../../timeline/training"

/** Pixels around what is drawn. */
export const edge = { left: 56, right: 28, top: 10, bottom: 24 }

/** A line of the plot: the cost after so many cycles. */
export interface Line {
  readonly kind: "batch" | "train" | "test"
  readonly points: readonly (readonly [cycle: number, C: number])[]
}

export function linesOf({ costs, evaluations }: Pick<Learning, "costs" | "evaluations">): readonly Line[] {
  const batch = Array.from(costs.cycles, (cycle, i) => [cycle, costs.C[i] ?? 0] as const)
  const train = evaluations.map(({ cycle, train }) => [cycle, train.C] as const)
  const test = evaluations.flatMap(({ cycle, test }) => (test ? [[cycle, test.C] as const] : []))
  return [
    { kind: "batch", points: batch },
    { kind: "train", points: train },
    { kind: "test", points: test },
  ]
}

/** The axes: cycles to the right, C upwards from 0; on a logarithmic one what is not above 0 has no place. */
export function scalesOf(lines: readonly Line[], isLog: boolean, width: number, height: number) {
  const all = lines.flatMap(({ points }) => points).filter(([, C]) => Number.isFinite(C))
  const [first = 0, last = 1] = extent(all, ([cycle]) => cycle)
  const drawn = all.map(([, C]) => C).filter((C) => !isLog || C > 0)
  const [low = isLog ? 0.1 : 0, high = 1] = extent(drawn)
  const range = [height - edge.bottom, edge.top]
  const x = scaleLinear([first, Math.max(last, first + 1)], [edge.left, width - edge.right])
  const y = isLog
    ? scaleLog([low, high > low ? high : low * 10], range)
    : scaleLinear([Math.min(0, low), high > low || high > 0 ? high : 1], range)
  return { x, y: y.nice() }
}

/** Those of many rows that are evenly spaced, the first and the last among them. */
export function sparse<T>(rows: readonly T[], most: number): readonly T[] {
  if (rows.length <= most) return rows
  return Array.from({ length: most }, (_, i) => rows[Math.round((i * (rows.length - 1)) / (most - 1))]!)
}

import { max, sum } from "d3"
import type { Metrics } from "./forms"

/** The width that a form needs for a net of these sizes. */
export function widthOf(form: Metrics, sizes: readonly number[], gap: number): number {
  const hidden = sizes.length - 1
  return 2 * form.margin + form.inputWidth + hidden * (form.width + gap) + form.targetGap + form.targetWidth
}

/** The height that a form needs for a net of these sizes. */
export function heightOf(form: Metrics, sizes: readonly number[]): number {
  const neurons = max(sizes.slice(1)) ?? 1
  const rows = max([
    neurons * (form.height + form.foot) + (neurons - 1) * form.rowGap,
    (sizes[0] ?? 1) * (form.inputHeight + form.rowGap),
  ])
  return sum([form.head, rows ?? 0, bottomOf(form, sizes)])
}

/** How much larger everything is drawn where there is room to spare, as on a projector: 1 to 1.6. */
export function scaleOf(form: Metrics, sizes: readonly number[], box: { width: number; height: number }): number {
  if (form.form === "dot") return 1
  const wide = box.width / widthOf(form, sizes, form.maxGap / 2)
  const high = box.height / heightOf(form, sizes)
  // A drawing much larger than what stands beside it would look like another page.
  const calm = Math.min(1.6, Math.max(1.2, box.width / 700))
  return Math.max(1, Math.min(calm, wide, high))
}

/** The room below the columns: the cost stands under the last, which may be shorter than the tallest. */
export function bottomOf(form: Metrics, sizes: readonly number[]): number {
  // The cost is wider than a dot: it stands under all columns, clear of their edges.
  if (form.form === "dot") return form.bottom
  const row = form.height + form.foot + form.rowGap
  const tallest = Math.max((sizes[0] ?? 1) * (form.inputHeight + form.rowGap), (max(sizes.slice(1)) ?? 1) * row)
  const spare = (tallest - (sizes.at(-1) ?? 1) * row) / 2
  return Math.max(form.bottom - spare, 6)
}

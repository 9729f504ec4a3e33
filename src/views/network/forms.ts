import { max, sum } from "d3"

/** How a neuron is drawn: a card with all its rows, the same but narrow, a pill with one number, a dot without. */
export type Form = "card" | "slim" | "pill" | "dot"

/** Sizes of one form in CSS px. */
export interface Metrics {
  readonly form: Form
  /** Box of a neuron, of an input, and the width a target needs. */
  readonly width: number
  readonly height: number
  readonly inputWidth: number
  readonly inputHeight: number
  readonly targetWidth: number
  readonly targetGap: number
  /** Room beneath a neuron for its bias. */
  readonly foot: number
  /** Least and largest space between columns, least space between rows, largest distance of rows. */
  readonly minGap: number
  readonly maxGap: number
  readonly rowGap: number
  readonly maxPitch: number
  /** Room above the columns for their heads and below them for the cost. */
  readonly head: number
  readonly bottom: number
  readonly margin: number
}

/** From the most to the least that can be told of a neuron; pills come in two widths. */
export const forms: readonly Metrics[] = [
  {
    form: "card",
    width: 140,
    height: 87,
    inputWidth: 94,
    inputHeight: 44,
    targetWidth: 74,
    targetGap: 16,
    foot: 34,
    minGap: 56,
    maxGap: 190,
    rowGap: 10,
    maxPitch: 214,
    head: 36,
    bottom: 12,
    margin: 10,
  },
  {
    form: "slim",
    width: 84,
    height: 87,
    inputWidth: 52,
    inputHeight: 44,
    targetWidth: 42,
    targetGap: 5,
    foot: 34,
    minGap: 43,
    maxGap: 110,
    rowGap: 10,
    maxPitch: 190,
    head: 46,
    bottom: 12,
    margin: 2,
  },
  {
    form: "pill",
    width: 56,
    height: 24,
    inputWidth: 52,
    inputHeight: 24,
    targetWidth: 46,
    targetGap: 6,
    foot: 12,
    minGap: 16,
    maxGap: 150,
    rowGap: 0,
    maxPitch: 64,
    head: 60,
    bottom: 37,
    margin: 2,
  },
  {
    form: "pill",
    width: 48,
    height: 24,
    inputWidth: 44,
    inputHeight: 24,
    targetWidth: 42,
    targetGap: 4,
    foot: 12,
    minGap: 8,
    maxGap: 150,
    rowGap: 0,
    maxPitch: 64,
    head: 60,
    bottom: 37,
    margin: 2,
  },
  {
    form: "dot",
    width: 9,
    height: 9,
    inputWidth: 9,
    inputHeight: 9,
    targetWidth: 12,
    targetGap: 4,
    foot: 0,
    minGap: 8,
    maxGap: 120,
    rowGap: 2,
    maxPitch: 28,
    head: 36,
    bottom: 28,
    margin: 8,
  },
]

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

/** The room below the columns: the cost stands under the last, which may be shorter than the tallest. */
export function bottomOf(form: Metrics, sizes: readonly number[]): number {
  const spare = (((max(sizes) ?? 1) - (sizes.at(-1) ?? 1)) * (form.height + form.foot + form.rowGap)) / 2
  return Math.max(form.bottom - spare, 6)
}

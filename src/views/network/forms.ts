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
  /** Where a card's first row begins, the distance of its rows, and whether a ghost has a line of its own beneath. */
  readonly rows: { readonly top: number; readonly pitch: number; readonly roomy: boolean }
  /** Room above the columns for their heads and below them for the cost. */
  readonly head: number
  readonly bottom: number
  readonly margin: number
}

const roomy = { top: 8, pitch: 35, roomy: true }
const close = { top: 6, pitch: 27, roomy: false }
const tight = { top: 3, pitch: 19, roomy: false }

/** Cards that stand as close as they can. */
const near: Metrics = {
  form: "card",
  width: 140,
  height: 87,
  inputWidth: 94,
  inputHeight: 44,
  targetWidth: 74,
  targetGap: 16,
  foot: 34,
  minGap: 60,
  maxGap: 190,
  rowGap: 2,
  maxPitch: 214,
  rows: close,
  head: 32,
  bottom: 6,
  margin: 10,
}

/** From the most to the least that can be told of a neuron; cards come in three heights and stand closer where there is little room, pills come in two widths. */
export const forms: readonly Metrics[] = [
  {
    form: "card",
    width: 140,
    height: 113,
    inputWidth: 94,
    inputHeight: 44,
    targetWidth: 74,
    targetGap: 16,
    foot: 34,
    minGap: 70,
    maxGap: 190,
    rowGap: 10,
    maxPitch: 214,
    rows: roomy,
    head: 36,
    bottom: 12,
    margin: 10,
  },
  {
    form: "card",
    width: 140,
    height: 87,
    inputWidth: 94,
    inputHeight: 44,
    targetWidth: 74,
    targetGap: 16,
    foot: 34,
    minGap: 70,
    maxGap: 190,
    rowGap: 10,
    maxPitch: 214,
    rows: close,
    head: 36,
    bottom: 12,
    margin: 10,
  },
  near,
  { ...near, height: 63, foot: 32, rows: tight },
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
    rows: close,
    head: 46,
    bottom: 12,
    margin: 2,
  },
  {
    form: "slim",
    width: 82,
    height: 87,
    inputWidth: 50,
    inputHeight: 44,
    targetWidth: 40,
    targetGap: 5,
    foot: 34,
    minGap: 36,
    maxGap: 110,
    rowGap: 2,
    maxPitch: 190,
    rows: close,
    head: 42,
    bottom: 6,
    margin: 2,
  },
  {
    form: "pill",
    width: 60,
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
    rows: close,
    head: 60,
    bottom: 43,
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
    rows: close,
    head: 60,
    bottom: 43,
    margin: 2,
  },
  {
    form: "pill",
    width: 60,
    height: 20,
    inputWidth: 52,
    inputHeight: 20,
    targetWidth: 46,
    targetGap: 6,
    foot: 9,
    minGap: 16,
    maxGap: 150,
    rowGap: 0,
    maxPitch: 29,
    rows: close,
    head: 52,
    bottom: 46,
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
    rows: close,
    head: 36,
    bottom: 37,
    margin: 8,
  },
]

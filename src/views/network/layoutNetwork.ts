import { max, min, range } from "d3"
import { bottomOf, heightOf, scaleOf, widthOf } from "./formFits"
import { type Form, forms, type Metrics } from "./forms"

export interface Box {
  readonly width: number
  readonly height: number
}

/** A box by its centre. */
export interface Place extends Box {
  readonly x: number
  readonly y: number
}

/** Neuron j of layer l, l = 0..L. */
export interface NeuronPlace extends Place {
  readonly l: number
  readonly j: number
}

/** The curve from neuron k of layer l − 1, at (x0, y0), to neuron j of layer l, at (x1, y1). */
export interface EdgePlace {
  readonly l: number
  readonly j: number
  readonly k: number
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  readonly path: string
}

export interface NetworkLayout extends Box {
  readonly form: Form
  readonly metrics: Metrics
  /** CSS px for one unit of the drawing. */
  readonly scale: number
  /** The least height at which nothing overlaps, in CSS px. */
  readonly minHeight: number
  readonly layers: readonly (readonly NeuronPlace[])[]
  /** Index l = 1..L, the edges into layer l; nothing at 0. */
  readonly edges: readonly (readonly EdgePlace[])[]
  /** Beside each output neuron, its target. */
  readonly targets: readonly Place[]
  readonly cost: Place
  /** Baseline of the columns' heads. */
  readonly headY: number
}

/** A page that scrolls as a whole, as a phone's, grows as tall as this for the sake of cards. */
const tallest = 440
/** From the lower edge of the last output down to the middle of the cost: free of the target and of what it was. */
const costDrop = { card: 13, slim: 13, pill: 28, dot: 16 }
/** From the middle of the cost down to the baseline of what it was. */
export const costGhost = { card: 17, slim: 22, pill: 22, dot: 17 }
/** A curve that leaves and arrives level. */
function curve([x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number]): string {
  const middle = (x0 + x1) / 2
  return `M${x0},${y0}C${middle},${y0},${middle},${y1},${x1},${y1}`
}

/** Where everything is drawn, for layers of these sizes (the input's first) in a box in CSS px, which may grow taller; lengths are in units of the drawing. Pure: the same numbers give the same drawing. */
export function layoutNetwork(sizes: readonly number[], box: Box, grows = false): NetworkLayout {
  const metrics = formFor(sizes, grows ? { ...box, height: Math.max(box.height, tallest) } : box)
  const minHeight = heightOf(metrics, sizes)
  const scale = scaleOf(metrics, sizes, box)
  const width = Math.max(box.width / scale, widthOf(metrics, sizes, metrics.minGap))
  const height = Math.max(box.height / scale, minHeight)
  const layers = placeNeurons(sizes, metrics, width, height)
  const outputs = layers.at(-1) ?? []
  const targets = outputs.map((neuron) => beside(neuron, metrics))
  const above = metrics.form === "dot" ? layers.flat() : outputs
  const below = (max(above, ({ y, height }) => y + height / 2) ?? 0) + costDrop[metrics.form]
  const cost = { x: targets.at(-1)?.x ?? 0, y: below, width: metrics.targetWidth, height: 24 }
  const edges = layers.map((to, l) => (l === 0 ? [] : placeEdges(layers[l - 1] ?? [], to)))
  const highest = min(layers.flat(), (neuron) => neuron.y - neuron.height / 2) ?? 0
  const headY = highest - (metrics.head - 14)
  return { form: metrics.form, metrics, width, height, scale, minHeight, layers, edges, targets, cost, headY }
}

function formFor(sizes: readonly number[], box: Box): Metrics {
  const fits = forms.find(
    (form) => widthOf(form, sizes, form.minGap) <= box.width && heightOf(form, sizes) <= box.height,
  )
  return fits ?? forms[forms.length - 1]!
}

function pitchOf(sizes: readonly number[], metrics: Metrics, height: number): number {
  const rows = Math.max(max(sizes) ?? 1, 1)
  const room = height - metrics.head - bottomOf(metrics, sizes)
  return Math.min(metrics.maxPitch, (room + metrics.rowGap) / rows)
}

/** The top of the tallest column, so that the drawing stands in the middle of its box. */
function topOf(sizes: readonly number[], metrics: Metrics, height: number): number {
  const rows = Math.max(max(sizes) ?? 1, 1)
  const block = rows * pitchOf(sizes, metrics, height)
  const room = height - metrics.head - bottomOf(metrics, sizes)
  return metrics.head + Math.max(0, (room - block) / 2)
}

function placeNeurons(sizes: readonly number[], metrics: Metrics, width: number, height: number): NeuronPlace[][] {
  const gaps = sizes.length - 1
  const spare = width - widthOf(metrics, sizes, 0)
  const gap = Math.min(metrics.maxGap, spare / Math.max(gaps, 1))
  const left = (width - widthOf(metrics, sizes, gap)) / 2 + metrics.margin
  const centre = (l: number) =>
    l === 0
      ? left + metrics.inputWidth / 2
      : left + metrics.inputWidth + gap * l + metrics.width * (l - 1) + metrics.width / 2
  const pitch = pitchOf(sizes, metrics, height)
  const rows = Math.max(max(sizes) ?? 1, 1)
  const top = topOf(sizes, metrics, height)
  // Inputs have no foot: many of them reach as high as the heads allow.
  const inputs = ((sizes[0] ?? 1) - 1) * pitch + metrics.inputHeight
  const middle = Math.max(top + (rows * pitch) / 2 - metrics.foot / 2 - metrics.rowGap / 2, metrics.head + inputs / 2)
  return sizes.map((units, l) => {
    // Many inputs stand closer than neurons can, which are taller.
    const own = l === 0 ? pitch : Math.max(pitch, metrics.height + metrics.foot + metrics.rowGap)
    const first = middle - ((units - 1) * own) / 2
    const size =
      l === 0
        ? { width: metrics.inputWidth, height: metrics.inputHeight }
        : { width: metrics.width, height: metrics.height }
    return range(units).map((j) => ({ l, j, x: centre(l), y: first + j * own, ...size }))
  })
}

function placeEdges(from: readonly NeuronPlace[], to: readonly NeuronPlace[]): EdgePlace[] {
  return to.flatMap((head) =>
    from.map((tail) => {
      const [x0, y0] = [tail.x + tail.width / 2, tail.y]
      const [x1, y1] = [head.x - head.width / 2, head.y]
      return { l: head.l, j: head.j, k: tail.j, x0, y0, x1, y1, path: curve([x0, y0], [x1, y1]) }
    }),
  )
}

function beside(neuron: NeuronPlace, metrics: Metrics): Place {
  const x = neuron.x + neuron.width / 2 + metrics.targetGap + metrics.targetWidth / 2
  return { x, y: neuron.y, width: metrics.targetWidth, height: metrics.inputHeight }
}

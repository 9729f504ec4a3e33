import { type Network, sizesOf } from "../engine/network"
import type { Planned } from "./cycle"

/** A place inside a step: `done` of its `of` smallest steps. It is in row `row` (a neuron; for mean and update the neurons of all layers in their order), of which `terms` of `most` are done. */
export interface Within {
  readonly done: number
  readonly of: number
  readonly row: number
  readonly terms: number
  readonly most: number
}

/** The rows of a step, each with the number of its terms: a product of a sum, a bias, a slope, a weight. */
function rowsOf({ kind, l }: Planned, network: Network): readonly number[] {
  const sizes = sizesOf(network)
  const L = network.layers.length
  const rows = (count: number, terms: number) => Array.from({ length: count }, () => terms)
  const units = sizes[l ?? 0] ?? 0
  switch (kind) {
    case "input":
    case "activation":
    case "output-error":
    case "bias-gradient":
      return rows(units, 1)
    case "weighted-input":
      return rows(units, (sizes[(l ?? 1) - 1] ?? 0) + 1)
    case "cost":
      return [sizes[L] ?? 0]
    case "hidden-error":
      return rows(units, (sizes[(l ?? 0) + 1] ?? 0) + 1)
    case "weight-gradient":
      return rows(units, sizes[(l ?? 1) - 1] ?? 0)
    case "mean":
    case "update":
      return network.layers.flatMap((layer) => rows(layer.units, layer.inputs + 1))
  }
}

/** How many of its smallest steps a step has. */
export function substepsOf(planned: Planned, network: Network): number {
  return rowsOf(planned, network).reduce((sum, terms) => sum + terms, 0)
}

/** Where each term of a step, or each neuron, ends in its smallest steps; the last one is the step's end. */
export function stopsInside(planned: Planned, network: Network, grain: "term" | "neuron"): readonly number[] {
  if (grain === "term") return Array.from({ length: substepsOf(planned, network) }, (_, index) => index + 1)
  let end = 0
  return rowsOf(planned, network).map((terms) => {
    end += terms
    return end
  })
}

/** How many of them are done when row `row` is. */
export function rowEnd(planned: Planned, network: Network, row: number): number {
  return rowsOf(planned, network)
    .slice(0, row + 1)
    .reduce((sum, terms) => sum + terms, 0)
}

/** The last part of a step: its last row, whole. */
export function lastOf(planned: Planned, network: Network): Within {
  const rows = rowsOf(planned, network)
  const of = rows.reduce((sum, terms) => sum + terms, 0)
  const most = rows.at(-1) ?? 0
  return { done: of, of, row: rows.length - 1, terms: most, most }
}

/** Where `done` of the smallest steps of a step end; null at its edges. */
export function withinAt(planned: Planned, network: Network, done: number): Within | null {
  const rows = rowsOf(planned, network)
  const of = rows.reduce((sum, terms) => sum + terms, 0)
  if (done <= 0 || done >= of) return null
  let before = 0
  for (const [row, most] of rows.entries()) {
    if (done <= before + most) return { done, of, row, terms: done - before, most }
    before += most
  }
  return null
}

/** The end of the row after `done`, and the end of the row before it. */
export function rowEnds(
  planned: Planned,
  network: Network,
  done: number,
): { readonly next: number; readonly previous: number } {
  let end = 0
  let previous = 0
  for (const most of rowsOf(planned, network)) {
    end += most
    if (end > done) return { next: end, previous }
    if (end < done) previous = end
  }
  return { next: end, previous }
}

/** Of mean and update: how many weights and biases of each layer are done, when the rows before `row` are and `terms` of it: its weights, then its bias. */
export function reachOf(
  { layers }: Network,
  row: number,
  terms: number,
): readonly { readonly weights: number; readonly biases: number }[] {
  let left = row
  return layers.map(({ inputs, units }) => {
    const rows = Math.min(Math.max(left, 0), units)
    const here = left >= 0 && left < units
    left -= units
    const weights = rows * inputs + (here ? Math.min(terms, inputs) : 0)
    return { weights, biases: rows + (here && terms > inputs ? 1 : 0) }
  })
}

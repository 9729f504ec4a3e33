import { range } from "d3"
import { type Network, sizesOf } from "../../engine/network"
import type { Step } from "../../engine/step"
import { type TermId, termId } from "../../notation/term"
import type { Within } from "../../timeline/substeps"

/** The numbers that the last of the smallest steps read and wrote: one edge and its two neurons; where a neuron has just been finished, all that went into it. */
export function litWithin(step: Step, { row: j, terms, most }: Within, network: Network): ReadonlySet<TermId> {
  const sizes = sizesOf(network)
  const L = network.layers.length
  const last = terms === most ? range(most) : [terms - 1]
  const along = (count: number, of: (k: number) => readonly TermId[]) =>
    last.filter((k) => k < count).flatMap((k) => of(k))
  switch (step.kind) {
    case "input":
      return new Set([termId("x", 0, j), termId("a", 0, j)])
    case "weighted-input": {
      const { l } = step
      const inputs = sizes[l - 1] ?? 0
      const bias = last.includes(inputs) ? [termId("b", l, j)] : []
      const pairs = along(inputs, (k) => [termId("W", l, j, k), termId("a", l - 1, k)])
      return new Set([termId("z", l, j), ...bias, ...pairs])
    }
    case "activation":
      return new Set([termId("z", step.l, j), termId("a", step.l, j)])
    case "cost":
      return new Set<TermId>(["C", ...along(sizes[L] ?? 0, (k) => [termId("a", L, k), termId("y", L, k)])])
    case "output-error":
      return new Set([termId("delta", L, j), termId("a", L, j), termId("y", L, j), termId("z", L, j)])
    case "hidden-error": {
      const { l } = step
      const above = sizes[l + 1] ?? 0
      const slope = last.includes(above) ? [termId("z", l, j)] : []
      const pairs = along(above, (k) => [termId("W", l + 1, k, j), termId("delta", l + 1, k)])
      return new Set([termId("delta", l, j), ...slope, ...pairs])
    }
    case "bias-gradient":
      return new Set([termId("delta", step.l, j), termId("db", step.l, j), termId("b", step.l, j)])
    case "weight-gradient": {
      const { l } = step
      const pairs = along(most, (k) => [termId("dW", l, j, k), termId("W", l, j, k), termId("a", l - 1, k)])
      return new Set([termId("delta", l, j), ...pairs])
    }
    case "mean":
    case "update":
      return new Set(rowOfNet(network, j, last))
  }
}

/** Row `row` of all layers' neurons: its weights, then its bias, each with its gradient. */
function rowOfNet({ layers }: Network, row: number, last: readonly number[]): readonly TermId[] {
  let j = row
  for (const [index, { inputs, units }] of layers.entries()) {
    const l = index + 1
    if (j < units)
      return last.flatMap((k) =>
        k < inputs ? [termId("W", l, j, k), termId("dW", l, j, k)] : [termId("b", l, j), termId("db", l, j)],
      )
    j -= units
  }
  return []
}

import type { Say } from "../i18n/say"
import { layerNumber } from "../notation/layerNumber"
import { printNumber } from "../notation/number"
import { type TermId, termId } from "../notation/term"
import type { FineGrain } from "../timeline/stops"
import type { Within } from "../timeline/substeps"
import type { Frame } from "../timeline/trace"
import { sceneOf } from "./sceneOf"
import { shownValue } from "./shownValue"
import { nameWith } from "./termName"

/** Numbers of a layer, or of a neuron, that are all told. */
export const mostTold = 4

/** One term of a sum, with what it makes so far; null where a whole neuron was done, of which the step's own sentence tells. */
export function sentenceWithin(frame: Frame, within: Within, parts: FineGrain, say: Say): string | null {
  const { row, terms, most, done, of } = within
  const { step } = frame
  const value = (term: TermId) => shownValue(frame, term) ?? Number.NaN
  const number = (term: TermId) => printNumber(value(term))
  if (step?.kind === "mean" || step?.kind === "update")
    return say(`sentence.within.${step.kind}`, { done, of, what: lastDone(frame, within, step.kind, parts, say) })
  if (terms === most && step?.kind !== "cost") return null
  const k = terms - 1
  const L = frame.trace.network.layers.length
  const at = (l: number) => ({ l: layerNumber(l), j: row + 1, k: k + 1 })
  switch (step?.kind) {
    case "weighted-input": {
      const { l } = step
      const [w, a] = [number(termId("W", l, row, k)), afterSign(value(termId("a", l - 1, k)))]
      return say("sentence.within.weighted-input", { ...at(l), w, a, sum: number(termId("z", l, row)) })
    }
    case "hidden-error": {
      const { l } = step
      const [w, delta] = [number(termId("W", l + 1, k, row)), afterSign(value(termId("delta", l + 1, k)))]
      const sum = number(termId("dCda", l, row))
      return say("sentence.within.hidden-error", { ...at(l), above: layerNumber(l + 1), w, delta, sum })
    }
    case "cost": {
      const [a, y] = [number(termId("a", L, k)), number(termId("y", L, k))]
      return say("sentence.within.cost", { k: k + 1, a, y, C: number("C") })
    }
    default:
      return null
  }
}

/** What a mean or an update did last: of a whole neuron its few numbers, otherwise the last one. */
function lastDone(
  frame: Frame,
  { row, terms, most }: Within,
  kind: "mean" | "update",
  parts: FineGrain,
  say: Say,
): string {
  const { layers } = frame.trace.network
  let [l, j] = [1, row]
  for (const { units } of layers) {
    if (j < units) break
    j -= units
    l += 1
  }
  const [W, b] = kind === "update" ? (["W", "b"] as const) : (["dW", "db"] as const)
  const told =
    terms === most && parts === "neuron" && most <= mostTold ? Array.from({ length: most }, (_, k) => k) : [terms - 1]
  return told
    .map((k) => {
      const term = k === most - 1 ? termId(b, l, j) : termId(W, l, j, k)
      const value =
        kind === "update"
          ? say("sentence.becomes", oldAndNew(frame, term))
          : printNumber(shownValue(frame, term) ?? Number.NaN)
      return nameWith(term, value, say)
    })
    .join("; ")
}

/** A weight or bias on both sides of the update that was done. */
export function oldAndNew(frame: Frame, term: TermId): { readonly old: string; readonly new: string } {
  return {
    old: printNumber(shownValue(frame, term, "before the update") ?? Number.NaN),
    new: printNumber(sceneOf(frame).value(term) ?? Number.NaN),
  }
}

/** After a sign a negative number stands in brackets. */
export function afterSign(value: number): string {
  return value < 0 ? `(${printNumber(value)})` : printNumber(value)
}

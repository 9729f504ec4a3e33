import type { Say } from "../i18n/say"
import { layerNumber } from "../notation/layerNumber"
import { printNumber } from "../notation/number"
import { type TermId, termId } from "../notation/term"
import { plannedAt, stepsPerSample } from "../timeline/cycle"
import type { FineGrain } from "../timeline/stops"
import { lastOf, type Within } from "../timeline/substeps"
import type { Frame } from "../timeline/trace"
import { mostTold } from "./mostTold"
import { sceneOf } from "./sceneOf"
import { shownValue } from "./shownValue"
import { nameWith } from "./termName"

/** The last part of the step at whose end a frame stands; null at the start. */
export function lastPart({ step, trace, done, perCycle }: Frame): Within | null {
  const L = trace.network.layers.length
  return step && lastOf(plannedAt(L, (perCycle - 2) / stepsPerSample(L), done - 1), trace.network)
}

/** One term of a sum, with what it makes so far; null where a whole neuron was done, of which the step's own sentence tells. */
export function sentenceWithin(frame: Frame, within: Within, parts: FineGrain | null, say: Say): string | null {
  const { row, terms, most, done, of } = within
  const { step } = frame
  const number = (term: TermId) => printNumber(shownValue(frame, term) ?? Number.NaN)
  if (step?.kind === "mean" || step?.kind === "update")
    return say(`sentence.within.${step.kind}`, { done, of, what: movedLast(frame, within, step.kind, parts, say) })
  if (terms === most) return null
  const k = terms - 1
  const L = frame.trace.network.layers.length
  const at = (l: number) => ({ l: layerNumber(l), j: row + 1, k: k + 1 })
  switch (step?.kind) {
    case "weighted-input": {
      const { l } = step
      const [w, a] = [number(termId("W", l, row, k)), number(termId("a", l - 1, k))]
      return say("sentence.within.weighted-input", { ...at(l), w, a, sum: number(termId("z", l, row)) })
    }
    case "hidden-error": {
      const { l } = step
      const [w, delta] = [number(termId("W", l + 1, k, row)), number(termId("delta", l + 1, k))]
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

/** What the last part of a mean or an update was of: the numbers of a neuron, or one of them. */
function movedLast(
  frame: Frame,
  { row, terms, most }: Within,
  kind: "mean" | "update",
  parts: FineGrain | null,
  say: Say,
): string {
  const { layers } = frame.trace.network
  let j = row
  let l = 1
  while (j >= (layers[l - 1]?.units ?? Number.POSITIVE_INFINITY)) j -= layers[l++ - 1]!.units
  const [W, b] = kind === "update" ? (["W", "b"] as const) : (["dW", "db"] as const)
  const first = parts !== "term" && terms === most && most <= mostTold ? 0 : terms - 1
  return Array.from({ length: terms - first }, (_, i) => {
    const k = first + i
    const term = k === most - 1 ? termId(b, l, j) : termId(W, l, j, k)
    const value = kind === "update" ? becomes(frame, term, say) : printNumber(shownValue(frame, term) ?? Number.NaN)
    return nameWith(term, value, say)
  }).join("; ")
}

/** "0.4 becomes 0.3589". */
export function becomes(frame: Frame, term: TermId, say: Say): string {
  const old = printNumber(shownValue(frame, term, "before the update") ?? Number.NaN)
  return say("sentence.becomes", { old, new: printNumber(sceneOf(frame).value(term) ?? Number.NaN) })
}

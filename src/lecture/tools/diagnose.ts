import { type BugId, bugIds } from "../../engine/bugs"
import { printNumber } from "../../notation/number"
import { partsOf } from "../../notation/partsOf"
import { type TermId, termId } from "../../notation/term"
import { startOf } from "../../timeline/cycle"
import type { Experiment } from "../../timeline/experiment"
import { endOfPass } from "../endOfPass"
import type { Look } from "../errata"

/** How a wrong number comes about that is known to. */
export type WrongWay =
  | BugId
  | "sign"
  | "forgot-mean"
  | "after-update"
  | "before-update"
  | "activation-for-z"
  | "z-for-activation"
  | "slope-alone"
  | "back-alone"

export type Diagnosis =
  | { readonly kind: "right" }
  | { readonly kind: "known"; readonly way: WrongWay; readonly value: number }
  | { readonly kind: "unknown" }

/** What is asked: a number of the pass of the sample at hand, in the cycle that begins at a position. */
export interface Question {
  readonly experiment: Experiment
  readonly cycle: number
  readonly term: TermId
}

/** The position from which on a number of a cycle is known: weights and biases after the update, all else at the end of the pass. */
export function knownAt({ experiment, cycle, term }: Question, look: Look): number {
  const start = startOf(experiment, cycle)
  const { frame } = look(experiment, start + 1)
  const { quantity } = partsOf(term)
  if (quantity === "W" || quantity === "b") return start + frame.perCycle
  return endOfPass(experiment, frame)
}

/** The number that is asked for; null where the run does not get so far. */
export function answerTo(question: Question, look: Look): number | null {
  return look(question.experiment, knownAt(question, look)).value(question.term)
}

/** Whether a number that was given is the one that is meant: within half of the last digit that would be shown of it. */
export function isWithin(given: number, meant: number): boolean {
  const shown = printNumber(meant)
  const power = shown.split("·10")[1]
  const decimals = (shown.split("·")[0]?.split(".")[1] ?? "").length
  const unit = power === undefined ? 10 ** -decimals : 10 ** (Math.floor(Math.log10(Math.abs(meant))) - decimals)
  return Math.abs(given - meant) <= unit * 0.5000001
}

/** What an answer is: right, made in one of the known wrong ways, each of which is computed, or none of them. */
export function diagnose(question: Question, given: number, look: Look): Diagnosis {
  const meant = answerTo(question, look)
  if (meant === null) return { kind: "unknown" }
  if (isWithin(given, meant)) return { kind: "right" }
  for (const [way, value] of wrongWays(question, meant, look))
    if (value !== null && Number.isFinite(value) && !isWithin(value, meant) && isWithin(given, value))
      return { kind: "known", way, value }
  return { kind: "unknown" }
}

/** Every known wrong way with the number that it makes, the likelier first. */
function* wrongWays(question: Question, meant: number, look: Look): Generator<[WrongWay, number | null]> {
  const { experiment, cycle, term } = question
  const t = knownAt(question, look)
  const { frame, value } = look(experiment, t)
  const { quantity, l, j } = partsOf(term)
  yield ["sign", -meant]
  if (quantity === "delta" && l !== null && j !== null) {
    yield ["back-alone", value(termId("dCda", l, j))]
    yield ["slope-alone", value(termId("slope", l, j))]
  }
  if (l !== null && j !== null && l > 0) {
    if (quantity === "z") yield ["activation-for-z", value(termId("a", l, j))]
    if (quantity === "a") yield ["z-for-activation", value(termId("z", l, j))]
  }
  for (const bug of bugIds) yield [bug, look({ ...experiment, bug }, t).value(term)]
  if (quantity === "W" || quantity === "b") yield ["before-update", look(experiment, t - 1).value(term)]
  else yield ["after-update", look(experiment, t + frame.perCycle).value(term)]
  const m = frame.batch.length
  if (m > 1 && (quantity === "dW" || quantity === "db")) {
    const mean = look(experiment, startOf(experiment, cycle) + frame.perCycle - 1).value(term)
    yield ["forgot-mean", mean === null ? null : mean * m]
  }
}

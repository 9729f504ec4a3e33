import { type BugId, bugIds } from "../../engine/bugs"
import { printNumber } from "../../notation/number"
import { partsOf } from "../../notation/partsOf"
import { type TermId, termId } from "../../notation/term"
import { stepsPerSample } from "../../timeline/cycle"
import { momentOfSample } from "../../timeline/momentOfSample"
import type { Look } from "../errata"
import type { OwnCycle } from "./cycleAlone"

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
  /** The run breaks before it. */
  | { readonly kind: "unanswerable" }

/** What is asked: a number of the pass of the sample at hand, or a weight or bias after the update, in a cycle that is a run of its own. */
export interface Question extends OwnCycle {
  readonly term: TermId
}

/** The position from which on a number is known: weights and biases after the update, all else at the end of the pass. */
export function knownAt({ frame, term }: Question): number {
  return isUpdated(term) ? frame.perCycle : momentOfSample(frame)
}

/** The step that makes the number. */
export function madeAt(question: Question, look: Look): number {
  const { experiment, frame, term } = question
  const last = knownAt(question)
  if (isUpdated(term)) return last
  let t = last - stepsPerSample(frame.trace.network.layers.length) + 1
  while (t < last && look(experiment, t).value(term) === null) t++
  return t
}

function isUpdated(term: TermId): boolean {
  const { quantity } = partsOf(term)
  return quantity === "W" || quantity === "b"
}

/** The number that is asked for; null where the run does not get so far. */
export function answerTo(question: Question, look: Look): number | null {
  const t = knownAt(question)
  const { frame, value } = look(question.experiment, t)
  return frame.t === t ? value(question.term) : null
}

/** What the arithmetic may leave of a 0. */
const noise = 1e-12

/** Whether a number that was given is the one that is meant: within half of the last digit that would be shown of it, or rounded to the four decimals that most numbers have, if two digits are left. */
export function isWithin(given: number, meant: number): boolean {
  if (Math.abs(given) >= 0.00095 && Math.round(meant * 1e4) / 1e4 === given) return true
  const shown = printNumber(meant)
  const power = shown.split("·10")[1]
  const decimals = (shown.split("·")[0]?.split(".")[1] ?? "").length
  const unit = power === undefined ? 10 ** -decimals : 10 ** (Math.floor(Math.log10(Math.abs(meant))) - decimals)
  return Math.abs(given - meant) <= Math.max(unit * 0.5000001, noise)
}

/** What an answer is: right, made in one of the known wrong ways, each of which is computed, or none of them. */
export function diagnose(question: Question, given: number, look: Look): Diagnosis {
  const meant = answerTo(question, look)
  if (meant === null || !Number.isFinite(meant)) return { kind: "unanswerable" }
  if (isWithin(given, meant)) return { kind: "right" }
  for (const [way, value] of wrongWays(question, meant, look))
    if (value !== null && Number.isFinite(value) && !isWithin(value, meant) && isWithin(given, value))
      return { kind: "known", way, value }
  return { kind: "unknown" }
}

/** Every known wrong way with the number that it makes, the likelier first. */
function* wrongWays(question: Question, meant: number, look: Look): Generator<[WrongWay, number | null]> {
  const { experiment, term } = question
  const t = knownAt(question)
  const { frame, value } = look(experiment, t)
  const { quantity, l, j } = partsOf(term)
  if (!isUpdated(term)) yield ["sign", -meant]
  if (quantity === "delta" && l !== null && j !== null) {
    yield ["back-alone", value(termId("dCda", l, j))]
    yield ["slope-alone", value(termId("slope", l, j))]
  }
  if (l !== null && j !== null && l > 0) {
    if (quantity === "z") yield ["activation-for-z", value(termId("a", l, j))]
    if (quantity === "a") yield ["z-for-activation", value(termId("z", l, j))]
  }
  for (const bug of bugIds) yield [bug, look({ ...experiment, bug }, t).value(term)]
  if (!isUpdated(term)) {
    yield ["after-update", look(experiment, t + frame.perCycle).value(term)]
    return
  }
  const before = look(experiment, t - 1).value(term)
  yield ["before-update", before]
  if (before !== null) yield ["sign", 2 * before - meant]
  const m = frame.batch.length
  if (before !== null && m > 1) yield ["forgot-mean", before + m * (meant - before)]
}

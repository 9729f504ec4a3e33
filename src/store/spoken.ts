import type { StepKind } from "../engine/step"
import type { Say } from "../i18n/say"
import { printNumber } from "../notation/number"
import { type Quantity, type TermId, termId } from "../notation/term"
import { plannedAt, stepsPerSample } from "../timeline/cycle"
import type { Change, Experiment } from "../timeline/experiment"
import type { FineGrain } from "../timeline/stops"
import type { Frame } from "../timeline/trace"
import { ruleText } from "./ruleText"
import { sameRun } from "./sameRun"
import { lastPartFirst } from "./sentence"
import { shownValue } from "./shownValue"
import { spokenNumber, termName } from "./termName"
import { whereabouts } from "./whereabouts"

type Located = Exclude<Quantity, "C" | "eta" | "m">

/** A picture with what it is of. */
export interface Heard {
  readonly experiment: Experiment
  readonly frame: Frame
  /** The fine grain by which it was walked to. */
  readonly parts?: FineGrain | null
  /** Of another net than before: how it came about. */
  readonly act?: string | undefined
}

/** What a listener must be told when one picture takes the place of another: which net was opened; which number was changed and what that did to the cost; otherwise where we are, with the cycle where it is another, and what the step did. */
export function spokenOf(now: Heard, before: Heard | null, say: Say): string {
  const { experiment, frame } = now
  const isOther = !before || !sameRun(experiment, before.experiment)
  if (before && !isOther && experiment !== before.experiment) return edited(now, before, say)
  const parts = whereabouts(frame, say)
  const cycle = isOther || frame.cycle !== before?.frame.cycle ? [parts[0]!] : []
  const inside = frame.within ? [parts.at(-2)!] : []
  const where = frame.done === 0 && !frame.within ? parts : [...cycle, whatOf(frame, say), ...inside, parts.at(-1)!]
  const opened = before && isOther ? `${now.act ?? say("spoken.opened", { title: experiment.title })} ` : ""
  return `${opened}${where.filter(Boolean).join(", ")}. ${lastPartFirst(frame, now.parts ?? null, say)}`
}

/** What a kind of step computes in its layer. */
const computed: Readonly<Record<StepKind, Located | null>> = {
  input: "x",
  "weighted-input": "z",
  activation: "a",
  cost: null,
  "output-error": "delta",
  "hidden-error": "delta",
  "bias-gradient": "db",
  "weight-gradient": "dW",
  mean: null,
  update: null,
}

/** What the last step computed, in words: a small 2 above a letter would be heard as a square. */
function whatOf(frame: Frame, say: Say): string {
  const { done, perCycle, trace, within } = frame
  const L = trace.network.layers.length
  const { kind, l } = plannedAt(L, (perCycle - 2) / stepsPerSample(L), within ? done : done - 1)
  const quantity = computed[kind]
  return quantity && l !== null ? termName(termId(quantity, l), frame, say) : say(`equation.${kind}`)
}

/** More changes at once are only counted. */
const mostTold = 4

/** "weight from … , 0.5, was 0.4. Cost C, 0.3065, was 0.2984." */
function edited(now: Heard, before: Heard, say: Say): string {
  const added = now.experiment.edits.filter((edit) => !before.experiment.edits.includes(edit))
  const changes =
    added.length > 0 ? added : before.experiment.edits.filter((edit) => !now.experiment.edits.includes(edit))
  const names =
    changes.length > mostTold
      ? [say("spoken.changes", { n: changes.length })]
      : changes.map(({ change }) => changed(change, now.frame, before.frame, say))
  const C = [shownValue(now.frame, "C"), shownValue(before.frame, "C")]
  const cost = C[0] === C[1] ? [] : [withFormer(termName("C", now.frame, say), "C", now.frame, before.frame, say)]
  return [...names, ...cost].map((part) => `${part}.`).join(" ")
}

function changed(change: Change, now: Frame, before: Frame, say: Say): string {
  if (change.kind === "rule") return say("history.rule", { rule: ruleText(change.rule, say) })
  if (change.kind === "x" || change.kind === "y") {
    const l = change.kind === "x" ? 0 : now.trace.network.layers.length
    const term = termId(change.kind, l, change.kind === "x" ? change.k : change.j)
    return withFormer(termName(term, now, say), term, now, before, say)
  }
  const term =
    change.kind === "learning-rate"
      ? "eta"
      : change.kind === "bias"
        ? termId("b", change.l, change.j)
        : termId("W", change.l, change.j, change.k)
  return withFormer(termName(term, now, say), term, now, before, say)
}

/** "δ 0.0119, was 0.00877"; of a change too small for the digits that are told, how much it is. */
function withFormer(name: string, term: TermId, now: Frame, before: Frame, say: Say): string {
  const [value, was] = [shownValue(now, term), shownValue(before, term)]
  if (was === null || value === null || value === was) return name
  return spokenNumber(value) === spokenNumber(was)
    ? say("network.changed-by", { name, by: printNumber(value - was) })
    : say("network.was", { name, was: spokenNumber(was) })
}

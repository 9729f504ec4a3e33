import { numbersOfPart, type RulePart } from "../engine/ruleRanges"
import { plainSgd, type UpdateRule } from "../engine/updateRule"
import { etaSet, ruleAt, sameRule, withEdit } from "../timeline/edits"
import type { Change, Experiment } from "../timeline/experiment"
import { designOf } from "./reshaping"
import type { State } from "./state"

/** What the reader is choosing: how the update goes, over how many samples, and in which order they come. */
export interface RuleDraft {
  readonly rule: UpdateRule
  readonly batchSize: number
  /** The seed of the order; null for the order of the list. */
  readonly shuffle: number | null
}

/** The address of a number of a rule: as `RuleFault` has it. */
export type RulePath = `${RulePart}.${string}` | "clip"

/** What a number begins with: as in PyTorch where that has it, β of momentum and the ranges of the others as they are most often seen. */
const usual: Readonly<Record<string, number>> = {
  beta: 0.9,
  rho: 0.99,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
  decay: 0.01,
  lambda: 0.01,
  every: 10,
  factor: 0.5,
  cycles: 100,
  floor: 0,
}

/** The largest norm that clipping begins with. */
export const usualClip = 1

/** What holds at the moment shown, or from it on. */
export function draftOf(state: State): RuleDraft {
  const { batchSize, shuffle = null } = state.experiment
  return { rule: ruleAt(state.experiment, cycleOfRule(state)), batchSize, shuffle }
}

export function isSameDraft(a: RuleDraft, b: RuleDraft): boolean {
  return sameRule(a.rule, b.rule) && a.batchSize === b.batchSize && a.shuffle === b.shuffle
}

/** The cycle from which on another rule holds: that of the picture, whose update is computed anew, or the one to come. */
export function cycleOfRule({ frame, isRuleOpen }: State): number {
  return isRuleOpen === "ahead" && frame.done === frame.perCycle ? frame.cycle + 1 : frame.cycle
}

/** The rule with another kind of a part; numbers that both kinds have stay. A kind that there is not changes nothing. */
export function withKind(rule: UpdateRule, part: RulePart, kind: string): UpdateRule {
  const isPlain = kind === plainSgd[part].kind
  const numbers = numbersOfPart(part, kind)
  if (!isPlain && numbers.length === 0) return rule
  const had: Readonly<Record<string, unknown>> = { ...rule[part] }
  const entries = numbers.map(([name]) => [name, had[name] ?? usual[name]])
  return { ...rule, [part]: { kind, ...Object.fromEntries(entries) } }
}

/** The rule with another number, in its range or not: `ruleFault` tells. */
export function withNumber(rule: UpdateRule, path: RulePath, value: number): UpdateRule {
  if (path === "clip") return { ...rule, clip: value }
  const [part, name = ""] = path.split(".") as [RulePart, string?]
  return { ...rule, [part]: { ...rule[part], [name]: value } }
}

/** Whether batches are of another size or the samples in another order: then all begins anew. */
export function isNewRun({ batchSize, shuffle }: RuleDraft, { experiment }: State): boolean {
  return batchSize !== experiment.batchSize || shuffle !== (experiment.shuffle ?? null)
}

/** The run as a draft would have it, and the cycle from which on: an edit of the present one, or, in other batches, a new one from the weights that the reader sees and the learning rate that was set last. */
export function drafted(draft: RuleDraft, state: State): { readonly experiment: Experiment; readonly cycle: number } {
  const { experiment } = state
  const { rule, batchSize, shuffle } = draft
  const change: Change = { kind: "rule", rule }
  const cycle = cycleOfRule(state)
  if (!isNewRun(draft, state)) return { experiment: withEdit(experiment, { cycle, change }), cycle }
  const { shuffle: _, rule: __, ...rest } = experiment
  const next: Experiment = {
    ...rest,
    ...designOf(state),
    eta: etaSet(experiment, cycle),
    batchSize,
    edits: [],
    ...(sameRule(rule, plainSgd) ? {} : { rule }),
    ...(shuffle === null ? {} : { shuffle }),
  }
  return { experiment: next, cycle: 0 }
}

/** Makes it so, as one undo. */
export function applyDraft(draft: RuleDraft, state: State): void {
  if (!isNewRun(draft, state)) {
    state.edit({ kind: "rule", rule: draft.rule }, undefined, cycleOfRule(state))
    return
  }
  const { batchSize, shuffle } = draft
  state.replace(drafted(draft, state).experiment, { kind: "batches", batchSize, shuffle })
}

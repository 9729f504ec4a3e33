import { costs } from "../engine/costs"
import type { Network, Sample } from "../engine/network"
import { isPlain, plainSgd, type Schedule, scheduled, type UpdateRule } from "../engine/updateRule"
import type { Change, Edit, Experiment } from "./experiment"
import type { Frame } from "./trace"

/** What an edit may set a number to, either way from 0. */
export const largestEdit = 1e6

/** Why a change is not made; said by `refusal.CODE`. */
export interface Refused {
  readonly code: "not-finite" | "too-large" | "no-such-place" | "target-zero-or-one" | "target-taken"
}

/** The same number in another change: an edit of it replaces this one. */
export function sameNumber(a: Change, b: Change): boolean {
  switch (a.kind) {
    case "weight":
      return a.kind === b.kind && a.l === b.l && a.j === b.j && a.k === b.k
    case "bias":
      return a.kind === b.kind && a.l === b.l && a.j === b.j
    case "x":
      return a.kind === b.kind && a.sample === b.sample && a.k === b.k
    case "y":
      return a.kind === b.kind && a.sample === b.sample && a.j === b.j
    case "learning-rate":
    case "rule":
      return a.kind === b.kind
  }
}

/** Whether two rules are the same; rules are plain data, their fields in one order. */
export function sameRule(a: UpdateRule, b: UpdateRule): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

/** The experiment with one more edit: later ones are dropped, one of the same number in the same cycle is replaced. A 0 for a class that is not the target's changes nothing and is not kept. */
export function withEdit(experiment: Experiment, edit: Edit): Experiment {
  const { cycle, change } = edit
  if (change.kind === "y" && change.value === 0 && costs[experiment.cost].targets === "one-hot") return experiment
  const kept = experiment.edits.filter((e) => e.cycle < cycle || (e.cycle === cycle && !sameNumber(e.change, change)))
  return { ...experiment, edits: [...kept, edit] }
}

/** The cycle that a change belongs to when it is made at this frame. Right after the update the weights on the screen are already the next cycle's: what you see is what you edit. */
export function cycleOfEdit(change: Change, frame: Frame): number {
  const next = frame.done === frame.perCycle && (change.kind === "weight" || change.kind === "bias")
  return next ? frame.cycle + 1 : frame.cycle
}

/** Why a change cannot be made at a cycle (without one: after all edits), or null when it can. */
export function refuseChange(experiment: Experiment, change: Change, cycle = Number.POSITIVE_INFINITY): Refused | null {
  // The numbers of a rule are checked where it is made, by `ruleFault`.
  if (change.kind === "rule") return null
  const { value } = change
  if (!exists(experiment, change)) return { code: "no-such-place" }
  if (!Number.isFinite(value)) return { code: "not-finite" }
  if (Math.abs(value) > largestEdit) return { code: "too-large" }
  if (change.kind !== "y") return null
  const { targets } = costs[experiment.cost]
  if (targets === "any") return null
  if (value !== 0 && value !== 1) return { code: "target-zero-or-one" }
  if (targets === "zero-or-one") return null
  const present = samplesAt(experiment, cycle)[change.sample]?.y[change.j]
  return value === 0 && present === 1 ? { code: "target-taken" } : null
}

function exists({ network, samples }: Experiment, change: Change): boolean {
  const within = (index: number, length: number | undefined) =>
    length !== undefined && Number.isInteger(index) && index >= 0 && index < length
  switch (change.kind) {
    case "weight": {
      const layer = network.layers[change.l - 1]
      return within(change.j, layer?.units) && within(change.k, layer?.inputs)
    }
    case "bias":
      return within(change.j, network.layers[change.l - 1]?.units)
    case "x":
      return within(change.k, samples[change.sample]?.x.length)
    case "y":
      return within(change.j, samples[change.sample]?.y.length)
    case "learning-rate":
    case "rule":
      return true
  }
}

/** The network after a list of changes; those of other things do nothing. Shares what did not change. */
export function networkAfter(network: Network, changes: readonly Change[]): Network {
  return changes.reduce((now, change) => {
    if (change.kind !== "weight" && change.kind !== "bias") return now
    const layers = now.layers.map((layer, index) => {
      if (index !== change.l - 1) return layer
      if (change.kind === "bias") return { ...layer, b: layer.b.with(change.j, change.value) }
      return { ...layer, W: layer.W.with(change.j * layer.inputs + change.k, change.value) }
    })
    return { layers }
  }, network)
}

/** Samples after a list of changes; those of other things do nothing. With one-hot targets a 1 takes the class over, the others become 0. The very same array when nothing changes. */
export function samplesAfter(
  { cost }: Pick<Experiment, "cost">,
  samples: readonly Sample[],
  changes: readonly Change[],
): readonly Sample[] {
  const oneHot = costs[cost].targets === "one-hot"
  let now: Sample[] | null = null
  for (const change of changes) {
    if (change.kind !== "x" && change.kind !== "y") continue
    now ??= [...samples]
    const sample = now[change.sample]
    if (sample) now[change.sample] = sampleAfter(sample, change, oneHot)
  }
  return now ?? samples
}

function sampleAfter(sample: Sample, change: Extract<Change, { kind: "x" | "y" }>, oneHot: boolean): Sample {
  if (change.kind === "x") return { ...sample, x: sample.x.with(change.k, change.value) }
  if (oneHot) return change.value === 1 ? { ...sample, y: sample.y.map((_, j) => (j === change.j ? 1 : 0)) } : sample
  return { ...sample, y: sample.y.with(change.j, change.value) }
}

/** The changes that take effect at the start of a cycle, in the order they were made. */
export function changesAt(experiment: Experiment, cycle: number): readonly Change[] {
  return experiment.edits.filter((edit) => edit.cycle === cycle).map((edit) => edit.change)
}

/** All samples as a cycle sees them: every edit of x and y up to its start. The very same array when there is none. */
export function samplesAt(experiment: Experiment, cycle: number): readonly Sample[] {
  const changes = experiment.edits.filter((edit) => edit.cycle <= cycle).map((edit) => edit.change)
  return samplesAfter(experiment, experiment.samples, changes)
}

/** The last change of a kind up to the start of a cycle. */
function lastOf<K extends Change["kind"]>(
  { edits }: Experiment,
  kind: K,
  cycle: number,
): { readonly cycle: number; readonly change: Extract<Change, { kind: K }> } | null {
  const isOf = (change: Change): change is Extract<Change, { kind: K }> => change.kind === kind
  const at = edits.findLast((edit) => edit.cycle <= cycle && isOf(edit.change))
  return at && isOf(at.change) ? { cycle: at.cycle, change: at.change } : null
}

/** The learning rate that was set last, up to the start of a cycle: where a schedule starts from. */
export function etaSet(experiment: Experiment, cycle: number): number {
  return lastOf(experiment, "learning-rate", cycle)?.change.value ?? experiment.eta
}

/** The learning rate that a cycle uses: what was set last, as the schedule has changed it since. The cycle in which either was set has the very number that was set. */
export function etaAt(experiment: Experiment, cycle: number): number {
  return etaFrom(experiment, cycle)(cycle)
}

/** The learning rate of a cycle and of those after it, up to the next edit. */
export function etaFrom(experiment: Experiment, cycle: number): (at: number) => number {
  const { schedule } = ruleAt(experiment, cycle)
  const eta = etaSet(experiment, cycle)
  if (schedule.kind === "constant") return () => eta
  const since = etaSince(experiment, cycle)
  return (at) => scheduled(eta, schedule, at - since)
}

/** The cycle that the schedule of a cycle counts from. */
export function etaSince(experiment: Experiment, cycle: number): number {
  const { schedule } = ruleAt(experiment, cycle)
  const set = lastOf(experiment, "learning-rate", cycle)
  return Math.max(set?.cycle ?? 0, scheduleSince(experiment, cycle, schedule))
}

/** The cycle from which on a schedule has held, up to another cycle. */
function scheduleSince({ edits, rule = plainSgd }: Experiment, cycle: number, schedule: Schedule): number {
  const first = { cycle: 0, schedule: rule.schedule }
  const set = edits.flatMap(({ cycle, change }) =>
    change.kind === "rule" ? [{ cycle, schedule: change.rule.schedule }] : [],
  )
  const all = [first, ...set.filter((one) => one.cycle <= cycle)]
  const before = all.findLastIndex((one) => JSON.stringify(one.schedule) !== JSON.stringify(schedule))
  return all[before + 1]?.cycle ?? cycle
}

/** Whether a run ever has a rule that is more than w ← w − η g with one η: then the files `laterRules.ts` are needed. */
export function needsRules({ rule = plainSgd, edits }: Experiment): boolean {
  const isMore = (of: UpdateRule) => !isPlain(of) || of.schedule.kind !== "constant"
  return isMore(rule) || edits.some(({ change }) => change.kind === "rule" && isMore(change.rule))
}

/** How a new run begins to learn like this one in a cycle: by its rule, where there is one to take along, and with the η that its schedule starts from anew. */
export function rateAndRule(
  experiment: Experiment,
  cycle: number,
): { readonly eta: number; readonly rule?: UpdateRule } {
  const rule = ruleAt(experiment, cycle)
  return { eta: etaSet(experiment, cycle), ...(rule !== plainSgd && { rule }) }
}

/** The rule that a cycle updates by. */
export function ruleAt(experiment: Experiment, cycle: number): UpdateRule {
  return lastOf(experiment, "rule", cycle)?.change.rule ?? experiment.rule ?? plainSgd
}

import type { BugId } from "../../engine/bugs"
import { costs } from "../../engine/costs"
import type { Experiment } from "../../timeline/experiment"

/** Each was found in a published demonstration, and makes other numbers on a run of which this is true. */
const published = {
  "no-slope": hasHidden,
  "no-transpose": hasHidden,
  "updated-first": hasHidden,
  swapped: always,
  "bias-per-input": always,
  "input-twice": always,
  "slope-twice": ({ network, cost }: Experiment) => costs[cost].fused?.activation === network.layers.at(-1)?.activation,
  "no-leak": ({ network }: Experiment) => network.layers.some(({ activation }) => activation === "leaky-relu"),
} satisfies Partial<Record<BugId, (experiment: Experiment) => boolean>>

export type LabBugId = keyof typeof published

export const labBugIds = Object.keys(published) as readonly LabBugId[]

/** The mistakes that can be looked for on a run. A new one is a line above, beside its entry in engine/bugs.ts and its words. */
export function labBugs(experiment: Experiment): readonly LabBugId[] {
  return labBugIds.filter((id) => published[id](experiment))
}

/** Without a hidden layer nothing goes back through weights. */
function hasHidden({ network }: Experiment): boolean {
  return network.layers.length > 1
}

function always(): boolean {
  return true
}

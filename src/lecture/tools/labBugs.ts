import type { BugId } from "../../engine/bugs"
import { momentOfSample } from "../../timeline/momentOfSample"
import type { Look } from "../errata"
import type { OwnCycle } from "./cycleAlone"

/** The mistakes of the lab: each was found in a published demonstration. A new one is a word here, beside its entry in engine/bugs.ts and its texts. */
export const labBugIds = [
  "no-slope",
  "no-transpose",
  "updated-first",
  "swapped",
  "bias-per-input",
  "input-twice",
  "slope-twice",
  "no-leak",
] as const satisfies readonly BugId[]

export type LabBugId = (typeof labBugIds)[number]

/** Those that can be found in a cycle, because they make other numbers there. */
export function labBugs({ experiment, frame }: OwnCycle, look: Look): readonly LabBugId[] {
  const t = momentOfSample(frame)
  const numbers = (bug?: BugId) => {
    const { delta, dW, db } = look(bug ? { ...experiment, bug } : experiment, t).frame.trace
    return [delta, dW, db].flat().flatMap((values) => (values ? [...values] : []))
  }
  const right = numbers()
  return labBugIds.filter((id) => numbers(id).some((value, at) => value !== right[at]))
}

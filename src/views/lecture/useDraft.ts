import { useState } from "react"
import { keyOf, type Standing } from "../../lecture/tools/cycleAlone"
import type { TermId } from "../../notation/term"
import type { Experiment } from "../../timeline/experiment"

type Draft = ReadonlyMap<TermId, string>

/** What was filled in, by the run and where in it: there again when the sheet is opened again. */
const drafts = new WeakMap<Experiment, Map<string, Draft>>()

/** What was filled in of the pass at hand, and how to fill in more. */
export function useDraft(moment: Standing) {
  const [, setCount] = useState(0)
  const ofRun = drafts.get(moment.experiment) ?? new Map<string, Draft>()
  const draft = ofRun.get(keyOf(moment)) ?? new Map<TermId, string>()
  function type(term: TermId, text: string): void {
    drafts.set(moment.experiment, ofRun.set(keyOf(moment), new Map(draft).set(term, text)))
    setCount((count) => count + 1)
  }
  return [draft, type] as const
}

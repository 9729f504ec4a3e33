import type { TermId } from "../notation/term"
import { cycleOfEdit, etaAt, sameNumber, samplesAt } from "../timeline/edits"
import type { Experiment, NumberChange } from "../timeline/experiment"
import type { Frame } from "../timeline/trace"
import { changeOf } from "./changeOf"
import { shownValue } from "./shownValue"
import type { State } from "./state"

/** What a number is at a cycle. A weight edited there may not be on the picture yet; one that was not is what the picture shows. */
export function presentValue(experiment: Experiment, frame: Frame, cycle: number, change: NumberChange): number | null {
  switch (change.kind) {
    case "x":
      return samplesAt(experiment, cycle)[change.sample]?.x[change.k] ?? null
    case "y":
      return samplesAt(experiment, cycle)[change.sample]?.y[change.j] ?? null
    case "learning-rate":
      return etaAt(experiment, cycle)
    case "weight":
    case "bias": {
      const edit = experiment.edits.findLast((e) => e.cycle === cycle && sameNumber(e.change, change))
      if (edit && edit.change.kind !== "rule") return edit.change.value
      return shownValue(
        frame,
        change.kind === "bias" ? `b:${change.l}:${change.j}` : `W:${change.l}:${change.j}:${change.k}`,
      )
    }
  }
}

/** The number that the reader has given a term, before the engine has answered; of one that is computed, what the picture shows. */
export function askedValue(
  term: TermId,
  { experiment, pictured, frame }: Pick<State, "experiment" | "pictured" | "frame">,
) {
  const change = experiment === pictured ? null : changeOf(term, 0, frame)
  return change ? presentValue(experiment, frame, cycleOfEdit(change, frame), change) : shownValue(frame, term)
}

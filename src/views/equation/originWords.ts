import type { Say } from "../../i18n/say"
import { partsOf } from "../../notation/partsOf"
import { printNumbers } from "../../notation/printNumbers"
import type { TermId } from "../../notation/term"
import { earPen } from "../../store/earPen"
import { originOf, updateBehind } from "../../store/originOf"
import { shownValue } from "../../store/shownValue"
import { spokenNumber, termName } from "../../store/termName"
import type { Experiment } from "../../timeline/experiment"
import type { Frame } from "../../timeline/trace"

/** Where a number comes from, to be heard: its name, and its equation with the numbers that went in or who gave it. */
export function originWords(term: TermId, frame: Frame, experiment: Experiment, say: Say): string {
  const name = termName(term, frame, say)
  if (shownValue(frame, term) === null) return `${name}. ${say("origin.unknown")}`
  const origin = originOf(term, frame, experiment.cost)
  if (!origin) return `${name}. ${givenWords(term, frame, experiment, say)}`
  const { equation, scene, j, k } = origin
  return `${name}. ${printNumbers(equation, earPen(say), scene, j, k)}.`
}

/** Of what comes from no equation: who gave it, or the update that made it. */
export function givenWords(term: TermId, frame: Frame, experiment: Experiment, say: Say): string {
  const { quantity } = partsOf(term)
  const cycle = updateBehind(term, frame, experiment)
  if (cycle !== null) return say("origin.updated", { cycle })
  const value = spokenNumber(shownValue(frame, term) ?? 0)
  switch (quantity) {
    case "W":
    case "b":
    case "x":
    case "y":
      return say(`origin.given.${quantity}`, { value })
    default:
      return say("origin.given.other", { value })
  }
}

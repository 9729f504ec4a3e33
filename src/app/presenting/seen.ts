import type { Say } from "../../i18n/say"
import { partsOf } from "../../notation/partsOf"
import type { TermId } from "../../notation/term"
import { nameWith } from "../../store/termName"
import type { Learning } from "../../timeline/training"
import type { Controls } from "./controls"
import { hides } from "./hides"

/** Quantities that the class may be asked for, and their signs. */
export const quantities = [
  { term: "z", sign: "z" },
  { term: "a", sign: "a" },
  { term: "delta", sign: "δ" },
  { term: "dW", sign: "∂C/∂w" },
  { term: "C", sign: "C" },
] as const satisfies readonly { term: TermId; sign: string }[]

/** What is hidden, by name: the signs of quantities, single numbers in words. */
export function namesOf(hidden: readonly TermId[], say: Say): string {
  // The name of a number ends with its value, which is not told.
  const nameOf = (term: TermId) => nameWith(term, "", say).replace(/[,\s]+$/, "")
  return hidden.map((term) => quantities.find((of) => of.term === term)?.sign ?? nameOf(term)).join(", ")
}

/** What of training there is to be seen beside the network, in the place of the equation. */
export interface Trained {
  readonly learning: Learning | null
  /** Whether what the net answers is seen. */
  readonly answers: boolean
}

/** null where it is nothing: a curve would tell the cost, a picture the answers that are asked for. */
export function trainedSeen(learning: Learning | null, hidden: readonly TermId[]): Trained | null {
  const curve = hides(hidden, "C") ? null : learning
  const answers = !hidden.some((term) => partsOf(term).quantity === "a")
  return curve || answers ? { learning: curve, answers } : null
}

/** What the class has before it, as it is: beside a picture that is black or frozen, what is hidden in it. `trained`: whether training stands in the place of the equation. */
export function classSees(
  { isSeen, blank, frozen, hidden }: Pick<Controls, "isSeen" | "blank" | "frozen" | "hidden">,
  trained: boolean,
  say: Say,
): string {
  if (!isSeen) return say("present.none")
  const names = namesOf(hidden, say)
  if (!blank && !frozen && names) return say(trained ? "present.training-without" : "present.shown-without", { names })
  if (!blank && !frozen) return say(trained ? "present.training" : "present.shown")
  const picture = say(blank ? (frozen ? "present.blank-frozen" : "present.is-blank") : "present.frozen")
  return names ? `${picture} ${say("present.hidden", { names })}` : picture
}

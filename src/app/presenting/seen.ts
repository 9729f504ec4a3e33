import type { Say } from "../../i18n/say"
import type { TermId } from "../../notation/term"
import { nameWith } from "../../store/termName"
import type { Controls } from "./controls"

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

/** What the class has before it, as it is: beside a picture that is black or frozen, what is hidden in it. */
export function classSees(
  { isSeen, blank, frozen, hidden }: Pick<Controls, "isSeen" | "blank" | "frozen" | "hidden">,
  say: Say,
): string {
  if (!isSeen) return say("present.none")
  const names = namesOf(hidden, say)
  if (!blank && !frozen) return names ? say("present.shown-without", { names }) : say("present.shown")
  const picture = say(blank ? (frozen ? "present.blank-frozen" : "present.is-blank") : "present.frozen")
  return names ? `${picture} ${say("present.hidden", { names })}` : picture
}

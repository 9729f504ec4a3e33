import type { TermId } from "../notation/term"
import { changeOf } from "./changeOf"
import { askedValue } from "./presentValue"
import type { State } from "./state"

const step = 0.1

/** How much a key changes the number that has the focus; null for a key that does not. */
export function nudgeBy(key: string): number | null {
  if (key === "+" || key === "=") return step
  return key === "-" ? -step : null
}

/** Changes a number that can be set, from where it was set last; one that is computed stays. Whether it could be. */
export function nudge(term: TermId, by: number, state: State): boolean {
  const value = askedValue(term, state)
  const next = value === null ? null : changeOf(term, Number((value + by).toPrecision(12)), state.frame)
  if (next) state.edit(next)
  return next !== null
}

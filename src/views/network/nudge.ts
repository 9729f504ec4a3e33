import type { TermId } from "../../notation/term"
import { changeOf } from "../../store/changeOf"
import { shownValue } from "../../store/shownValue"
import { store } from "../../store/store"

const step = 0.1

/** How much a key changes the number that has the focus; null for a key that does not. */
export function nudgeBy(key: string): number | null {
  if (key === "+" || key === "=") return step
  return key === "-" ? -step : null
}

/** Changes a number that can be set; one that is computed stays. Whether it could be. */
export function nudge(term: TermId, by: number): boolean {
  const { frame, edit } = store.getState()
  const value = shownValue(frame, term)
  const next = value === null ? null : changeOf(term, Number((value + by).toPrecision(12)), frame)
  if (next) edit(next)
  return next !== null
}

import type { State } from "./state"

/** How the page gets so many entries back (negative) or forth in the list of changes; null where there are not so many. */
export function travel(
  { experiment, preset, t, past, future }: State,
  by: number,
): Pick<State, "past" | "future" | "experiment" | "preset" | "t"> | null {
  let at = { past, future, experiment, preset, t }
  for (let i = 0; i < Math.abs(by); i++) {
    const here = { experiment: at.experiment, preset: at.preset, t: at.t }
    const to = by < 0 ? at.past.at(-1) : at.future[0]
    if (!to) return null
    // Between two moments stands one act; it goes along to the other side.
    const left = { ...here, act: to.act }
    at =
      by < 0
        ? { ...at, ...placeOf(to), past: at.past.slice(0, -1), future: [left, ...at.future] }
        : { ...at, ...placeOf(to), past: [...at.past, left], future: at.future.slice(1) }
  }
  return at
}

function placeOf({ experiment, preset, t }: State["past"][number]) {
  return { experiment, preset, t }
}

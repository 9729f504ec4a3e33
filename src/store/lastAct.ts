import type { Say } from "../i18n/say"
import { actText } from "./actText"
import type { State } from "./state"

type Travelled = Pick<State, "experiment" | "past" | "future">

/** How the net that is open came about, to be heard: what was done, or what was taken back; nothing where it was opened as it is. */
export function lastAct(now: Travelled, was: Travelled, say: Say): string | undefined {
  const undone = now.future.find(({ experiment }) => experiment === was.experiment)
  if (undone) return `${say("history.back", { act: actText(now.future[0]!.act, say) })}.`
  const act = now.past.findLast(({ experiment }) => experiment !== now.experiment)?.act
  return !act || act.kind === "open" || now.past === was.past ? undefined : `${actText(act, say)}.`
}

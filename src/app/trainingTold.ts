import { sayIn } from "../i18n/say"
import { printNumber } from "../notation/number"
import type { State } from "../store/state"
import type { Evaluated } from "../timeline/training"
import { percentOf } from "../views/training/percentOf"
import type { Trained } from "../worker/protocol"

/** That training has ended, and why, and where the reader stands, to be heard when the picture comes, instead of what its step did; nothing where something else says so. */
export function endTold({ end, cycle }: Trained, { locale }: State): Pick<State, "announced"> | null {
  // A run that breaks has a notice of its own.
  if (end === null || end === "unavailable" || end === "fault") return null
  const say = sayIn(locale)
  const ended = say(`training.ended.${end}`, { cycle })
  return { announced: { text: cycle > 0 ? `${ended} ${say("training.stands")}` : ended, leads: "instead" } }
}

/** What the weights make of all samples in the end. */
export function tellEvaluation(found: Evaluated | undefined, { locale, announce }: State): void {
  if (!found) return
  const { train, test } = found
  const say = sayIn(locale)
  const told = [
    say("training.ended-at", { C: printNumber(train.C) }),
    test && say("training.at-test", { C: printNumber(test.C) }),
    train.accuracy !== null && say("training.at-right", { share: percentOf(train.accuracy) }),
    typeof test?.accuracy === "number" && say("training.at-right-test", { share: percentOf(test.accuracy) }),
  ]
  announce(told.filter(Boolean).join(" "))
}

import { sayIn } from "../i18n/say"
import { printNumber } from "../notation/number"
import type { State } from "../store/state"
import { isSamePlace, placeShown } from "../timeline/stops"
import type { Evaluated } from "../timeline/training"
import { percentOf } from "../views/training/percentOf"
import type { Trained } from "../worker/protocol"

/** So many ms a listener is given to have heard that training has ended. */
const heardWithin = 1000

/** That training has ended, as it was told last, and when. */
let told: { readonly announced: State["announced"]; readonly at: number } = { announced: null, at: 0 }

/** That training has ended, and why, and where the reader stands, to be heard when the picture comes, instead of what its step did; nothing where something else says so. */
export function endTold({ end, cycle }: Trained, { locale }: State): Pick<State, "announced"> | null {
  // A run that breaks has a notice of its own.
  if (end === null || end === "unavailable" || end === "fault") return null
  const say = sayIn(locale)
  const ended = say(`training.ended.${end}`, { cycle })
  const text = cycle > 0 ? `${ended} ${say("training.stands")}` : ended
  told = { announced: { text, leads: "instead" }, at: performance.now() }
  return { announced: told.announced }
}

/** What the weights make of all samples in the end: alone or, where it follows at once, after why training has ended, which would be lost otherwise. */
export function evaluationTold(
  found: Evaluated | undefined,
  { locale, announced, frame, t, inside }: State,
): Pick<State, "announced"> | null {
  if (!found) return null
  const { train, test } = found
  const say = sayIn(locale)
  const parts = [
    say("training.ended-at", { C: printNumber(train.C) }),
    test && say("training.at-test", { C: printNumber(test.C) }),
    train.accuracy !== null && say("training.at-right", { share: percentOf(train.accuracy) }),
    typeof test?.accuracy === "number" && say("training.at-right-test", { share: percentOf(test.accuracy) }),
  ]
  const text = parts.filter(Boolean).join(" ")
  const isSoon = announced !== null && announced === told.announced && performance.now() - told.at < heardWithin
  if (!isSoon) return { announced: { text } }
  // What waits for its picture is said first.
  const isSaid = isSamePlace(placeShown(frame), { t, inside })
  return { announced: { text: isSaid ? `${announced.text} ${text}` : text, leads: "instead" } }
}

import type { KeyboardEvent } from "react"
import { type Message, type Say, sayMessage } from "../../i18n/say"
import { exactNumber, printNumber } from "../../notation/number"
import { readNumber } from "../../store/readNumber"
import { ruleText } from "../../store/ruleText"
import { store, useApp } from "../../store/store"
import { spokenNumber } from "../../store/termName"
import { useSay } from "../../store/useSay"
import { etaAt, ruleAt } from "../../timeline/edits"
import { NumberField } from "../../ui/NumberField"
import { cyclesDone } from "./chart"
import styles from "./Training.module.css"

/** What the updates to come go by: η, to be changed at any time, and the rule. An update that is done stays as it was made. */
export function RuleLine() {
  const say = useSay()
  const eta = useApp(({ experiment, frame }) => etaAt(experiment, cyclesDone(frame)))
  const rule = useApp(({ experiment, frame }) => ruleText(ruleAt(experiment, cyclesDone(frame)), say))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears of Enter in its field, nothing is operated
    <span className={styles.ruleLine} onKeyDown={goOn}>
      <i aria-hidden="true" className={styles.letter}>
        η
      </i>
      <NumberField
        label={say("inspector.learning-rate")}
        value={eta}
        print={printNumber}
        exact={exactNumber}
        floats
        parse={(text) => readNumber(text, say)}
        onCommit={(value) => {
          const refused = setEta(value, say)
          return refused && sayMessage(say, refused)
        }}
      />
      <button
        type="button"
        className={styles.rule}
        aria-label={`${say("history.rule", { rule })} …`}
        onClick={() => store.getState().openRule("ahead")}
      >
        {rule} …
      </button>
    </span>
  )
}

/** After a number that Enter has taken comes training; one that is refused stays under the hands. */
function goOn({ key, target, nativeEvent }: KeyboardEvent): void {
  if (key !== "Enter" || nativeEvent.isComposing || !(target instanceof HTMLInputElement)) return
  const begin = target.closest("section")?.querySelector<HTMLElement>("[aria-keyshortcuts]")
  setTimeout(() => target.matches('[aria-invalid="false"]') && begin?.focus())
}

/** For the updates to come. Of one that is done, and of its η, nothing changes: that would be told otherwise. */
function setEta(value: number, say: Say): Message | null {
  const { edit, frame, experiment, training } = store.getState()
  const cycle = cyclesDone(frame)
  const refused = edit({ kind: "learning-rate", value }, undefined, cycle)
  if (training || cycle === frame.cycle || store.getState().experiment === experiment) return refused
  const text = `${say("training.edit", { what: `η ${spokenNumber(value)}`, cycle: cycle + 1 })}.`
  store.setState({ announced: { text, leads: "instead" } })
  return null
}

import { useState } from "react"
import { sayMessage } from "../../i18n/say"
import { exactNumber } from "../../notation/number"
import { parseNumber } from "../../notation/parseNumber"
import { cyclesOf } from "../../store/commands"
import { store } from "../../store/store"
import { useSay } from "../../store/useSay"
import { cyclesPerRound } from "../../timeline/cycle"
import { Button } from "../../ui/Button"
import { NumberField, type Parsed } from "../../ui/NumberField"
import styles from "./TrainingView.module.css"

/** Trains so many epochs more, or until the cost over all samples is small enough. */
export function TrainUntil() {
  const say = useSay()
  const [epochs, setEpochs] = useState(100)
  const [cost, setCost] = useState(0.01)

  function parse(text: string): Parsed {
    const parsed = parseNumber(text)
    if (parsed.ok) return parsed
    return { ok: false, message: sayMessage(say, { message: `refuse-number.${parsed.reason}`, slots: parsed.slots }) }
  }

  function commitEpochs(value: number): string | null {
    if (!Number.isSafeInteger(value) || value < 1 || value > 1e9) return say("training.whole")
    setEpochs(value)
    return null
  }

  function train(): void {
    const state = store.getState()
    const cycles = cyclesOf(state, "cycle") - 1 + epochs * cyclesPerRound(state.experiment)
    state.train({ cycles, cost })
  }

  const field = { print: exactNumber, exact: exactNumber, parse }
  return (
    <div className={styles.until}>
      <span>{say("training.until")}</span>
      <NumberField {...field} label={say("training.until.epochs")} value={epochs} onCommit={commitEpochs} />
      <span>{say("training.until.or")}</span>
      <NumberField
        {...field}
        label={say("training.until.cost")}
        value={cost}
        onCommit={(value) => {
          setCost(value)
          return null
        }}
      />
      <Button label={say("training.until.go")} onPress={train} />
    </div>
  )
}

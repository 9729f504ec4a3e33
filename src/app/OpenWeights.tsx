import "../i18n/laterAlong"
import { useState } from "react"
import { useStore } from "zustand"
import { costsFor, experimentOf, firstChoices, withChoice } from "../document/weights/choices"
import { store } from "../store/store"
import { useSay } from "../store/useSay"
import { Button } from "../ui/Button"
import { Dialog } from "../ui/Dialog"
import styles from "./OpenWeights.module.css"
import { WeightsChoices } from "./WeightsChoices"
import { WeightsTable } from "./WeightsTable"
import { type Asked, weightsAsked } from "./weightsAsked"

const leave = () => weightsAsked.setState({ asked: null })

/** Weights from another library: how they are read is shown, what their file does not say is chosen, and only then they are opened. */
export function OpenWeights() {
  const say = useSay()
  const asked = useStore(weightsAsked, (state) => state.asked)
  return (
    <Dialog title={say("weights.title")} closeLabel={say("app.close")} open={asked !== null} onClose={leave}>
      {asked && <Question key={asked.nth} {...asked} />}
    </Dialog>
  )
}

function Question({ weights, present }: Asked) {
  const say = useSay()
  const [choices, setChoices] = useState(() => firstChoices(weights, present))
  return (
    <div className={styles.question}>
      <p>{say(`weights.detected-${weights.detected}`)}</p>
      <WeightsTable weights={weights} />
      {weights.notes.map(({ code, names }) => (
        <p key={code} className={styles.note}>
          {say(`weights.note-${code}`, { names })}
        </p>
      ))}
      <WeightsChoices
        weights={weights}
        present={present}
        choices={choices}
        costs={costsFor(weights, present, choices)}
        onChoice={(choice) => setChoices((before) => withChoice(weights, present, before, choice))}
      />
      <div className={styles.row}>
        <Button
          label={say("weights.open")}
          primary
          onPress={() => {
            store.getState().open(experimentOf(weights, present, choices), null)
            leave()
          }}
        />
        <Button label={say("paste.cancel")} plain onPress={leave} />
      </div>
    </div>
  )
}

import { useState } from "react"
import { type Initialisation, initialisations } from "../engine/initialise"
import { seedOf } from "../engine/random"
import { randomised } from "../store/fresh"
import { store } from "../store/store"
import { useSay } from "../store/useSay"
import { Button } from "../ui/Button"
import { SeedField } from "../ui/SeedField"
import { Select } from "../ui/Select"
import styles from "./Changes.module.css"

/** New random weights from a seed: the same seed gives the same weights. */
export function Randomise({ onDone }: { onDone(): void }) {
  const say = useSay()
  const [how, setHow] = useState<Initialisation>("xavier")
  const [text, setText] = useState("1")
  const seed = seedOf(text)
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        const state = store.getState()
        state.replace(randomised(state, how, seed), { kind: "randomise", initialisation: how, seed })
        onDone()
      }}
    >
      <Select
        label={say("randomise.how")}
        value={how}
        options={initialisations.map((value) => ({ value, label: say(`randomise.${value}`) }))}
        onPick={(value) => setHow(initialisations.find((known) => known === value) ?? "xavier")}
      />
      <p className={styles.hint}>{say(`randomise.${how}.means`)}</p>
      <SeedField
        label={say("randomise.seed")}
        text={text}
        said={text.trim() === String(seed) ? say("randomise.same") : say("randomise.used", { seed: String(seed) })}
        onText={setText}
      >
        <Button label={say("randomise.next")} onPress={() => setText(String((seed + 1) % 2 ** 32))} />
      </SeedField>
      <p className={styles.hint}>{say("randomise.starts")}</p>
      <button type="submit" className={styles.submit}>
        {say("randomise.run")}
      </button>
    </form>
  )
}

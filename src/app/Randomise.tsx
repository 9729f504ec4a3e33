import { useId, useState } from "react"
import { type Initialisation, initialisations } from "../engine/initialise"
import { seedOf } from "../engine/random"
import { randomised } from "../store/fresh"
import { store } from "../store/store"
import { useSay } from "../store/useSay"
import { Button } from "../ui/Button"
import { Select } from "../ui/Select"
import styles from "./Changes.module.css"

/** New random weights from a seed: the same seed gives the same weights. */
export function Randomise({ onDone }: { onDone(): void }) {
  const say = useSay()
  const id = useId()
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
      <span className={styles.seed}>
        <label htmlFor={id}>{say("randomise.seed")}</label>
        <input
          id={id}
          className={styles.input}
          value={text}
          maxLength={64}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id} used`}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button label={say("randomise.next")} onPress={() => setText(String((seed + 1) % 2 ** 32))} />
      </span>
      <p id={`${id} used`} className={styles.hint}>
        {text.trim() === String(seed) ? say("randomise.same") : say("randomise.used", { seed })}
      </p>
      <p className={styles.hint}>{say("randomise.starts")}</p>
      <button type="submit" className={styles.submit}>
        {say("randomise.run")}
      </button>
    </form>
  )
}

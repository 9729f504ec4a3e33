import "../../i18n/later"
import "../../i18n/laterTraining"
import { useId, useRef } from "react"
import { ariaKeys, type CommandId, commands, cyclesOf } from "../../store/commands"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { focusStep } from "../../ui/focusStep"
import { useAtMost } from "../../ui/useAtMost"
import { Facts } from "./Facts"
import { Health } from "./Health"
import { KeptRuns } from "./KeptRuns"
import { LearningCurves } from "./LearningCurves"
import styles from "./Training.module.css"
import { Until } from "./Until"
import { useArrival } from "./useArrival"
import { Why } from "./Why"

/** The least ms between two drawings of the curve while it grows. */
const betweenCurves = 250

/** Many updates in a row: what starts and ends them, how the cost goes, and what is known of the net as a whole. */
export function TrainingView() {
  const say = useSay()
  const titleId = useId()
  const root = useRef<HTMLElement>(null)
  useArrival(root)
  const trains = useApp((state) => state.training !== null)
  // A curve that grows is drawn anew as a whole: a few times a second are enough.
  const learning = useAtMost(
    useApp((state) => state.learning),
    trains ? betweenCurves : 0,
  )
  return (
    <section ref={root} className={styles.view} aria-labelledby={titleId}>
      <header className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {say("training.title")}
        </h2>
        <span className={styles.back}>
          <Button label={say("training.back")} plain onPress={leave} />
        </span>
      </header>
      <div className={styles.controls}>
        <Button
          label={say(trains ? "training.pause" : "training.train")}
          primary
          keys={ariaKeys(commands.train)}
          onPress={() => run("train")}
        />
        <Button
          label={say("training.one-cycle")}
          disabled={trains}
          onPress={() => {
            const state = store.getState()
            state.train({ cycles: cyclesOf(state, "cycle") })
          }}
        />
        <Button
          label={say("training.one-epoch")}
          keys={ariaKeys(commands.epoch)}
          disabled={trains}
          onPress={() => run("epoch")}
        />
      </div>
      {learning ? <LearningCurves learning={learning} /> : <p className={styles.hint}>{say("training.nothing-yet")}</p>}
      <Facts />
      <Why />
      <Until />
      <KeptRuns />
      <Health />
    </section>
  )
}

/** To the equation, in whose place this stands. */
function leave(): void {
  store.getState().setTab("equation")
  // Once it is drawn.
  setTimeout(() => {
    if (document.activeElement === document.body) focusStep()
  })
}

function run(id: CommandId): void {
  commands[id].run(store.getState())
}

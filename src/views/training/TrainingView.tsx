import "../../i18n/later"
import "../../i18n/laterTraining"
import { useId, useMemo, useRef, useState } from "react"
import { ariaKeys, type CommandId, commands, cyclesOf } from "../../store/commands"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { Beneath } from "./Beneath"
import { ChartOptions, type Drawn } from "./ChartOptions"
import { hasAccuracy } from "./chart"
import { LearningCurves } from "./LearningCurves"
import { Notices } from "./Notices"
import { RuleLine } from "./RuleLine"
import { Hear } from "./sound/Hear"
import styles from "./Training.module.css"
import { Until } from "./Until"
import { useArrival } from "./useArrival"
import { Why } from "./Why"

/** Many updates in a row: what starts and ends them, how far they are, and how the cost goes. */
export function TrainingView() {
  const say = useSay()
  const titleId = useId()
  const root = useRef<HTMLElement>(null)
  useArrival(root)
  const trains = useApp((state) => state.training !== null)
  const learning = useApp((state) => state.learning)
  const hasClasses = useMemo(() => learning !== null && hasAccuracy(learning), [learning])
  const [wanted, setWanted] = useState<Drawn>({ measure: "cost", isLog: false })
  const drawn: Drawn = hasClasses ? wanted : { ...wanted, measure: "cost" }
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
        <RuleLine />
      </div>
      {learning ? (
        <LearningCurves learning={learning} drawn={drawn} />
      ) : (
        <p className={styles.hint}>{say("training.nothing-yet")}</p>
      )}
      <Beneath>
        {learning && (
          <>
            <Hear learning={learning} drawn={drawn} />
            <ChartOptions drawn={drawn} hasClasses={hasClasses} onDraw={setWanted} />
          </>
        )}
      </Beneath>
      <Notices />
      <Why />
      <Until drawn={drawn} />
    </section>
  )
}

/** To the equation, in whose place this stands: to its heading, once it is there. */
function leave(): void {
  store.getState().setTab("equation")
  setTimeout(() => document.querySelector<HTMLElement>("#panel-equation h2")?.focus())
}

function run(id: CommandId): void {
  commands[id].run(store.getState())
}

import "../../i18n/laterTraining"
import { useId, useState } from "react"
import { ariaKeys, commands, cyclesOf } from "../../store/commands"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { Switch } from "../../ui/Switch"
import { CostPlot } from "./CostPlot"
import { CostTable } from "./CostTable"
import { Facts, saturatedIn } from "./Facts"
import styles from "./TrainingView.module.css"
import { TrainUntil } from "./TrainUntil"

/** The update, many times: what starts and ends it, how it goes, and the cost by cycle. */
export function TrainingView() {
  const say = useSay()
  const titleId = useId()
  const learning = useApp((state) => state.learning)
  const trains = useApp((state) => state.training !== null)
  const now = useApp(({ frame }) => (frame.done === frame.perCycle ? frame.cycle + 1 : frame.cycle))
  const [isLog, setLog] = useState(false)
  const isStill = learning?.sign === "still"
  const hasCurve = learning !== null && learning.costs.cycles.length > 0
  return (
    <section className={styles.view} aria-labelledby={titleId}>
      <header className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {say("training.title")}
        </h2>
        <div className={styles.buttons}>
          <Button
            label={say(trains ? "training.pause" : "training.run")}
            primary
            keys={ariaKeys(commands.train)}
            onPress={() => commands.train.run(store.getState())}
          />
          <Button
            label={say("training.one-cycle")}
            disabled={trains}
            onPress={() => store.getState().train({ cycles: cyclesOf(store.getState(), "cycle") })}
          />
          <Button
            label={say("training.one-epoch")}
            disabled={trains}
            keys={ariaKeys(commands.epoch)}
            onPress={() => commands.epoch.run(store.getState())}
          />
        </div>
        <Switch label={say("values.title")} onPress={() => store.getState().setTab("values")} />
      </header>
      <Facts learning={learning} now={now} />
      {isStill ? <p className={styles.words}>{say("training.still")}</p> : null}
      {hasCurve ? (
        <>
          <div className={styles.legend}>
            <span data-kind="batch">{say("training.batch")}</span>
            <span data-kind="train">{say("training.train")}</span>
            {learning.evaluations.some(({ test }) => test) ? (
              <span data-kind="test">{say("training.test")}</span>
            ) : null}
            <Button label={say("training.log")} pressed={isLog} onPress={() => setLog(!isLog)} />
          </div>
          <CostPlot learning={learning} isLog={isLog} now={now} />
        </>
      ) : (
        <p className={styles.words}>{say("training.hint")}</p>
      )}
      <TrainUntil />
      {trains ? null : <Saturated />}
      {hasCurve ? <CostTable learning={learning} /> : null}
    </section>
  )
}

function Saturated() {
  const say = useSay()
  const frame = useApp((state) => state.frame)
  const found = saturatedIn(frame)
  return found ? <p className={styles.words}>{say("training.saturated", found)}</p> : null
}

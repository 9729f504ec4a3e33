import { etaText } from "../../store/etaText"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { etaAt, ruleAt } from "../../timeline/edits"
import { Said } from "../../ui/Said"
import { cyclesDone, lastCycle } from "./chart"
import { Still } from "./Still"
import styles from "./Training.module.css"

/** What is to be known of the run now: that it does not move, why it has ended. */
export function Notices() {
  const say = useSay()
  const done = useApp(({ frame }) => cyclesDone(frame))
  const eta = useApp(({ experiment }) => etaAt(experiment, done))
  const hasSchedule = useApp(({ experiment }) => ruleAt(experiment, done).schedule.kind !== "constant")
  const learning = useApp((state) => state.learning)
  const trains = useApp((state) => state.training !== null)
  return (
    <div className={styles.notices}>
      <Still
        isStill={learning?.sign === "still" && (trains || done === lastCycle(learning))}
        other={eta === 0 && hasSchedule ? say("training.schedule-over") : etaText(eta, say)}
      />
      <Said className={styles.hint}>{learning?.end === "changed" && !trains && say("training.changed")}</Said>
      {learning?.end === "cost" && !trains && done === lastCycle(learning) && (
        <p className={styles.hint}>{say("training.reached")}</p>
      )}
    </div>
  )
}

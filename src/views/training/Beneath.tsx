import { useApp } from "../../store/store"
import { CycleField } from "./CycleField"
import { KeptRuns } from "./KeptRuns"
import styles from "./Training.module.css"

/** What stands beneath the curves: a place of theirs that is typed, and those that are kept. */
export function Beneath() {
  const learning = useApp((state) => state.learning)
  return (
    <div className={styles.beneath}>
      {learning && <CycleField learning={learning} />}
      <KeptRuns />
    </div>
  )
}

import { useApp } from "../../store/store"
import type { Drawn } from "./ChartOptions"
import { CycleField } from "./CycleField"
import { KeptRuns } from "./KeptRuns"
import { Hear } from "./sound/Hear"
import styles from "./Training.module.css"

/** What stands beneath the curves: a place of theirs that is typed, what lets them be heard, and those that are kept. */
export function Beneath({ drawn }: { readonly drawn: Drawn }) {
  const learning = useApp((state) => state.learning)
  return (
    <div className={styles.beneath}>
      {learning && <CycleField learning={learning} />}
      {learning && <Hear learning={learning} drawn={drawn} />}
      <KeptRuns />
    </div>
  )
}

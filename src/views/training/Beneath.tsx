import type { ReactNode } from "react"
import { useApp } from "../../store/store"
import { CycleField } from "./CycleField"
import { KeptRuns } from "./KeptRuns"
import styles from "./Training.module.css"

/** What stands beneath the curves: a place of theirs that is typed, how they are drawn or heard, and those that are kept. */
export function Beneath({ children }: { readonly children: ReactNode }) {
  const learning = useApp((state) => state.learning)
  return (
    <div className={styles.beneath}>
      {learning && <CycleField learning={learning} />}
      {children}
      <KeptRuns />
    </div>
  )
}

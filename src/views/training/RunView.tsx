import { useId } from "react"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { CostTable } from "./CostTable"
import { Facts } from "./Facts"
import { Health } from "./Health"
import styles from "./Training.module.css"

/** The run as numbers, and how its neurons fare. */
export function RunView() {
  const say = useSay()
  const titleId = useId()
  const learning = useApp((state) => state.learning)
  return (
    <section className={styles.view} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {say("training.run")}
      </h2>
      <Facts />
      <Health />
      {learning && <CostTable learning={learning} />}
    </section>
  )
}

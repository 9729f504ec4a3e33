import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { Icon } from "../../ui/Icon"
import { differences, dropRun, keepRun, mostKept, useKept } from "./keptRuns"
import styles from "./Training.module.css"

/** Curves that are kept for comparison, each named by what its run differs in. */
export function KeptRuns() {
  const say = useSay()
  const runs = useKept((state) => state.runs)
  const experiment = useApp((state) => state.experiment)
  const learning = useApp((state) => state.learning)
  if (!learning && runs.length === 0) return null
  const names = differences([...runs.map((run) => run.experiment), experiment], say)
  return (
    <div className={styles.keptRuns}>
      {learning && (
        <Button
          label={say("training.keep")}
          disabled={runs.length >= mostKept}
          onPress={() => keepRun(store.getState().experiment, learning)}
        />
      )}
      {runs.length > 0 && (
        <ul className={styles.keptList}>
          {runs.map(({ id }, index) => {
            const name = names[index] || say("training.same-run")
            return (
              <li key={id}>
                <svg viewBox="0 0 28 8" width="28" height="8" aria-hidden="true">
                  <path className={styles.kept} data-nth={index} d="M0,4H28" />
                </svg>
                <span>{name}</span>
                <Button
                  label={say("training.drop", { name })}
                  icon={<Icon name="close" size={12} />}
                  plain
                  onPress={() => dropRun(id)}
                />
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}

import { useRef } from "react"
import { grouped, printNumber } from "../../notation/number"
import { keptRuns, mostKept } from "../../store/keptRuns"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import type { Learning } from "../../timeline/training"
import { Button } from "../../ui/Button"
import { focusStep } from "../../ui/focusStep"
import { Icon } from "../../ui/Icon"
import styles from "./Training.module.css"
import { useNamedRuns } from "./useNamedRuns"

/** Curves that are kept for comparison, each named by what its run differs in. */
export function KeptRuns() {
  const say = useSay()
  const { kept, present } = useNamedRuns()
  const learning = useApp((state) => state.learning)
  const root = useRef<HTMLDivElement>(null)
  if (!learning && kept.length === 0) return null
  function drop(id: number, name: string): void {
    keptRuns.getState().drop(id)
    store.getState().announce(say("training.dropped", { name }))
    // Its button goes with it, once that is drawn.
    setTimeout(() => {
      const next = root.current?.querySelector("button")
      if (next) next.focus()
      else focusStep()
    })
  }
  return (
    <div ref={root} className={styles.keptRuns}>
      {learning && (
        <Button
          label={say("training.keep")}
          disabled={kept.length >= mostKept}
          onPress={() => {
            const { experiment, announce } = store.getState()
            keptRuns.getState().keep(experiment, learning)
            announce(say("training.kept"))
          }}
        />
      )}
      {kept.length > 0 && (
        <ul className={styles.keptList}>
          {kept.map(({ id, name, learning: former }, index) => (
            <li key={id}>
              <svg viewBox="0 0 28 8" width="28" height="8" aria-hidden="true">
                <path className={styles.kept} data-nth={index} d="M0,4H28" />
              </svg>
              <span>{name}</span>
              <LastCost of={former} />
              <Button
                label={say("training.drop", { name })}
                icon={<Icon name="close" size={12} />}
                plain
                onPress={() => drop(id, name)}
              />
            </li>
          ))}
          {learning && (
            <li>
              <svg viewBox="0 0 28 8" width="28" height="8" aria-hidden="true">
                <path className={styles.train} d="M0,4H28" />
              </svg>
              <span>{present === null ? say("training.present") : say("training.present-run", { name: present })}</span>
              <LastCost of={learning} />
            </li>
          )}
        </ul>
      )}
    </div>
  )
}

/** What a run has come to. */
function LastCost({ of }: { readonly of: Learning }) {
  const say = useSay()
  const last = of.evaluations.at(-1)
  if (!last) return null
  return (
    <span className={styles.hint}>
      {say("training.last-cost", { C: printNumber(last.train.C), cycle: grouped(last.cycle) })}
    </span>
  )
}

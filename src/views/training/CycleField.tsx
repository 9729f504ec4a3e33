import { exactNumber, grouped } from "../../notation/number"
import { readNumber } from "../../store/readNumber"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import type { Learning } from "../../timeline/training"
import { NumberField } from "../../ui/NumberField"
import { cyclesDone, lastCycle } from "./chart"
import { goTo } from "./goTo"
import styles from "./Training.module.css"

/** A place of the run that is typed: on a long one the mouse reaches only some. */
export function CycleField({ learning }: { readonly learning: Learning }) {
  const say = useSay()
  const here = useApp(({ frame }) => cyclesDone(frame))
  const last = lastCycle(learning)
  return (
    <span className={styles.cycle}>
      <span aria-hidden="true">{say("training.cycle")}</span>
      <NumberField
        label={say("training.cycle")}
        value={here}
        print={exactNumber}
        exact={exactNumber}
        floats
        parse={(text) => readNumber(text, say)}
        onCommit={(cycle) => {
          const isPlace = Number.isInteger(cycle) && cycle >= 0 && cycle <= last
          if (!isPlace) return say("training.cycle-range", { last: grouped(last) })
          goTo(cycle)
          return null
        }}
      />
    </span>
  )
}

import { useMemo } from "react"
import { sampleShown } from "../../store/sampleShown"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { type Fare, faresOf } from "../../timeline/standstill"
import { neuronsOf } from "./neuronsOf"
import styles from "./Training.module.css"

/** Which neurons hardly learn from the sample at hand: those far out on their activation, and those that are off. */
export function Health() {
  const say = useSay()
  const frame = useApp((state) => state.frame)
  const fares = useMemo(() => faresOf(frame), [frame])
  const of = fares.reduce((sum, fare) => sum + fare.of, 0)
  if (of === 0) return null
  const told = (which: "saturated" | "off") => {
    const some = fares.filter((fare: Fare) => fare[which].length > 0)
    const names = some.map((fare) => neuronsOf(fare.l, fare[which], say)).join("; ")
    return `${some.reduce((sum, fare) => sum + fare[which].length, 0)}${names && ` (${names})`}`
  }
  const slots = { of, sample: sampleShown(frame) + 1, saturated: told("saturated"), off: told("off") }
  return <p className={styles.hint}>{say("training.health", slots)}</p>
}

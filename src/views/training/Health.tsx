import { isSaturated } from "../../engine/saturation"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import type { Frame } from "../../timeline/trace"
import styles from "./Training.module.css"

/** How many neurons hardly learn from the sample at hand: those far out on their activation, and those that are off. */
export function Health() {
  const say = useSay()
  const frame = useApp((state) => state.frame)
  const { saturated, off, of } = countIn(frame)
  if (of === 0) return null
  return <p className={styles.hint}>{say("training.health", { saturated, off, of })}</p>
}

/** Counted over the neurons whose z is known, softmax apart, whose neurons act together. */
function countIn({ trace }: Frame) {
  let [saturated, off, of] = [0, 0, 0]
  for (const [index, { activation }] of trace.network.layers.entries()) {
    const z = trace.z[index + 1]
    if (!z || activation === "softmax" || activation === "linear") continue
    for (const value of z) {
      of++
      if (activation === "relu" && value <= 0) off++
      else if (isSaturated(activation, value)) saturated++
    }
  }
  return { saturated, off, of }
}

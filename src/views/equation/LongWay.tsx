import "../../i18n/later"
import { arrives, unfusedOf } from "../../notation/unfused"
import { reachedIn } from "../../store/reached"
import { sceneOf } from "../../store/sceneOf"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import styles from "./EquationView.module.css"
import { Forms } from "./Forms"

/** Where the error of the output is a − y at once: how ∂a/∂z and the slope of the cost make the same. */
export function LongWay() {
  const say = useSay()
  const frame = useApp((state) => state.frame)
  const cost = useApp((state) => state.experiment.cost)
  const equation = unfusedOf({ kind: "output-error", l: null }, frame.trace.network, cost)
  if (!equation) return null
  const scene = sceneOf(frame)
  const isSound = arrives(equation, scene)
  return (
    <>
      <p className={styles.sentence}>{say(isSound ? "equation.long-way" : "equation.long-way.lost")}</p>
      {isSound && <Forms equation={equation} scene={scene} reached={reachedIn(frame, equation)} chain={null} />}
    </>
  )
}

import "../../i18n/later"
import { partsOf } from "../../notation/partsOf"
import { texPen, textPen } from "../../notation/pen"
import { printNumbers } from "../../notation/printNumbers"
import type { TermId } from "../../notation/term"
import { earPen } from "../../store/earPen"
import { originOf } from "../../store/originOf"
import { shownValue } from "../../store/shownValue"
import { useApp } from "../../store/store"
import { spokenNumber } from "../../store/termName"
import { useSay } from "../../store/useSay"
import type { Frame } from "../../timeline/trace"
import { Tex } from "../../ui/Tex"
import styles from "./Inspector.module.css"

/** Where a number of the former run came from: its equation with that run's numbers, or that it was given. */
export function FormerOrigin({ term, former }: { readonly term: TermId; readonly former: Frame }) {
  const say = useSay()
  const cost = useApp((state) => state.experiment.cost)
  const origin = originOf(term, former, cost)
  const { quantity } = partsOf(term)
  if (!origin) {
    const value = spokenNumber(shownValue(former, term) ?? 0)
    const kind = quantity === "W" || quantity === "b" || quantity === "x" || quantity === "y" ? quantity : "other"
    return <p className={styles.changed}>{say(`origin.given.${kind}`, { value })}</p>
  }
  const print = (pen: typeof texPen) => printNumbers(origin.equation, pen, origin.scene, origin.j, origin.k)
  return (
    <p className={styles.changed}>
      <Tex tex={print(texPen)} text={print(textPen)} spoken={print(earPen(say))} />
    </p>
  )
}

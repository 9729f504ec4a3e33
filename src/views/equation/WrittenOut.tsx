import type { Equation } from "../../notation/expression"
import type { Pen } from "../../notation/penOf"
import { printNumbers, printPartial } from "../../notation/printNumbers"
import type { Scene } from "../../notation/scene"
import type { Entry } from "../../store/entryAtWork"
import { useSay } from "../../store/useSay"
import styles from "./Matrices.module.css"
import { Printed } from "./Printed"

interface Props {
  readonly equation: Equation
  readonly scene: Scene
  /** The entry that is pointed at or at work, as the equation counts; null while none is. */
  readonly entry: Entry | null
  /** Terms of its sum that are done; null for all. */
  readonly terms: number | null
}

/** How the entry that is lit is made: its products one by one and what they make. Its line is kept while none is. */
export function WrittenOut({ equation, scene, entry, terms }: Props) {
  const say = useSay()
  if (!entry) return <p className={styles.written}>{say("matrices.point")}</p>
  const { row: j, column: k } = entry
  const print = (pen: Pen) =>
    terms === null ? printNumbers(equation, pen, scene, j, k) : printPartial(equation, pen, scene, j, terms)
  return (
    <p className={styles.written}>
      <Printed print={print} />
    </p>
  )
}

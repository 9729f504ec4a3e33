import type { Line } from "../../lecture/derivations/derivation"
import { evaluateFormula } from "../../lecture/derivations/evaluateFormula"
import type { Formula } from "../../lecture/derivations/formula"
import type { Place } from "../../lecture/derivations/place"
import { fillFormula, printFormula } from "../../lecture/derivations/printFormula"
import { isRounded } from "../../notation/number"
import type { Pen } from "../../notation/penOf"
import styles from "./Derivation.module.css"
import { ErratumNote } from "./ErratumNote"
import { Printed } from "./Printed"
import { PlainProse } from "./Prose"
import { useSayLecture } from "./useSayLecture"

interface Props {
  readonly line: Line
  readonly place: Place
  readonly isNew: boolean
}

/** A line of a derivation: in letters, what is new in it marked; its reason; the same with numbers; and the note's slip at this place. */
export function DerivationLine({ line: { left, right, reason, aside, erratum }, place, isNew }: Props) {
  const sayLecture = useSayLecture()
  return (
    <li className={styles.line} data-aside={aside || undefined} data-new={isNew || undefined}>
      {aside && <span className={styles.because}>{sayLecture("tool.derivation.because")}</span>}
      <Printed
        display
        className={styles.formula}
        print={(pen) => `${left ? `${printFormula(left, pen)} ` : ""}= ${printFormula(right, pen)}`}
      />
      <Printed className={styles.numbers} print={(pen) => filled(right, place, pen)} />
      <p className={styles.reason}>
        <PlainProse text={reason} />
      </p>
      {erratum !== null && <ErratumNote number={erratum} />}
    </li>
  )
}

/** "= 0.4000·0.1385·0.2413 + … ≈ 0.0088"; where letters cannot be left out only what they make. */
function filled(formula: Formula, place: Place, pen: Pen): string {
  const value = evaluateFormula(formula, place)
  if (!Number.isFinite(value)) return pen.dots
  const printed = pen.plain(value)
  const filling = fillFormula(formula, pen, place)
  if (!filling || filling.isAlone) return `= ${printed}`
  const same = filling.hides || isRounded(value) ? pen.about : "="
  return `= ${filling.text} ${same} ${printed}`
}

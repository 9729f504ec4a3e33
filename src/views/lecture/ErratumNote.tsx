import { useMemo } from "react"
import type { LectureId } from "../../i18n/lecture/sayLecture"
import { printFormula } from "../../lecture/derivations/printFormula"
import { type Erratum, errata, type Statement } from "../../lecture/errata"
import type { Sentence } from "../../lecture/sentence"
import { printNumber } from "../../notation/number"
import { lookInto } from "../../store/lookInto"
import styles from "./Errata.module.css"
import { Printed } from "./Printed"
import { PlainProse } from "./Prose"
import { useLecture } from "./useLecture"
import { useSayLecture } from "./useSayLecture"

/** A slip of the lecture note, on demand: what is printed, what is right, and numbers on which they differ. */
export function ErratumNote({ number, open = false }: { readonly number: number; readonly open?: boolean }) {
  const sayLecture = useSayLecture()
  const erratum = errata.find((one) => one.number === number)
  if (!erratum) throw new RangeError(`there is no erratum ${number}`)
  return (
    <details className={styles.erratum} open={open}>
      <summary className={styles.summary}>
        {sayLecture("tool.erratum.summary", { number, lines: erratum.lines })}
      </summary>
      <dl className={styles.pair}>
        <div data-printed>
          <dt>{sayLecture("tool.erratum.printed")}</dt>
          <dd>
            <Shown of={erratum.printed} />
          </dd>
        </div>
        <div data-right>
          <dt>{sayLecture("tool.erratum.right")}</dt>
          <dd>
            <Shown of={erratum.right} />
          </dd>
        </div>
      </dl>
      <Differing erratum={erratum} />
    </details>
  )
}

function Shown({ of }: { readonly of: Sentence | Statement }) {
  if ("text" in of) return <PlainProse text={of.text} />
  return <Printed print={(pen) => `${printFormula(of.left, pen)} = ${printFormula(of.right, pen)}`} />
}

/** What the two make on a network. */
function Differing({ erratum: { number, differ } }: { readonly erratum: Erratum }) {
  const sayLecture = useSayLecture()
  const messages = useLecture()
  const numbers = useMemo(() => differ?.(lookInto), [differ])
  if (!numbers) return null
  const what = `erratum.${number}.what`
  if (!(what in messages)) throw new Error(`nothing says what the numbers of erratum ${number} are`)
  const [printed, right] = numbers
  return (
    <p className={styles.differ}>
      {sayLecture("tool.erratum.differ", {
        what: messages[what as LectureId],
        printed: printNumber(printed),
        right: printNumber(right),
      })}
    </p>
  )
}

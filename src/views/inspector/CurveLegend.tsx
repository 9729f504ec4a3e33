import type { ReactNode } from "react"
import { printNumber } from "../../notation/number"
import { partsOf } from "../../notation/partsOf"
import { type TermId, termId } from "../../notation/term"
import { store } from "../../store/store"
import { useSay } from "../../store/useSay"
import styles from "./Curve.module.css"
import { inSlot, slot } from "./inSlot"
import { Lead } from "./Lead"

interface Props {
  readonly term: TermId
  readonly letter: string
  readonly gradient: number | null
  /** The value on the other side of the update. */
  readonly other: number | null
  readonly updated: boolean
  /** Whether one sample of a batch is spoken of. */
  readonly alone: boolean
  /** Whether that value lies beyond the drawing. */
  readonly outside: boolean
}

/** The signs of the curve in words. */
export function CurveLegend({ term, letter, gradient, other, updated, alone, outside }: Props) {
  const say = useSay()
  const update = updated ? "curve.before" : alone ? "curve.after.alone" : "curve.after"
  return (
    <ul className={styles.legend}>
      <Entry sign={<circle className={styles.now} cx={10} cy={6} r={4.5} />}>{say("curve.now", { letter })}</Entry>
      {gradient === null ? null : (
        <Entry sign={<path className={styles.tangent} d="M0,6H20" />}>
          {say("curve.tangent", { letter, slope: printNumber(gradient) })}
        </Entry>
      )}
      {other === null ? null : (
        <Entry sign={<circle className={styles.after} cx={10} cy={6} r={4.5} />}>
          {inSlot(
            say(update, { letter, value: slot }),
            <Other term={term} value={other} leads={updated ? "before" : alone ? "gradient" : "update"} />,
          )}{" "}
          {outside ? say("curve.outside") : null}
        </Entry>
      )}
    </ul>
  )
}

interface OtherProps {
  readonly term: TermId
  readonly value: number
  readonly leads: "before" | "update" | "gradient"
}

/** The value on the other side of the update leads there: to the step that makes it, or to before it; that of one sample alone, which no step makes, to the gradient. */
function Other({ term, value, leads }: OtherProps) {
  const say = useSay()
  const printed = printNumber(value)
  const go = () => {
    const { frame, seek, follow } = store.getState()
    if (leads !== "gradient") seek(frame.t - frame.done + frame.perCycle - (leads === "before" ? 1 : 0))
    follow(leads === "gradient" ? gradientOf(term) : term)
  }
  return <Lead term={term} text={printed} label={say(`curve.to-${leads}`, { value: printed })} onPress={go} />
}

function gradientOf(term: TermId): TermId {
  const { quantity, l, j, k } = partsOf(term)
  return quantity === "b" ? termId("db", l ?? 0, j ?? 0) : termId("dW", l ?? 0, j ?? 0, k ?? 0)
}

function Entry({ sign, children }: { readonly sign: ReactNode; readonly children: ReactNode }) {
  return (
    <li className={styles.entry}>
      <svg className={styles.sign} viewBox="0 0 20 12" aria-hidden="true">
        {sign}
      </svg>
      <span>{children}</span>
    </li>
  )
}

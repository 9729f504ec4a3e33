import type { ReactNode } from "react"
import { printNumber } from "../../notation/number"
import { useSay } from "../../store/useSay"
import styles from "./Curve.module.css"

interface Props {
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
export function CurveLegend({ letter, gradient, other, updated, alone, outside }: Props) {
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
          {say(update, { letter, value: printNumber(other) })} {outside ? say("curve.outside") : null}
        </Entry>
      )}
    </ul>
  )
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

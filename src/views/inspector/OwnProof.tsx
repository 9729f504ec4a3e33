import { printNumber } from "../../notation/number"
import { useSay } from "../../store/useSay"
import styles from "./Curve.module.css"

interface Props {
  readonly gradient: number
  /** By five-point differences; null where a kink lies between the points, or C is not finite. */
  readonly measured: number | null
}

/** The proof of this one number: the gradient beside the slope that differences measure. */
export function OwnProof({ gradient, measured }: Props) {
  const say = useSay()
  return (
    <p className={styles.proof}>
      {measured === null
        ? say("own-proof.none")
        : say("own-proof", {
            gradient: printNumber(gradient),
            measured: printNumber(measured),
            by: printNumber(Math.abs(gradient - measured)),
          })}
    </p>
  )
}

import type { Slope } from "../../engine/costCurve"
import { printNumber } from "../../notation/number"
import { useSay } from "../../store/useSay"
import styles from "./Curve.module.css"

interface Props {
  readonly gradient: number
  readonly measured: Slope
}

/** The proof of this one number: the gradient beside the slope that differences measure. */
export function OwnProof({ gradient, measured }: Props) {
  const say = useSay()
  return (
    <p className={styles.proof}>
      {typeof measured === "string"
        ? say(`own-proof.${measured}`)
        : say("own-proof", {
            gradient: printNumber(gradient),
            measured: printNumber(measured),
            by: printNumber(Math.abs(gradient - measured)),
          })}
    </p>
  )
}

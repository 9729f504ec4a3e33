import { useId } from "react"
import type { CurveWanted } from "../../store/state"
import { useSay } from "../../store/useSay"
import styles from "./Curve.module.css"

interface Props {
  readonly of: CurveWanted["of"]
  readonly m: number
  choose(of: CurveWanted["of"]): void
}

/** Whether the curve is of this sample or of its batch. */
export function CurveSwitch({ of, m, choose }: Props) {
  const say = useSay()
  const name = useId()
  return (
    <fieldset className={styles.choice}>
      <legend className="visually-hidden">{say("curve.of")}</legend>
      {(["sample", "batch"] as const).map((option) => (
        <label key={option} className={styles.option}>
          <input type="radio" name={name} checked={of === option} onChange={() => choose(option)} />
          {option === "sample" ? say("curve.of.sample") : say("curve.of.batch", { m })}
        </label>
      ))}
    </fieldset>
  )
}

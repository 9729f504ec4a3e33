import { texPen, textPen } from "../../notation/pen"
import { printJacobian } from "../../notation/printBlock"
import { Tex } from "../../ui/Tex"
import styles from "./Matrices.module.css"

/** What the Jacobian of softmax is made of. */
export function Jacobian({ l }: { readonly l: number }) {
  return (
    <p className={styles.note}>
      <Tex tex={printJacobian(l, texPen, "\\operatorname{diag}")} text={printJacobian(l, textPen, "diag")} />
    </p>
  )
}

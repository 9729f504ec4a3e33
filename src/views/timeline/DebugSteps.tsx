import { CommandButton } from "./CommandButton"
import styles from "./DebugSteps.module.css"

const back = ["backOut", "backOver", "backInto"] as const
const forward = ["into", "over", "out"] as const

/** Into, over and out of a step, as a debugger has them; the ways back where there is a popover to hold them. */
export function DebugSteps() {
  return (
    <span className={styles.steps}>
      {[...back, ...forward].map((id) => (
        <CommandButton key={id} id={id} icon={id} />
      ))}
    </span>
  )
}

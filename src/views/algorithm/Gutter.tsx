import type { StepKind } from "../../engine/step"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { breakpointKey } from "./breakpointKey"
import styles from "./Debug.module.css"
import { stoppedLine } from "./stoppedLine"

interface Props {
  readonly kind: StepKind
  readonly number: number
}

/** The number of a line; pressed, a breakpoint stands on it. */
export function Gutter({ kind, number }: Props) {
  const say = useSay()
  const isSet = useApp((state) => state.breakpoints.includes(kind))
  const stopped = useApp((state) => stoppedLine(state) === number)
  const name = say("debug.breakpoint-on", { line: number })
  return (
    <button
      type="button"
      className={styles.gutter}
      aria-label={name}
      title={name}
      aria-pressed={isSet}
      data-stopped={stopped || undefined}
      onClick={() => store.getState().toggleBreakpoint(kind)}
      onKeyDown={breakpointKey(kind)}
    >
      <span className={styles.number}>{number}</span>
    </button>
  )
}

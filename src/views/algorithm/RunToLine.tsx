import type { StepKind } from "../../engine/step"
import { store } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Icon } from "../../ui/Icon"
import { breakpointKey } from "./breakpointKey"
import styles from "./Debug.module.css"

interface Props {
  readonly kind: StepKind
  readonly number: number
  readonly what: string
}

/** On to the next time that a line has been done. */
export function RunToLine({ kind, number, what }: Props) {
  const say = useSay()
  return (
    <button
      type="button"
      className={styles.run}
      aria-label={say("debug.run-to", { line: number, what })}
      title={say("debug.run-to-short")}
      onClick={() => store.getState().runTo({ kind })}
      onKeyDown={breakpointKey(kind)}
    >
      <Icon name="runTo" size={16} />
    </button>
  )
}

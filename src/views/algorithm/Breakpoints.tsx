import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import styles from "./Debug.module.css"
import { stoppedLine } from "./stoppedLine"

/** Below the listing: where play has stopped, and how to be rid of all breakpoints. */
export function Breakpoints() {
  const say = useSay()
  const any = useApp((state) => state.breakpoints.length > 0)
  const line = useApp(stoppedLine)
  if (!any) return null
  return (
    <div className={styles.breakpoints}>
      {/* The live region of the page says it too: here it is only read. */}
      <p className={styles.stopped}>{line !== null && say("debug.stopped", { line })}</p>
      <Button plain label={say("debug.remove-all")} onPress={() => store.getState().removeBreakpoints()} />
    </div>
  )
}

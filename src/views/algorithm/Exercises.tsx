import { store } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import styles from "./Debug.module.css"

/** Below the listing: what it does, done by the reader. */
export function Exercises() {
  const say = useSay()
  return (
    <div className={styles.exercises}>
      <Button label={say("algorithm.by-hand")} onPress={() => store.getState().practise("by-hand")} />
      <Button label={say("algorithm.predict")} onPress={() => store.getState().practise("predict")} />
    </div>
  )
}

import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import styles from "./Debug.module.css"

/** Below the listing: what it does, done by the reader. */
export function Exercises() {
  const say = useSay()
  // A pass that is wrong on purpose is no model for one's own.
  const isWrong = useApp((state) => state.experiment.bug !== undefined)
  return (
    <div className={styles.exercises}>
      <Button
        label={say("algorithm.by-hand")}
        disabled={isWrong}
        onPress={() => store.getState().practise("by-hand")}
      />
      <Button
        label={say("algorithm.predict")}
        disabled={isWrong}
        onPress={() => store.getState().practise("predict")}
      />
    </div>
  )
}

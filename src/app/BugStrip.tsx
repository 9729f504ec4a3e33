import { store, useApp } from "../store/store"
import { useSay } from "../store/useSay"
import { Button } from "../ui/Button"
import styles from "./Changes.module.css"

/** While the bug lab has a mistake in the backward pass: that what is shown is wrong, and how to put it right. */
export function BugStrip() {
  const say = useSay()
  const isWrong = useApp((state) => state.experiment.bug !== undefined)
  if (!isWrong) return null
  return (
    <section className={styles.strip} data-wrong aria-label={say("lab.title")}>
      <p className={styles.what}>{say("lab.wrong")}</p>
      <Button label={say("lab.put-right")} onPress={() => store.getState().plant(null)} />
    </section>
  )
}

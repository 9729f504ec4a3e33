import { store, useApp } from "../store/store"
import { useSay } from "../store/useSay"
import { Button } from "../ui/Button"
import styles from "./Changes.module.css"

/** While the bug lab has a mistake in the backward pass: that what is shown is wrong, and how to put it right. */
export function BugStrip() {
  const say = useSay()
  function putRight(): void {
    store.getState().plant(null)
    store.getState().announce(say("lab.is-right"))
    // The strip goes; to the lab, or to the drawing where the lab is not in sight.
    const lab = document.querySelector<HTMLElement>("[data-lab]")
    const next = lab?.checkVisibility()
      ? lab
      : document.querySelector<SVGElement>('#stage [role="button"][tabindex="0"]')
    next?.focus()
  }
  const isWrong = useApp((state) => state.experiment.bug !== undefined)
  if (!isWrong) return null
  return (
    <section className={styles.strip} data-wrong aria-label={say("lab.title")}>
      <p className={styles.what}>{say("lab.wrong")}</p>
      <Button label={say("lab.put-right")} onPress={putRight} />
    </section>
  )
}

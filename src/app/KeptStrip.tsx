import { useState } from "react"
import { store, useApp } from "../store/store"
import { useSay } from "../store/useSay"
import { Button } from "../ui/Button"
import { focusStep } from "../ui/focusStep"
import styles from "./Changes.module.css"
import { lastWork, openKept } from "./keptWork"
import { isSafeStart } from "./safeStart"
import { whenText } from "./whenText"

/** Parts of an address that say how the page looks and speaks, not what it begins with. */
const looks = ["lang", "theme"]

/** Whether nothing says what the page begins with: no address, and no class that has been led so far. */
function isBare(): boolean {
  const asked = [...new URLSearchParams(location.search).keys()]
  return asked.every((name) => looks.includes(name)) && location.hash === "" && !store.getState().presenting
}

/** Where the page begins with nothing of its own and work of an earlier visit is kept: to go on with it, or not. */
export function KeptStrip() {
  const say = useSay()
  const locale = useApp((state) => state.locale)
  const [work, setWork] = useState(() => (isBare() && !isSafeStart() ? lastWork() : null))
  if (!work) return null
  const leave = () => {
    setWork(null)
    setTimeout(() => document.activeElement === document.body && focusStep())
  }
  const go = () => {
    setWork(null)
    void openKept(work.text)
  }
  return (
    <section className={styles.strip} aria-label={say("kept.title")} data-offer>
      <p className={styles.what}>
        {say("kept.offer", { title: work.title || say("app.own"), when: whenText(work.saved, locale) })}
      </p>
      <Button label={say("kept.continue")} primary onPress={go} />
      <Button label={say("kept.new")} onPress={leave} />
    </section>
  )
}

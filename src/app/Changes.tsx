import { useState } from "react"
import { useSay } from "../store/useSay"
import { Button } from "../ui/Button"
import { Dialog } from "../ui/Dialog"
import { Icon } from "../ui/Icon"
import { later } from "../ui/later"
import styles from "./Changes.module.css"
import { changesId, focusChanges } from "./focusChanges"

const ChangeList = later(async () => (await import("./byHand")).byHand.ChangeList)
const Randomise = later(async () => (await import("./byHand")).byHand.Randomise)

/** Behind a button beside Undo: every change by its name, and what concerns all numbers at once. */
export function Changes() {
  const say = useSay()
  const [isRandomising, setIsRandomising] = useState(false)
  return (
    <>
      <Button label={say("history.title")} icon={<Icon name="history" />} opens={changesId} />
      <section id={changesId} popover="auto" className={styles.sheet} aria-label={say("history.title")}>
        <ChangeList onRandomise={() => setIsRandomising(true)} />
      </section>
      <Dialog
        title={say("randomise.title")}
        closeLabel={say("app.close")}
        open={isRandomising}
        onClose={() => {
          setIsRandomising(false)
          focusChanges()
        }}
      >
        <Randomise onDone={() => setIsRandomising(false)} />
      </Dialog>
    </>
  )
}

import { useEffect, useRef, useState } from "react"
import { sayMessage } from "../i18n/say"
import { useApp } from "../store/store"
import { useSay } from "../store/useSay"
import { Button } from "../ui/Button"
import { Said } from "../ui/Said"
import { KeptName } from "./KeptName"
import { KeptRow } from "./KeptRow"
import { deleteWork, type KeptWork, keptWork, openKept } from "./keptWork"
import { keepCopy, type Named, rename } from "./nameWork"
import styles from "./Share.module.css"

/** What was deleted last, and how it comes back. */
interface Gone {
  readonly title: string
  back(): boolean
}

/** The work that this browser keeps: to be opened, named or deleted, and what is on the stage to be kept under a name. */
export function KeptList({ onDone }: { onDone(): void }) {
  const say = useSay()
  const title = useApp((state) => state.experiment.title)
  const [works, setWorks] = useState(keptWork)
  const [said, setSaid] = useState("")
  const [gone, setGone] = useState<Gone | null>(null)
  const part = useRef<HTMLElement>(null)
  const nameOf = (work: KeptWork) => work.title || say("app.own")

  // Another window keeps work too.
  useEffect(() => {
    const refresh = () => setWorks(keptWork())
    addEventListener("storage", refresh)
    return () => removeEventListener("storage", refresh)
  }, [])

  /** Whether it was done; what was said before is over. */
  function told(outcome: Named): boolean {
    setGone(null)
    setSaid(outcome.ok ? say("kept.done", { title: outcome.title }) : sayMessage(say, outcome.why))
    setWorks(keptWork())
    return outcome.ok
  }

  /** The focus goes to what is there once the list is drawn anew. */
  function focusOn(selector: string): void {
    requestAnimationFrame(() => part.current?.querySelector<HTMLElement>(selector)?.focus())
  }

  function remove(work: KeptWork): void {
    setGone({ title: nameOf(work), back: deleteWork(work.key) })
    setSaid(say("kept.deleted", { title: nameOf(work) }))
    setWorks(keptWork())
    focusOn("[data-back] button")
  }

  function bringBack({ title, back }: Gone): void {
    const isBack = back()
    if (isBack) setGone(null)
    setSaid(isBack ? say("kept.done", { title }) : say("kept.full"))
    setWorks(keptWork())
    if (isBack) focusOn("input")
  }

  return (
    <section className={styles.part} ref={part}>
      <h3 className={styles.title}>{say("kept.title")}</h3>
      <p>{say("kept.keep-what")}</p>
      <KeptName
        key={title}
        label={say("kept.name")}
        doLabel={say("kept.keep")}
        first={title}
        onName={(name) => void told(keepCopy(name))}
      />
      <div className={styles.row}>
        <Said again={works.length}>{said}</Said>
        {gone && (
          <span data-back>
            <Button
              label={say("kept.back", { title: gone.title })}
              icon={<span className={styles.short}>{say("kept.back-short")}</span>}
              onPress={() => bringBack(gone)}
            />
          </span>
        )}
      </div>
      <ul className={styles.list}>
        {works.map((work) => (
          <KeptRow
            key={work.key}
            work={work}
            title={nameOf(work)}
            onOpen={() => {
              onDone()
              void openKept(work.text)
            }}
            onRename={(name) => told(rename(work.key, name))}
            onDelete={() => remove(work)}
          />
        ))}
      </ul>
    </section>
  )
}

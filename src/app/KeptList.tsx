import { sayMessage } from "../i18n/say"
import { useApp } from "../store/store"
import { useSay } from "../store/useSay"
import { KeptName } from "./KeptName"
import { KeptRow } from "./KeptRow"
import { KeptSaid } from "./KeptSaid"
import { type KeptWork, keptWork, openKept } from "./keptWork"
import { keepCopy, type Named, rename } from "./nameWork"
import styles from "./Share.module.css"
import { useKeptList } from "./useKeptList"

/** The work that this browser keeps: to be opened, named or deleted, and what is on the stage to be kept under a name. */
export function KeptList({ onDone }: { onDone(): void }) {
  const say = useSay()
  const title = useApp((state) => state.experiment.title)
  const { kept, said, gone, part, tell, remove, bringBack } = useKeptList(keptWork)
  const nameOf = (work: KeptWork) => work.title || say("app.own")

  /** Whether it was done. */
  function told(outcome: Named, done: "kept.done" | "kept.renamed"): boolean {
    if (!outcome.ok) tell(sayMessage(say, outcome.why))
    else {
      const { title, isNumbered } = outcome
      tell(say(done, { title }) + (isNumbered ? ` ${say("kept.numbered")}` : ""))
    }
    return outcome.ok
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
        onName={(name) => void told(keepCopy(name), "kept.done")}
      />
      <KeptSaid said={said} again={kept.length} gone={gone} onBack={bringBack} />
      <ul className={styles.list}>
        {kept.map((work) => (
          <KeptRow
            key={work.key}
            work={work}
            title={nameOf(work)}
            onOpen={() => {
              onDone()
              void openKept(work.text)
            }}
            onRename={(name) => told(rename(work.key, name), "kept.renamed")}
            onDelete={() => remove(work.key, nameOf(work))}
          />
        ))}
      </ul>
    </section>
  )
}

import { useRef, useState } from "react"
import { flushSync } from "react-dom"
import { useApp } from "../store/store"
import { useSay } from "../store/useSay"
import { Button } from "../ui/Button"
import { KeptName } from "./KeptName"
import type { KeptWork } from "./keptWork"
import styles from "./Share.module.css"
import { whenText } from "./whenText"

interface Props {
  readonly work: KeptWork
  readonly title: string
  onOpen(): void
  /** Whether it has the name now. */
  onRename(name: string): boolean
  onDelete(): void
}

/** A piece of work that is kept, and what can be done with it. */
export function KeptRow({ work, title, onOpen, onRename, onDelete }: Props) {
  const say = useSay()
  const locale = useApp((state) => state.locale)
  const [renaming, setRenaming] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  const slots = { title, when: whenText(work.saved, locale) }
  const short = (text: string) => <span className={styles.short}>{text}</span>

  /** The focus goes back at once to where it came from; of a piece that has another key now, to the list it stands in. */
  function leave(): void {
    const list = row.current?.parentElement
    const at = [...(list?.children ?? [])].indexOf(row.current as Element)
    flushSync(() => setRenaming(false))
    list?.children[at]?.querySelector<HTMLElement>("[data-rename] button")?.focus()
  }

  if (renaming)
    return (
      <li ref={row} className={styles.row} data-kept={work.key}>
        <KeptName
          label={say("kept.new-name", { title })}
          doLabel={say("kept.rename-short")}
          first={work.title}
          onName={(name) => {
            if (onRename(name)) leave()
          }}
          cancel={{ label: say("paste.cancel"), act: leave }}
        />
      </li>
    )
  return (
    <li ref={row} className={styles.row} data-kept={work.key}>
      <span className={styles.what}>
        <bdi>{title}</bdi> · {slots.when}
        {!work.isNamed && ` · ${say("kept.by-itself")}`}
      </span>
      <Button label={say("kept.open", slots)} icon={short(say("kept.open-short"))} onPress={onOpen} />
      <span data-rename>
        <Button
          label={say("kept.rename", slots)}
          icon={short(say("kept.rename-short"))}
          plain
          onPress={() => setRenaming(true)}
        />
      </span>
      <Button label={say("kept.delete", slots)} icon={short(say("kept.delete-short"))} plain onPress={onDelete} />
    </li>
  )
}

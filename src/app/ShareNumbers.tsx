import { useState } from "react"
import { sayMessage } from "../i18n/say"
import { store } from "../store/store"
import { useSay } from "../store/useSay"
import { Button } from "../ui/Button"
import { Said } from "../ui/Said"
import { Select } from "../ui/Select"
import { type ExportKind, exportKinds, exportText, fileOf, isExportKind } from "./exports"
import styles from "./Share.module.css"
import { saveFile } from "./saveFile"
import { fileName } from "./sharing"

/** The drawing has a part of its own. */
const ofNumbers = exportKinds.filter((kind) => kind !== "svg")

/** The numbers on the screen for other programs: a kind to choose, to be saved or copied. */
export function ShareNumbers() {
  const say = useSay()
  const [kind, setKind] = useState<ExportKind>("numpy")
  const [said, setSaid] = useState("")
  const [byHand, setByHand] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  async function write(take: (text: string) => void | Promise<void>): Promise<void> {
    setSaid("")
    setByHand(null)
    setBusy(true)
    try {
      const written = await exportText(kind, store.getState())
      if (typeof written === "string") await take(written)
      else setSaid(sayMessage(say, written))
    } finally {
      setBusy(false)
    }
  }
  function save(text: string): void {
    const { ending, type } = fileOf(kind)
    saveFile(new Blob([text], { type }), fileName(store.getState(), ending, new Date()))
    setSaid(say("share.picture-saved"))
  }
  async function copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      setSaid(say("share.copied"))
    } catch {
      // Not allowed here: it is shown and marked, and the reader's own keys copy it.
      setSaid(say("share.numbers-here"))
      setByHand(text)
    }
  }
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{say("share.numbers")}</h3>
      <p>{say("share.numbers-what")}</p>
      <div className={styles.row}>
        <Select
          label={say("share.kind")}
          value={kind}
          options={ofNumbers.map((value) => ({ value, label: say(`share.kind.${value}`) }))}
          onPick={(value) => {
            if (!isExportKind(value)) return
            setKind(value)
            setSaid("")
            setByHand(null)
          }}
        />
        <Button label={say("share.numbers-save")} disabled={busy} onPress={() => void write(save)} />
        <Button label={say("share.numbers-copy")} disabled={busy} onPress={() => void write(copy)} />
      </div>
      <Said className={styles.status}>{said}</Said>
      {byHand !== null && (
        <textarea
          ref={mark}
          className={styles.field}
          rows={6}
          aria-label={say("share.numbers")}
          readOnly
          value={byHand}
        />
      )}
    </section>
  )
}

function mark(field: HTMLTextAreaElement | null): void {
  field?.focus()
  field?.select()
}

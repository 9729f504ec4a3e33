import { useEffect, useRef, useState } from "react"
import { notesOf } from "../store/notes"
import { store, useApp } from "../store/store"
import { useSay } from "../store/useSay"
import { Button } from "../ui/Button"
import { later } from "../ui/later"
import { QrCode } from "../ui/QrCode"
import { Said } from "../ui/Said"
import { KeptList } from "./KeptList"
import styles from "./Share.module.css"
import { ShareNumbers } from "./ShareNumbers"
import { SharePicture } from "./SharePicture"
import { saveFile } from "./saveFile"
import { documentText, fileName, linkTo, openFile } from "./sharing"

const PrepareButton = later(async () => (await import("./presenting/present")).PrepareButton)
const SaveWeights = later(async () => (await import("./weights")).weights.SaveWeights)

/** Longer links are cut by some messengers, and codes of longer ones cannot be scanned. */
const longLink = 2000
const longCode = 1000

/** This moment as a link or a file, to take along; and a file to open. */
export function Share({ onDone }: { onDone(): void }) {
  const say = useSay()
  const [link, setLink] = useState<string | null>(null)
  const [withNotes, setWithNotes] = useState(false)
  const hasNotes = useApp((state) => notesOf(state).length > 0)
  /** How often it was copied. */
  const [copied, setCopied] = useState(0)
  const field = useRef<HTMLTextAreaElement>(null)
  const chosen = useRef<HTMLInputElement>(null)
  // The moment at which it was opened.
  useEffect(() => {
    void linkTo(store.getState(), withNotes).then(setLink)
  }, [withNotes])
  async function copy(text: string): Promise<void> {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(text)
      setCopied((count) => count + 1)
    } catch {
      // Not allowed here: it is marked, and the reader's own keys copy it.
      setCopied(0)
    }
  }
  return (
    <div className={styles.share}>
      <section className={styles.part}>
        <h3 className={styles.title}>{say("share.link")}</h3>
        <p>{say("share.link-what")}</p>
        {hasNotes && (
          <label>
            <input type="checkbox" checked={withNotes} onChange={(event) => setWithNotes(event.target.checked)} />{" "}
            {say("present.with-notes")}
          </label>
        )}
        {link !== null && (
          <>
            <div className={styles.row}>
              <textarea
                ref={field}
                className={styles.field}
                rows={3}
                aria-label={say("share.link")}
                readOnly
                value={link}
              />
              <Button label={say("share.copy")} primary onPress={() => void copy(link)} />
              {"share" in navigator && (
                <Button label={say("share.send")} onPress={() => void navigator.share({ url: link }).catch(() => {})} />
              )}
            </div>
            <Said again={copied}>{copied > 0 && say("share.copied")}</Said>
            {link.length > longLink && <p>{say("share.long", { length: link.length })}</p>}
            {link.length <= longCode && <QrCode className={styles.code} text={link} label={say("share.code")} />}
          </>
        )}
      </section>
      <section className={styles.part}>
        <h3 className={styles.title}>{say("share.file")}</h3>
        <p>{say("share.file-what")}</p>
        <div className={styles.row}>
          <Button label={say("share.save")} onPress={() => save(documentText(store.getState()), "chainrule.json")} />
          <Button label={say("share.open")} onPress={() => chosen.current?.click()} />
          <input
            ref={chosen}
            type="file"
            accept=".json,application/json"
            hidden
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? []
              if (!file) return
              onDone()
              void openFile(file)
            }}
          />
        </div>
        <SaveWeights onSave={save} />
      </section>
      <section className={styles.part}>
        <h3 className={styles.title}>{say("lesson.title")}</h3>
        <p>{say("lesson.what")}</p>
        <div className={styles.row}>
          <PrepareButton onDone={onDone} />
        </div>
      </section>
      <ShareNumbers />
      <SharePicture />
      <KeptList onDone={onDone} />
    </div>
  )
}

/** Hands a text to the reader as a file. */
function save(text: string, ending: string): void {
  saveFile(new Blob([text], { type: "application/json" }), fileName(store.getState(), ending, new Date()))
}

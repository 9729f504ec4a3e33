import { useEffect, useRef, useState } from "react"
import { notesOf } from "../store/notes"
import { store, useApp } from "../store/store"
import { useSay } from "../store/useSay"
import { Button } from "../ui/Button"
import { FileButton } from "../ui/FileButton"
import { later } from "../ui/later"
import { Said } from "../ui/Said"
import styles from "./Share.module.css"
import { ShareFilm } from "./ShareFilm"
import { ShareNumbers } from "./ShareNumbers"
import { SharePicture } from "./SharePicture"
import { isTrained, linkTo, openFile, saveDocument, saveJson } from "./sharing"
import { useCopyFrom } from "./useCopyFrom"

const KeptList = later(async () => (await import("./keeping")).keeping.KeptList)
const PrepareButton = later(async () => (await import("./presenting/present")).PrepareButton)
const QrCode = later(async () => (await import("../ui/QrCode")).QrCode, <div className={styles.code} />)
const SaveWeights = later(async () => (await import("./weights")).weights.SaveWeights)

/** Longer links are cut by some messengers, and codes of longer ones cannot be scanned. */
const longLink = 2000
const longCode = 1000

/** This moment as a link or a file, to take along; and a file to open. */
export function Share({ onDone }: { onDone(): void }) {
  const say = useSay()
  /** null: it is too much for one. */
  const [link, setLink] = useState<string | null>()
  const [withNotes, setWithNotes] = useState(false)
  const isFar = useApp(isTrained)
  const hasNotes = useApp((state) => notesOf(state).length > 0)
  const field = useRef<HTMLTextAreaElement>(null)
  const { copied, copy } = useCopyFrom(field)
  /** How many files were saved: of each it is said. */
  const [saved, setSaved] = useState(0)
  // The moment at which it was opened.
  useEffect(() => {
    void linkTo(store.getState(), withNotes).then(setLink)
  }, [withNotes])
  return (
    <div className={styles.share}>
      <section className={styles.part}>
        <h3 className={styles.title}>{say("share.link")}</h3>
        <p>{say("share.link-what")}</p>
        {isFar && <p>{say("share.far")}</p>}
        {hasNotes && (
          <label className={styles.check}>
            <input type="checkbox" checked={withNotes} onChange={(event) => setWithNotes(event.target.checked)} />
            {say("present.with-notes")}
          </label>
        )}
        {link === null && <p>{say("link.none")}</p>}
        {link && (
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
              <Button label={say("share.copy")} primary onPress={() => void copy()} />
              {"share" in navigator && (
                <Button label={say("share.send")} onPress={() => void navigator.share({ url: link }).catch(() => {})} />
              )}
            </div>
            <Said again={copied} className={styles.status}>
              {copied > 0 && say("share.copied")}
            </Said>
            {link.length > longLink && <p>{say("share.long", { length: link.length })}</p>}
            {link.length <= longCode && <QrCode className={styles.code} text={link} label={say("share.code")} />}
          </>
        )}
      </section>
      <section className={styles.part}>
        <h3 className={styles.title}>{say("share.file")}</h3>
        <p>{say("share.file-what")}</p>
        <div className={styles.row}>
          <Button
            label={say("share.save")}
            onPress={() => {
              saveDocument(store.getState())
              setSaved(saved + 1)
            }}
          />
          <FileButton
            label={say("share.open")}
            accept=".json,application/json,.csv,.tsv,.tab,.txt,text/csv"
            onFile={(file) => {
              onDone()
              void openFile(file)
            }}
          />
        </div>
        <Said again={saved} className={styles.status}>
          {saved > 0 && say("share.picture-saved")}
        </Said>
        <SaveWeights onSave={saveJson} />
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
      <ShareFilm />
      <KeptList onDone={onDone} />
    </div>
  )
}

import { useRef, useState } from "react"
import { writeLesson } from "../../document/lesson"
import { linkLimits, packLink } from "../../document/link"
import { printJson } from "../../document/printJson"
import { sayMessage } from "../../i18n/say"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { FileButton } from "../../ui/FileButton"
import { Said } from "../../ui/Said"
import { lessonStart } from "../parameters"
import share from "../Share.module.css"
import { addressOf } from "../sharing"
import { useCopyFrom } from "../useCopyFrom"
import { lessonOf } from "./edit"
import { saveLesson } from "./keptLesson"
import styles from "./Lesson.module.css"
import { type Prepared, useLessons } from "./lessons"
import { openLessonFile } from "./open"

/** Longer links are cut by some messengers. */
const longLink = 2000

/** The lesson as a file or a link, to take along; and a file to open. */
export function LessonFiles() {
  const say = useSay()
  const now = useLessons((state) => state.now)
  const [said, setSaid] = useState({ text: "", nth: 0 })
  const tell = (text: string) => setSaid(({ nth }) => ({ text, nth: nth + 1 }))
  function save(): void {
    const refused = saveLesson(now)
    tell(
      refused
        ? sayMessage(say, { message: `refusal.${refused.code}`, slots: refused.slots })
        : say("share.picture-saved"),
    )
  }
  return (
    <section className={`${share.part} ${styles.apart}`}>
      <h3 className={share.title}>{say("lesson.file")}</h3>
      <div className={share.row}>
        <Button label={say("share.save")} disabled={now.entries.length === 0} onPress={save} />
        <FileButton
          label={say("share.open")}
          accept=".json,application/json"
          onFile={(file) => void openLessonFile(file, say).then(({ text }) => tell(text))}
        />
      </div>
      <Said again={said.nth} className={share.status}>
        {said.text}
      </Said>
      {now.entries.length > 0 && <Link now={now} />}
    </section>
  )
}

/** The link of a lesson, and of what it is: a change makes it another. */
interface Made {
  readonly of: Prepared
  readonly withNotes: boolean
  readonly nth: number
  /** null: too long to be opened. */
  readonly link: string | null
}

/** Made when it is asked for: a lesson may be large. Notes are in it only where they are meant to be, for links are given to the class. */
function Link({ now }: { now: Prepared }) {
  const say = useSay()
  const [withNotes, setWithNotes] = useState(false)
  const [made, setMade] = useState<Made | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const { copied, copy, forget } = useCopyFrom(field)
  const locale = useApp((state) => state.locale)
  const hasNotes = now.entries.some(({ notes }) => Object.values(notes).some((note) => note.trim() !== ""))
  const current = made?.of === now && made.withNotes === withNotes ? made : null
  async function make(): Promise<void> {
    forget()
    const link = await linkTo(now, withNotes)
    setMade((before) => ({ of: now, withNotes, link, nth: (before?.nth ?? 0) + 1 }))
  }
  return (
    <>
      {hasNotes && (
        <label className={share.check}>
          <input type="checkbox" checked={withNotes} onChange={(event) => setWithNotes(event.target.checked)} />
          {say("present.with-notes")}
        </label>
      )}
      <div className={share.row}>
        <Button label={say("lesson.make-link")} onPress={() => void make()} />
        {current?.link && <Button label={say("share.copy")} onPress={() => void copy()} />}
      </div>
      {current?.link && (
        <textarea
          ref={field}
          className={share.field}
          rows={3}
          aria-label={say("lesson.link")}
          readOnly
          value={current.link}
        />
      )}
      <Said again={`${copied} ${locale} ${made?.nth ?? 0}`} className={share.status}>
        {current?.link && copied === 0 && `${say("lesson.link-made")} `}
        {current && current.link === null && say("lesson.link-long", { limit: linkLimits.characters })}
        {current?.link && current.link.length > longLink && say("share.long", { length: current.link.length })}
        {copied > 0 && ` ${say("share.copied")}`}
      </Said>
    </>
  )
}

async function linkTo(now: Prepared, withNotes: boolean): Promise<string | null> {
  const lesson = lessonOf(now)
  const moments = withNotes ? lesson.moments : lesson.moments.map((moment) => ({ ...moment, notes: {} }))
  const packed = await packLink(printJson(writeLesson({ ...lesson, moments })))
  return packed && addressOf(lessonStart + packed)
}

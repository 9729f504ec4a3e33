import { useRef } from "react"
import { locales } from "../../i18n/say"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { Icon } from "../../ui/Icon"
import { useKeptFocus } from "../../ui/useKeptFocus"
import { useControls } from "../presenting/controls"
import styles from "./Lesson.module.css"
import { type Entry, lessons, played, useLessons } from "./lessons"
import { titleOf } from "./momentNow"
import { asPrepared, end, go, isChanged } from "./player"

/** While a lesson is played: which moment this is, the way on and back, what comes, and the lecturer's notes where the class does not see them. */
export function LessonStrip() {
  const say = useSay()
  const now = useLessons((state) => state.now)
  const playing = useLessons((state) => state.playing)
  const strip = useRef<HTMLElement>(null)
  useKeptFocus(strip, "button")
  const at = played({ now, playing })
  if (!at) return null
  const of = now.entries.length
  const next = now.entries[at.at + 1]
  return (
    <section ref={strip} className={styles.strip} aria-label={say("lesson.title")} data-lesson>
      <div className={styles.row}>
        <Button
          label={say("lesson.previous")}
          icon={<Icon name="left" />}
          keys="PageUp"
          disabled={at.at === 0}
          onPress={() => go(-1)}
        />
        <Button
          label={say("lesson.next")}
          icon={<Icon name="right" />}
          keys="PageDown"
          disabled={!next}
          onPress={() => go(1)}
        />
        <p className={styles.at}>{say("lesson.at", { n: at.at + 1, of, title: titleOf(at.entry, say) })}</p>
      </div>
      <p className={styles.coming}>{next ? say("lesson.coming", { title: titleOf(next, say) }) : say("lesson.last")}</p>
      <Notes entry={at.entry} />
      <Asked entry={at.entry} />
      <div className={styles.row}>
        <Prepared entry={at.entry} />
        <Button label={say("lesson.list")} onPress={() => lessons.setState({ isOpen: true })} />
        <Button label={say("lesson.end")} onPress={leave} />
      </div>
    </section>
  )
}

/** The focus goes where there is something to be done next. */
function leave(): void {
  end()
  document.querySelector<HTMLElement>('footer [aria-keyshortcuts~="ArrowRight"]')?.focus()
}

/** Whether what is on this page is for the lecturer alone: only beside a window of the class. */
function useOwnWindow(): boolean {
  const presenting = useApp((state) => state.presenting)
  const leads = useControls(({ mode, isDriving }) => mode === "window" && isDriving)
  return presenting && leads
}

/** In the language of the page, or in the other where there is none. */
function Notes({ entry: { notes } }: { entry: Entry }) {
  const locale = useApp((state) => state.locale)
  const isOwn = useOwnWindow()
  const languages = Object.keys(locales) as (keyof typeof locales)[]
  const language = [locale, ...languages].find((known) => notes[known]?.trim())
  if (!isOwn || !language) return null
  return (
    <p className={styles.notes} lang={language}>
      {notes[language]}
    </p>
  )
}

/** Without a window of the class nothing can be hidden from it. */
function Asked({ entry: { hidden } }: { entry: Entry }) {
  const say = useSay()
  const isOwn = useOwnWindow()
  return hidden.length > 0 && !isOwn ? <p className={styles.coming}>{say("lesson.asked")}</p> : null
}

/** Where something was changed on the moment: back to what was prepared. */
function Prepared({ entry }: { entry: Entry }) {
  const say = useSay()
  const changed = useApp(({ experiment }) => isChanged(experiment, entry))
  return changed ? <Button label={say("lesson.as-recorded")} onPress={asPrepared} /> : null
}

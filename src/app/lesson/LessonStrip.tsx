import { useEffect, useRef } from "react"
import { locales } from "../../i18n/say"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { Icon, type IconName } from "../../ui/Icon"
import { useKeptFocus } from "../../ui/useKeptFocus"
import { Place } from "../Place"
import { hasOwnWindow, useControls } from "../presenting/controls"
import styles from "./Lesson.module.css"
import { type Entry, lessons, played, useLessons } from "./lessons"
import { titleOf } from "./momentNow"
import { asPrepared, go, isChanged, leaveLesson } from "./player"

/** While a lesson is played: which moment this is, the way on and back, what comes, and the lecturer's notes where the class does not see them. */
export function LessonStrip() {
  const say = useSay()
  const now = useLessons((state) => state.now)
  const playing = useLessons((state) => state.playing)
  const strip = useRef<HTMLElement>(null)
  useKeptFocus(strip, "button")
  useEffect(() => {
    // Once the list that it was played from has closed and had nothing to give the focus back to.
    const timer = setTimeout(() => {
      if (document.activeElement === document.body)
        strip.current?.querySelector<HTMLElement>('[aria-keyshortcuts~="PageDown"]')?.focus()
    })
    return () => clearTimeout(timer)
  }, [])
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
        <Place className={styles.at!} label={say("lesson.title")}>
          <p>{say("lesson.at", { n: at.at + 1, of, title: titleOf(at.entry, say) })}</p>
        </Place>
      </div>
      <div className={styles.more}>
        <Prepared entry={at.entry} />
        <p className={styles.coming}>
          {next ? say("lesson.coming", { title: titleOf(next, say) }) : say("lesson.last")}
        </p>
        <Notes entry={at.entry} />
        <Asked entry={at.entry} />
      </div>
      <div className={styles.ends}>
        <Button
          label={say("lesson.list")}
          icon={<Short icon="list" text={say("lesson.list")} />}
          onPress={() => lessons.setState({ isOpen: true })}
        />
        <Button
          label={say("lesson.end")}
          icon={<Short icon="close" text={say("lesson.end")} />}
          keys="Shift+E"
          onPress={leaveLesson}
        />
      </div>
    </section>
  )
}

/** Words where there is room for them, otherwise a sign. */
function Short({ icon, text }: { icon: IconName; text: string }) {
  return (
    <>
      <span className={styles.sign}>
        <Icon name={icon} />
      </span>
      <span className={styles.words}>{text}</span>
    </>
  )
}

/** Whether what is on this page is for the lecturer alone. */
function useOwnWindow(): boolean {
  const presenting = useApp((state) => state.presenting)
  return useControls(hasOwnWindow) && presenting
}

/** In the language of the page, or in the other where there is none. */
function Notes({ entry: { notes } }: { entry: Entry }) {
  const say = useSay()
  const locale = useApp((state) => state.locale)
  const isOwn = useOwnWindow()
  const languages = Object.keys(locales) as (keyof typeof locales)[]
  const language = [locale, ...languages].find((known) => notes[known]?.trim())
  if (!isOwn || !language) return null
  return (
    <Place className={styles.notes!} label={say("lesson.note", { language: locales[language].name })}>
      <p lang={language}>{notes[language]}</p>
    </Place>
  )
}

/** Without a window of the class nothing can be hidden from it. */
function Asked({ entry: { hidden } }: { entry: Entry }) {
  const say = useSay()
  const isOwn = useOwnWindow()
  return hidden.length > 0 && !isOwn ? <p className={styles.asked}>{say("lesson.asked")}</p> : null
}

/** Where something was changed on the moment: back to what was prepared. */
function Prepared({ entry }: { entry: Entry }) {
  const say = useSay()
  const changed = useApp(({ experiment }) => isChanged(experiment, entry))
  return changed ? <Button label={say("lesson.as-recorded")} onPress={asPrepared} /> : null
}

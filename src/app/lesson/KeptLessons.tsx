import { useState } from "react"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { deleteWork } from "../keptWork"
import { whenText } from "../whenText"
import { keptLessons } from "./keptLesson"
import styles from "./Lesson.module.css"
import { useLessons } from "./lessons"
import { openLessonText } from "./open"

/** The lessons that this browser keeps besides the one at hand, to be opened or deleted. */
export function KeptLessons() {
  const say = useSay()
  const locale = useApp((state) => state.locale)
  const name = useLessons(({ now }) => now.key)
  const [kept, setKept] = useState(keptLessons)
  const others = kept.filter(({ key }) => !key.endsWith(`.${name}`))
  if (others.length === 0) return null
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{say("lesson.kept")}</h3>
      <ul className={styles.entries}>
        {others.map(({ key, title, saved, text }) => {
          const slots = { title: title || say("lesson.title"), when: whenText(saved, locale) }
          return (
            <li key={key} className={styles.row}>
              <span className={styles.what}>
                {slots.title} · {slots.when}
              </span>
              <Button
                label={say("kept.open", slots)}
                icon={<span className={styles.short}>{say("kept.open-short")}</span>}
                onPress={() => openLessonText(text)}
              />
              <Button
                label={say("kept.delete", slots)}
                icon={<span className={styles.short}>{say("kept.delete-short")}</span>}
                plain
                onPress={() => {
                  deleteWork(key)
                  setKept(keptLessons())
                }}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

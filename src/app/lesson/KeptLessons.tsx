import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { KeptSaid } from "../KeptSaid"
import type { KeptText } from "../keptText"
import styles from "../Share.module.css"
import { useKeptList } from "../useKeptList"
import { whenText } from "../whenText"
import { keptLessons } from "./keptLesson"
import { useLessons } from "./lessons"
import { openLessonText } from "./open"

/** The lessons that this browser keeps besides the one at hand, to be opened or deleted. */
export function KeptLessons({ onOpened }: { onOpened(text: string): void }) {
  const say = useSay()
  const locale = useApp((state) => state.locale)
  const own = useLessons(({ now }) => now.key)
  const former = useLessons(({ now }) => now.former?.key)
  const { kept, said, gone, part, tell, remove, bringBack } = useKeptList(keptLessons)
  const others = kept.filter(({ key }) => key !== own && key !== former)
  const slotsOf = ({ title, saved }: KeptText) => ({
    title: title || say("lesson.title"),
    when: whenText(saved, locale),
  })
  function open(lesson: KeptText): void {
    const { ok, text } = openLessonText(lesson.text, slotsOf(lesson).title, say, lesson)
    if (ok) onOpened(text)
    else tell(text)
  }
  if (others.length === 0 && !gone) return null
  const short = (text: string) => <span className={styles.short}>{text}</span>
  return (
    <section className={styles.part} ref={part}>
      <h3 className={styles.title}>{say("lesson.kept")}</h3>
      <KeptSaid said={said} again={others.length} gone={gone} onBack={bringBack} />
      <ul className={styles.list}>
        {others.map((lesson) => {
          const slots = slotsOf(lesson)
          return (
            <li key={lesson.key} className={styles.row} data-kept={lesson.key}>
              <span className={styles.what}>
                <bdi>{slots.title}</bdi> · {slots.when}
              </span>
              <Button
                label={say("kept.open", slots)}
                icon={short(say("kept.open-short"))}
                onPress={() => open(lesson)}
              />
              <Button
                label={say("kept.delete", slots)}
                icon={short(say("kept.delete-short"))}
                plain
                onPress={() => remove(lesson.key, slots.title)}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

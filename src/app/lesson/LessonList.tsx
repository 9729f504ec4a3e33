import { useEffect, useState } from "react"
import { lessonLimits } from "../../document/lesson"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { Said } from "../../ui/Said"
import { addNow, takeBack } from "./acts"
import { EntryItem } from "./EntryItem"
import { nameLesson } from "./edit"
import { KeptLessons } from "./KeptLessons"
import styles from "./Lesson.module.css"
import { LessonFiles } from "./LessonFiles"
import { lessons, played, useLessons } from "./lessons"
import { play } from "./player"

/** The list of moments: recorded, named, put in order and played; to be taken along. */
export function LessonList() {
  const say = useSay()
  const { title, entries } = useLessons((state) => state.now)
  const canUndo = useLessons(({ past }) => past.length > 0)
  const at = useLessons((state) => played(state)?.entry.id)
  const [said, setSaid] = useState({ text: "", nth: 0 })
  const tell = (text: string) => setSaid(({ nth }) => ({ text, nth: nth + 1 }))
  const news = useLessons((state) => state.news)
  useEffect(() => {
    if (news === null) return
    setSaid(({ nth }) => ({ text: news, nth: nth + 1 }))
    lessons.setState({ news: null })
  }, [news])
  const [first] = entries
  return (
    <div className={styles.list}>
      <p>{say("lesson.what")}</p>
      <label className={styles.label}>
        {say("lesson.name")}
        <input
          className={styles.field}
          value={title}
          maxLength={lessonLimits.title}
          onChange={(event) => nameLesson(event.target.value)}
        />
      </label>
      <div className={styles.row}>
        <Button label={say("lesson.add")} keys="M" primary={!first} onPress={() => tell(addNow(say))} />
        {first && <Button label={say("lesson.play")} primary onPress={() => void play(first.id)} />}
        <Button label={say("lesson.undo")} disabled={!canUndo} onPress={() => tell(takeBack(say))} />
      </div>
      <Said again={said.nth}>{said.text}</Said>
      {first ? (
        <ol className={styles.entries} aria-label={say("lesson.moments")}>
          {entries.map((entry, index) => (
            <EntryItem
              key={entry.id}
              entry={entry}
              at={index}
              of={entries.length}
              isPlayed={entry.id === at}
              tell={tell}
            />
          ))}
        </ol>
      ) : (
        <p>{say("lesson.none")}</p>
      )}
      <LessonFiles />
      <KeptLessons onOpened={tell} />
    </div>
  )
}

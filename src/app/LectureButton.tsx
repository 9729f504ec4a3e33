import { store, useApp } from "../store/store"
import { useSay } from "../store/useSay"
import { Button } from "../ui/Button"
import { Icon } from "../ui/Icon"
import { openLecture } from "./openLecture"
import styles from "./TopBar.module.css"

/** The button takes the focus when the lecture is left. */
const lectureButtonId = "lecture"

/** Opens the lecture where it was left, and leaves it again. */
export function LectureButton() {
  const say = useSay()
  const isOpen = useApp((state) => state.reading !== null)
  return (
    <Button
      label={say("lecture.title")}
      icon={
        <span className={styles.lecture}>
          <Icon name="book" />
          <span className={styles.word}>{say("lecture.title")}</span>
        </span>
      }
      id={lectureButtonId}
      pressed={isOpen}
      onPress={() => (isOpen ? store.getState().stopReading() : void openLecture())}
    />
  )
}

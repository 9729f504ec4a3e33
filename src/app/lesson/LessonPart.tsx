import { useEffect } from "react"
import { useSay } from "../../store/useSay"
import { Dialog } from "../../ui/Dialog"
import { restoreLesson } from "./keptLesson"
import { LessonList } from "./LessonList"
import { LessonStrip } from "./LessonStrip"
import { useLessonKeys } from "./lessonKeys"
import { lessons, useLessons } from "./lessons"
import { watchLesson } from "./player"

/** The prepared lesson: its strip while it is played, its list when it is wanted, and its keys. */
export function LessonPart() {
  const say = useSay()
  const isOpen = useLessons((state) => state.isOpen)
  const isPlaying = useLessons(({ playing }) => playing !== null)
  useLessonKeys()
  useEffect(() => {
    void restoreLesson()
    return watchLesson()
  }, [])
  return (
    <>
      {isPlaying && <LessonStrip />}
      <Dialog
        title={say("lesson.title")}
        closeLabel={say("app.close")}
        open={isOpen}
        onClose={() => lessons.setState({ isOpen: false })}
      >
        <LessonList />
      </Dialog>
    </>
  )
}

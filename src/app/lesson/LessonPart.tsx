import { useEffect } from "react"
import { useSay } from "../../store/useSay"
import { Dialog } from "../../ui/Dialog"
import { restoreLesson } from "./keptLesson"
import { LessonList } from "./LessonList"
import { LessonStrip } from "./LessonStrip"
import { useLessonKeys } from "./lessonKeys"
import { lessons, useLessons } from "./lessons"
import { openAsked } from "./open"
import { watchLesson } from "./player"

/** The prepared lesson: its strip while it is played, its list when it is wanted, and its keys. */
export function LessonPart() {
  const say = useSay()
  const isOpen = useLessons((state) => state.isOpen)
  const isPlaying = useLessons(({ playing }) => playing !== null)
  useLessonKeys()
  const asked = useLessons((state) => state.asked)
  useEffect(watchLesson, [])
  useEffect(() => {
    // After the restored one, in whose place it comes.
    if (asked !== null) void restoreLesson().then(() => openAsked())
    else void restoreLesson()
  }, [asked])
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

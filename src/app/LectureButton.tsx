import { store, useApp } from "../store/store"
import { useSay } from "../store/useSay"
import { Button } from "../ui/Button"
import { openLecture } from "./openLecture"

/** Opens the lecture where it was left, and leaves it again. */
export function LectureButton() {
  const say = useSay()
  const isOpen = useApp((state) => state.reading !== null)
  return (
    <Button
      label={say("lecture.title")}
      pressed={isOpen}
      onPress={() => (isOpen ? store.getState().stopReading() : void openLecture())}
    />
  )
}

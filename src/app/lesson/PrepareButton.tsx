import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { lessons } from "./lessons"

/** Opens the list of moments. */
export function PrepareButton({ onDone }: { onDone?(): void }) {
  const say = useSay()
  return (
    <Button
      label={say("lesson.prepare")}
      keys="Shift+M"
      onPress={() => {
        onDone?.()
        // After the dialog that it stands in has given the focus back: there it returns to in the end.
        setTimeout(() => lessons.setState({ isOpen: true }))
      }}
    />
  )
}

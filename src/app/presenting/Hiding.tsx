import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { controls, useControls } from "./controls"
import { HiddenChoice } from "./HiddenChoice"
import { namesOf } from "./seen"

/** Numbers that the class is asked for: each stands as a question in its window until it is shown. */
export function Hiding() {
  const say = useSay()
  const hidden = useControls((state) => state.hidden)
  const selected = useApp((state) => state.selected)
  function reveal(): void {
    controls.setState({ hidden: [] })
    store.getState().announce(say("present.revealed", { names: namesOf(hidden, say) }))
  }
  return (
    <HiddenChoice hidden={hidden} selected={selected} onChange={(next) => controls.setState({ hidden: next })}>
      {hidden.length > 0 && <Button label={say("present.reveal")} onPress={reveal} />}
    </HiddenChoice>
  )
}

import { useId } from "react"
import { readTerm, type TermId } from "../../notation/term"
import { useApp } from "../../store/store"
import { nameWith } from "../../store/termName"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { controls, toggleHidden, useControls } from "./controls"
import { isHideable } from "./hides"
import styles from "./Presenter.module.css"

const quantities = [
  { term: "z", sign: "z" },
  { term: "a", sign: "a" },
  { term: "delta", sign: "δ" },
  { term: "dW", sign: "∂C/∂w" },
  { term: "C", sign: "C" },
] as const satisfies readonly { term: TermId; sign: string }[]

/** Numbers that the class is asked for: each stands as a question in its window until it is shown. */
export function Hiding() {
  const say = useSay()
  const id = useId()
  const hidden = useControls((state) => state.hidden)
  const selected = useApp((state) => state.selected)
  const single =
    selected !== null && readTerm(selected) !== null && selected !== "C" && isHideable(selected) ? selected : null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div role="group" aria-labelledby={id} className={styles.group}>
      <span id={id}>{say("present.hide")}</span>
      {quantities.map(({ term, sign }) => (
        <Button key={term} label={sign} pressed={hidden.includes(term)} onPress={() => toggleHidden(term)} />
      ))}
      {single && (
        <Button
          label={nameWith(single, "?", say)}
          pressed={hidden.includes(single)}
          onPress={() => toggleHidden(single)}
        />
      )}
      {hidden.length > 0 && <Button label={say("present.reveal")} onPress={() => controls.setState({ hidden: [] })} />}
    </div>
  )
}

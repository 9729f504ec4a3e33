import { type ReactNode, useId, useRef } from "react"
import { readTerm, type TermId } from "../../notation/term"
import { nameWith } from "../../store/termName"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { useKeptFocus } from "../../ui/useKeptFocus"
import { isHideable } from "./hides"
import styles from "./Presenter.module.css"
import { quantities } from "./seen"

interface Props {
  readonly hidden: readonly TermId[]
  /** A number that may be asked for by itself. */
  readonly selected: TermId | null
  readonly children?: ReactNode
  onChange(hidden: readonly TermId[]): void
}

/** Which numbers the class is asked for: those of a quantity, or single ones. */
export function HiddenChoice({ hidden, selected, children, onChange }: Props) {
  const say = useSay()
  const id = useId()
  const group = useRef<HTMLDivElement>(null)
  // What is shown again may have no button any more.
  useKeptFocus(group, "button")
  const isSingle = (term: TermId) => readTerm(term) !== null && term !== "C" && isHideable(term)
  const singles = new Set([...hidden, ...(selected ? [selected] : [])].filter(isSingle))
  const choice = (term: TermId, label: string) => (
    <Button
      key={term}
      label={label}
      pressed={hidden.includes(term)}
      onPress={() => onChange(hidden.includes(term) ? hidden.filter((other) => other !== term) : [...hidden, term])}
    />
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div ref={group} role="group" aria-labelledby={id} className={styles.group}>
      <span id={id}>{say("present.hide")}</span>
      {quantities.map(({ term, sign }) => choice(term, sign))}
      {[...singles].map((term) => choice(term, nameWith(term, "?", say)))}
      {children}
    </div>
  )
}

import { type KeyboardEvent, useId, useState } from "react"
import { Button } from "../ui/Button"
import styles from "./Share.module.css"

interface Props {
  readonly label: string
  /** What the button says that takes the name; Enter does the same. */
  readonly doLabel: string
  /** What stands in the field at first. */
  readonly first: string
  onName(name: string): void
  /** Escape, or the button with this label. */
  readonly cancel?: { readonly label: string; act(): void }
}

/** A field for the name of what is kept. */
export function KeptName({ label, doLabel, first, onName, cancel }: Props) {
  const id = useId()
  const [name, setName] = useState(first)
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape" || !cancel || event.nativeEvent.isComposing) return
    // The dialog around it stays.
    event.preventDefault()
    event.stopPropagation()
    cancel.act()
  }
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault()
        onName(name)
      }}
    >
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={styles.field}
        autoComplete="off"
        value={name}
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed.
        autoFocus={cancel !== undefined}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Button label={doLabel} onPress={() => onName(name)} />
      {cancel && <Button label={cancel.label} onPress={cancel.act} />}
    </form>
  )
}

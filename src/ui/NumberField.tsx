import { type KeyboardEvent, useId, useRef, useState } from "react"
import styles from "./NumberField.module.css"

/** What a parser makes of a text; of one that is no number perhaps what was meant, to be confirmed by a button. */
export type Parsed =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly message: string; readonly meant?: Meant | null }

interface Meant {
  readonly value: number
  readonly label: string
}

/** One more than any number needs: what is longer is cut off before anything reads it, and refused. */
const longest = 65

interface Props {
  readonly label: string
  readonly value: number
  print(value: number): string
  /** All digits. */
  exact(value: number): string
  parse(text: string): Parsed
  /** Takes the number, or says in a sentence why not. */
  onCommit(value: number): string | null
  readonly disabled?: boolean
  /** The id of an element that says more about it. */
  readonly describedBy?: string | undefined
  /** What is said of it lies over what is beside it: nothing moves. */
  readonly floats?: boolean
}

/** A number that is typed. Enter and leaving commit, Escape restores; a text that is no number stays, is marked, and the reason is announced. The wheel never changes it. */
export function NumberField({
  label,
  value,
  print,
  exact,
  parse,
  onCommit,
  disabled = false,
  describedBy,
  floats = false,
}: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const [meant, setMeant] = useState<Meant | null>(null)
  const messageId = useId()
  const input = useRef<HTMLInputElement>(null)

  function commit(): void {
    if (draft === null) return
    const parsed = parse(draft)
    if (parsed.ok) {
      take(parsed.value)
      return
    }
    setMessage(parsed.message)
    setMeant(parsed.meant ?? null)
  }

  function take(wanted: number): void {
    const refused = onCommit(wanted)
    setMessage(refused)
    setMeant(null)
    if (refused === null) setDraft(null)
  }

  function restore(): void {
    setDraft(null)
    setMessage(null)
    setMeant(null)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    // Enter that ends the composition of a Korean syllable is not meant for us.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === "Enter") commit()
    if (event.key === "Escape" && draft !== null) {
      restore()
      // Neither what it stands in nor a dialog around it closes.
      event.stopPropagation()
      event.preventDefault()
    }
    // While a text is being typed, undo means the text's.
    if (draft !== null && event.code === "KeyZ" && (event.ctrlKey || event.metaKey)) event.stopPropagation()
  }

  return (
    <span className={styles.field}>
      <input
        ref={input}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        maxLength={longest}
        className={styles.input}
        style={{ minWidth: `calc(${print(value).length}ch + 0.9rem)` }}
        aria-label={label}
        aria-invalid={message !== null}
        aria-describedby={
          [describedBy, message === null ? undefined : messageId].filter(Boolean).join(" ") || undefined
        }
        disabled={disabled}
        title={exact(value)}
        value={draft ?? print(value)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setDraft(event.currentTarget.value)
          setMessage(null)
          setMeant(null)
        }}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      <span className={floats ? styles.floats : undefined}>
        <span id={messageId} role="alert" className={styles.message}>
          {message}
        </span>
        {meant === null ? null : (
          <button
            type="button"
            className={styles.meant}
            onClick={() => {
              take(meant.value)
              input.current?.focus()
            }}
          >
            {meant.label}
          </button>
        )}
      </span>
    </span>
  )
}

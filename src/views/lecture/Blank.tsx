import { type KeyboardEvent, useState } from "react"

interface Props {
  readonly text: string
  readonly className?: string | undefined
  readonly label?: string
  readonly mark?: string | undefined
  /** The id of what is said about what was written. */
  readonly said?: string | undefined
  /** What was written, once it is finished. */
  onDone(text: string): void
}

/** A blank to be filled in. It is judged when it is left or Enter is pressed: nobody is told the answer at the first digit. */
export function Blank({ text, className, label, mark, said, onDone }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  const finish = () => {
    if (draft !== null && draft !== text) onDone(draft)
    setDraft(null)
  }
  return (
    <input
      className={className}
      aria-label={label}
      aria-describedby={said}
      aria-invalid={mark === "wrong" || undefined}
      data-mark={draft === null ? mark : "empty"}
      inputMode="decimal"
      autoComplete="off"
      value={draft ?? text}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === "Enter") finish()
      }}
    />
  )
}

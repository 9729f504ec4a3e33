import { type ReactNode, useId } from "react"
import styles from "./SeedField.module.css"

interface Props {
  readonly label: string
  /** Any text is a seed. */
  readonly text: string
  /** What it stands for. */
  readonly said?: string
  /** What leads to another one. */
  readonly children?: ReactNode
  onText(text: string): void
}

/** A seed that is typed. */
export function SeedField({ label, text, said, children, onText }: Props) {
  const id = useId()
  return (
    <span className={styles.seed}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={styles.input}
        value={text}
        maxLength={64}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={said === undefined ? undefined : `${id} said`}
        onChange={({ currentTarget }) => onText(currentTarget.value)}
      />
      {children}
      {said === undefined ? null : (
        <span id={`${id} said`} className={styles.said}>
          {said}
        </span>
      )}
    </span>
  )
}

import { useId } from "react"
import styles from "./Select.module.css"

interface Option {
  readonly value: string
  readonly label: string
  readonly lang?: string
}

interface Props {
  readonly label: string
  /** Whether the label is only heard. */
  readonly quiet?: boolean
  readonly value: string
  readonly options: readonly Option[]
  onPick(value: string): void
}

/** The platform's own list. */
export function Select({ label, quiet = false, value, options, onPick }: Props) {
  const id = useId()
  return (
    <span className={styles.select}>
      <label htmlFor={id} className={quiet ? styles.quiet : styles.label}>
        {label}
      </label>
      <select
        id={id}
        aria-label={label}
        className={styles.list}
        value={value}
        onChange={(event) => onPick(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  )
}

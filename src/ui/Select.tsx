import { type ReactNode, useId } from "react"
import { Icon } from "./Icon"
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
  /** Shown instead of the choice, where there is little room; the list opens over it. */
  readonly icon?: ReactNode
  readonly value: string
  readonly options: readonly Option[]
  onPick(value: string): void
}

/** The platform's own list. */
export function Select({ label, quiet = false, icon, value, options, onPick }: Props) {
  const id = useId()
  return (
    <span className={styles.select}>
      <label htmlFor={id} className={quiet ? styles.quiet : styles.label}>
        {label}
      </label>
      <span className={`${styles.box} ${icon ? styles.icon : ""}`}>
        <select
          id={id}
          aria-label={label}
          title={icon ? label : undefined}
          className={styles.list}
          lang={options.find((option) => option.value === value)?.lang}
          value={value}
          onChange={(event) => onPick(event.currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={option.lang}>
              {option.label}
            </option>
          ))}
        </select>
        <span className={styles.mark}>{icon ?? <Icon name="down" size={12} />}</span>
      </span>
    </span>
  )
}

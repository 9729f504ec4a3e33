import { type ReactNode, useId, useRef, useState } from "react"
import { Icon } from "./Icon"
import styles from "./Select.module.css"

interface Option<T> {
  readonly value: T
  readonly label: string
  readonly lang?: string
}

interface Props<T> {
  readonly label: string
  /** Whether the label is only heard. */
  readonly quiet?: boolean
  /** Whether arrow keys only walk the list, and Enter or leaving it chooses: for choices after which everything is another. */
  readonly walks?: boolean
  /** Shown instead of the choice, where there is little room; the list opens over it. */
  readonly icon?: ReactNode
  readonly value: string
  readonly options: readonly Option<T>[]
  /** Nothing but one of the options. */
  onPick(value: T): void
}

/** The platform's own list. */
export function Select<T extends string>({
  label,
  quiet = false,
  walks = false,
  icon,
  value,
  options,
  onPick,
}: Props<T>) {
  const id = useId()
  const [walked, setWalked] = useState<T | null>(null)
  const isWalking = useRef(false)
  function choose() {
    setWalked(null)
    if (walked !== null && walked !== value) onPick(walked)
  }
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
          value={walked ?? value}
          onKeyDown={({ key }) => {
            isWalking.current = walks && (key.startsWith("Arrow") || key === "Home" || key === "End")
            if (key === "Enter") choose()
          }}
          onPointerDown={() => {
            isWalking.current = false
          }}
          onBlur={choose}
          onChange={(event) => {
            const picked = event.currentTarget.value as T
            if (isWalking.current) setWalked(picked)
            else onPick(picked)
          }}
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

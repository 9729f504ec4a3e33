import { exactNumber } from "../../notation/number"
import { parseNumber } from "../../notation/parseNumber"
import { readNumber } from "../../store/readNumber"
import { useSay } from "../../store/useSay"
import { NumberField } from "../../ui/NumberField"
import styles from "./RuleDialog.module.css"

interface Props {
  readonly label: string
  readonly value: number
  /** Takes the number, or says in a sentence why not. */
  onNumber(value: number): string | null
  /** Hears of the number that is being typed; null when it is taken or given up, or none. */
  onTyped?(value: number | null): void
}

/** A number with its name before it, printed with all its digits. */
export function RuleNumber({ label, value, onNumber, onTyped }: Props) {
  const say = useSay()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what is typed in its field, nothing is operated
    <span
      className={styles.row}
      onInput={({ target }) => {
        const parsed = target instanceof HTMLInputElement ? parseNumber(target.value) : null
        onTyped?.(parsed?.ok ? parsed.value : null)
      }}
      onKeyDownCapture={({ key }) => key === "Escape" && onTyped?.(null)}
      onBlur={() => onTyped?.(null)}
    >
      <span aria-hidden="true">{label}</span>
      <NumberField
        label={label}
        value={value}
        print={exactNumber}
        exact={exactNumber}
        floats
        parse={(text) => readNumber(text, say)}
        onCommit={onNumber}
      />
    </span>
  )
}

import { sayMessage } from "../../i18n/say"
import { exactNumber } from "../../notation/number"
import { parseNumber } from "../../notation/parseNumber"
import { useSay } from "../../store/useSay"
import { NumberField } from "../../ui/NumberField"
import styles from "./RuleDialog.module.css"

interface Props {
  readonly label: string
  readonly value: number
  /** Takes the number, or says in a sentence why not. */
  onNumber(value: number): string | null
}

/** A number with its name before it, printed with all its digits. */
export function RuleNumber({ label, value, onNumber }: Props) {
  const say = useSay()
  return (
    <span className={styles.number}>
      <span aria-hidden="true">{label}</span>
      <NumberField
        label={label}
        value={value}
        print={exactNumber}
        exact={exactNumber}
        parse={(text) => {
          const parsed = parseNumber(text)
          if (parsed.ok) return parsed
          const message = sayMessage(say, { message: `refuse-number.${parsed.reason}`, slots: parsed.slots })
          const meant =
            parsed.meant === null
              ? null
              : { value: parsed.meant, label: say("field.meant", { value: exactNumber(parsed.meant) }) }
          return { ok: false, message, meant }
        }}
        onCommit={onNumber}
      />
    </span>
  )
}

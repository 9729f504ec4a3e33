import { useSay } from "../../store/useSay"
import styles from "./Inspector.module.css"

interface Props {
  readonly letter: string
  readonly sup?: number | undefined
  readonly sub?: string | undefined
  readonly q?: string | undefined
}

/** A letter with its layer above and its indices below, in running text; heard as "w 11 of layer 3". */
export function InlineSymbol({ letter, sup, sub, q }: Props) {
  const say = useSay()
  const whole = [letter, sub].filter((part) => part !== undefined).join(" ")
  const name = sup === undefined ? whole : say("ear.all", { letter: whole, l: sup })
  return (
    <span className={styles.symbol} data-q={q} role="img" aria-label={name}>
      <i>{letter}</i>
      {sup === undefined && sub === undefined ? null : (
        <span className={styles.scripts}>
          <span>{sup}</span>
          <span>{sub}</span>
        </span>
      )}
    </span>
  )
}

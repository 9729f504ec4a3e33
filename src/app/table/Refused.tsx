import { type Say, sayMessage } from "../../i18n/say"
import { useSay } from "../../store/useSay"
import type { TableRefusal } from "../../table/refused"
import styles from "./OpenTable.module.css"

/** Why a table cannot be taken; read out when it comes or changes. */
export function Refused({ refusal }: { readonly refusal: TableRefusal }) {
  const say = useSay()
  return (
    <p role="alert" className={styles.refused}>
      {refusedText(refusal, say)}
    </p>
  )
}

export function refusedText({ code, slots }: TableRefusal, say: Say): string {
  return sayMessage(say, { message: `table.refused-${code}`, slots })
}

import { sayMessage } from "../../i18n/say"
import { useSay } from "../../store/useSay"
import type { TableRefusal } from "../../table/refused"
import styles from "./OpenTable.module.css"

/** Why a table cannot be taken; read out when it comes or changes. */
export function Refused({ refusal: { code, slots } }: { readonly refusal: TableRefusal }) {
  const say = useSay()
  return (
    <p role="alert" className={styles.refused}>
      {sayMessage(say, { message: `table.refused-${code}`, slots })}
    </p>
  )
}

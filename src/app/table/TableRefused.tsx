import { type Say, sayMessage } from "../../i18n/say"
import { useSay } from "../../store/useSay"
import { tableLimits } from "../../table/limits"
import type { TableRefusal } from "../../table/refused"
import { Button } from "../../ui/Button"
import styles from "./OpenTable.module.css"
import type { Read, Settled } from "./readSource"

interface Props {
  readonly read: Read
  readonly settled: Settled
  onSettled(settled: Settled): void
}

/** Why there is no table, read out when it comes or changes; where it is too long, with the choice to draw rows. */
export function TableRefused({ read: { refusal, total }, settled, onSettled }: Props) {
  const say = useSay()
  return (
    <>
      {refusal ? (
        <p role="alert" className={styles.refused}>
          {refusedText(refusal, say)}
        </p>
      ) : null}
      {total === null ? null : (
        <div className={styles.row}>
          <Button
            label={say("table.draw", { n: Math.min(total, tableLimits.rows), total })}
            onPress={() => onSettled({ ...settled, draws: 0, total })}
          />
        </div>
      )}
    </>
  )
}

export function refusedText({ code, slots }: TableRefusal, say: Say): string {
  return sayMessage(say, { message: `table.refused-${code}`, slots })
}

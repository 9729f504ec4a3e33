import { useSay } from "../../store/useSay"
import { tableLimits } from "../../table/limits"
import { Button } from "../../ui/Button"
import styles from "./OpenTable.module.css"
import { Refused } from "./Refused"
import type { Read, Settled } from "./readSource"

interface Props {
  readonly read: Read
  readonly settled: Settled
  onSettled(settled: Settled): void
}

/** Why there is no table; where it is too long, with the choice to draw rows. */
export function TableRefused({ read: { refusal, total }, settled, onSettled }: Props) {
  const say = useSay()
  return (
    <>
      {refusal ? <Refused refusal={refusal} /> : null}
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

import type { Say } from "../../i18n/say"
import { useSay } from "../../store/useSay"
import type { Choices } from "../../table/choices"
import { tableLimits } from "../../table/limits"
import type { Table } from "../../table/readTable"
import type { Survey } from "../../table/survey"
import styles from "./OpenTable.module.css"

interface Props {
  readonly table: Table
  readonly surveyed: Survey
  readonly choices: Choices
  onChoices(choices: Choices): void
}

/** Names that a sentence lists. */
const told = 5

/** What is strange about a table, and rows that may be left out. */
export function TableNotes({ table, surveyed, choices, onChoices }: Props) {
  const say = useSay()
  const { constant, many, misfits, canLeaveOut } = surveyed
  return (
    <div className={styles.told} aria-live="polite">
      {table.blanks > 0 ? <p className={styles.note}>{say("table.blanks", { n: table.blanks })}</p> : null}
      {constant.length > 0 ? (
        <p className={styles.note}>{say("table.constant", { names: listed(constant, say) })}</p>
      ) : null}
      {many.length > 0 ? (
        <p className={styles.note}>{say("table.many", { names: listed(many, say), limit: tableLimits.classes })}</p>
      ) : null}
      {misfits > 0 ? (
        <div className={styles.note}>
          <p>{say("table.misfits", { n: misfits })}</p>
          {canLeaveOut ? (
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={choices.leavesOut}
                onChange={({ currentTarget }) => onChoices({ ...choices, leavesOut: currentTarget.checked })}
              />{" "}
              {say("table.leave-out")}
            </label>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}

function listed(names: readonly string[], say: Say): string {
  const first = names.slice(0, told).join(", ")
  return names.length > told ? say("table.and-more", { names: first, n: names.length - told }) : first
}

import { excerpt } from "../../document/refusal"
import { type Say, sayMessage } from "../../i18n/say"
import { exactNumber } from "../../notation/number"
import { useSay } from "../../store/useSay"
import type { ReadAs } from "../../table/cell"
import type { Choices } from "../../table/choices"
import { tableLimits } from "../../table/limits"
import { isNumbers } from "../../table/misfits"
import type { Table } from "../../table/readTable"
import type { NamesByReason, Survey } from "../../table/survey"
import styles from "./OpenTable.module.css"

interface Props {
  readonly table: Table
  readonly surveyed: Survey
  readonly choices: Choices
  readonly either: ReadAs | null
  onChoices(choices: Choices): void
}

/** Names that a sentence lists. */
const told = 5

/** What is strange about a table, what was made of it, and rows that may be left out. */
export function TableNotes({ table, surveyed, choices, either, onChoices }: Props) {
  const say = useSay()
  const { idle, passed, misfits, canLeaveOut } = surveyed
  return (
    <div className={styles.told} aria-live="polite">
      {[
        ...(passed ? [say("table.passed", { y: passed.y, why: whyTexts(passed.why, say).join(" ") })] : []),
        ...writingTexts(table, choices, either, say),
        ...whyTexts(idle, say),
        ...(table.blanks > 0 ? [say("table.blanks", { n: table.blanks })] : []),
      ].map((text) => (
        <p key={text} className={styles.note}>
          {text}
        </p>
      ))}
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

function whyTexts(why: NamesByReason, say: Say): readonly string[] {
  return [...why].map(([reason, names]) =>
    sayMessage(say, {
      message: `table.why-${reason}`,
      slots: { names: listed(names, say), limit: tableLimits.classes },
    }),
  )
}

/** What was made of marks in numbers: a reading that could be another is never silent. */
function writingTexts({ columns, numbers }: Table, { roles }: Choices, either: ReadAs | null, say: Say) {
  const asNumbers = columns.filter((_, c) => isNumbers(roles[c]))
  const marked = asNumbers.flatMap(({ name, marked: is }) =>
    is ? [`${name} '${excerpt(is.text)}' = ${exactNumber(is.value)}`] : [],
  )
  const uneven = columns.flatMap(({ name, uneven: at }) =>
    at ? [say("table.uneven", { name, row: numbers[at.row] ?? 0, text: excerpt(at.text) })] : [],
  )
  return [
    ...(marked.length > 0 ? [say("table.marked", { cells: listed(marked, say) })] : []),
    ...(either ? [say("table.either", { text: excerpt(either.text), value: exactNumber(either.value) })] : []),
    ...uneven.slice(0, told),
  ]
}

function listed(names: readonly string[], say: Say): string {
  const first = names.slice(0, told).join(", ")
  return names.length > told ? say("table.and-more", { names: first, n: names.length - told }) : first
}

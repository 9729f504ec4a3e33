import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { Icon } from "../../ui/Icon"
import styles from "./Data.module.css"
import { cellsOf, type Row, type WrongCell } from "./rows"

interface Props {
  readonly row: Row
  /** Its place in the table, from 0. */
  readonly at: number
  readonly headings: readonly string[]
  readonly inputs: number
  /** What is wrong in this row. */
  readonly wrong: WrongCell | null
  /** `typed`: the cell, where it was typing. */
  onChange(row: Row, typed?: string): void
  /** True when the text was taken as cells. */
  onPaste(column: number, text: string): boolean
  onRemove(): void
}

/** One sample: its cells, whether it is held out, and its removal. */
export function TableRow({ row, at, headings, inputs, wrong, onChange, onPaste, onRemove }: Props) {
  const say = useSay()
  const cells = cellsOf(row)
  const isWrong = (column: number) =>
    wrong !== null && (wrong.column === null ? column >= inputs : wrong.column === column)
  return (
    <tr>
      <th scope="row">{at + 1}</th>
      {cells.map((cell, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
        <td key={column}>
          <input
            className={styles.cell}
            data-cell={`${at} ${column}`}
            inputMode="decimal"
            autoComplete="off"
            spellCheck={false}
            maxLength={65}
            aria-label={say("data.cell", { row: at + 1, column: headings[column] ?? "" })}
            aria-invalid={isWrong(column)}
            value={cell}
            onChange={({ currentTarget }) =>
              onChange({ ...row, content: cells.with(column, currentTarget.value) }, `${row.key} ${column}`)
            }
            onPaste={(event) => {
              if (onPaste(column, event.clipboardData.getData("text/plain"))) event.preventDefault()
            }}
          />
        </td>
      ))}
      <td>
        <input
          type="checkbox"
          className={styles.check}
          aria-label={say("data.held-row", { row: at + 1 })}
          checked={row.isHeldOut}
          onChange={({ currentTarget }) => onChange({ ...row, isHeldOut: currentTarget.checked })}
        />
      </td>
      <td>
        <Button
          label={say("data.remove-row", { row: at + 1 })}
          icon={<Icon name="close" size={14} />}
          plain
          onPress={onRemove}
        />
      </td>
    </tr>
  )
}

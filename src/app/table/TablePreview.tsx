import { useLayoutEffect, useRef } from "react"
import { excerpt } from "../../document/refusal"
import { useSay } from "../../store/useSay"
import { type Choices, type Role, rolesFor, withRole } from "../../table/choices"
import type { Column } from "../../table/column"
import { isNumbers } from "../../table/misfits"
import { previewed } from "../../table/readTable"
import { Select } from "../../ui/Select"
import styles from "./OpenTable.module.css"
import type { Found } from "./readSource"

interface Props extends Pick<Found, "table"> {
  readonly choices: Choices
  /** The number of the row that is the first that does not fit: it is shown, however far down it stands. */
  readonly wrong: string | number | undefined
  onChoices(choices: Choices): void
}

/** Columns that are shown: of a wider table the first ones and the last. */
const mostColumns = 20

/** The first rows as they stand in the file, with what each column is taken for. */
export function TablePreview({ table, choices, wrong, onChoices }: Props) {
  const say = useSay()
  const place = useRef<HTMLDivElement>(null)
  const { columns, numbers } = table
  const rows = [...table.preview.keys()].filter((row) => row < previewed || numbers[row] === wrong)
  // A cell that does not fit may stand in a column that is out of sight.
  useLayoutEffect(() => {
    if (wrong !== undefined)
      place.current?.querySelector("[data-misfit]")?.scrollIntoView({ block: "nearest", inline: "nearest" })
  }, [wrong])
  const shown = columns.map((_, c) => c).filter((c) => c < mostColumns - 1 || c === columns.length - 1)
  return (
    <>
      <div ref={place} className={styles.scroll}>
        <table className={styles.table} aria-label={say("table.columns")}>
          <thead>
            <tr>
              <th scope="col">{say("table.row")}</th>
              {shown.map((c) => (
                <th key={c} scope="col" data-number={isNumbers(choices.roles[c]) || undefined}>
                  <bdi className={styles.name}>{columns[c]?.name}</bdi>
                </th>
              ))}
            </tr>
            <tr>
              <td />
              {shown.map((c) => (
                <td key={c} data-number={isNumbers(choices.roles[c]) || undefined}>
                  <RoleOf table={table} c={c} choices={choices} onChoices={onChoices} />
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row} data-apart={row >= previewed || undefined}>
                <th scope="row">{numbers[row]}</th>
                {shown.map((c) => (
                  <td
                    key={c}
                    data-number={isNumbers(choices.roles[c]) || undefined}
                    data-misfit={isMisfit(columns[c], row, choices.roles[c]) || undefined}
                  >
                    <bdi>{excerpt(table.preview.get(row)?.[c] ?? "")}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {columns.length > shown.length ? <p>{say("table.more-columns", { n: columns.length - shown.length })}</p> : null}
    </>
  )
}

/** What a column is taken for, apart from its name: a head that is read with each cell does not hold a list. */
function RoleOf({ table, c, choices, onChoices }: Omit<Props, "wrong"> & { readonly c: number }) {
  const say = useSay()
  const column = table.columns[c]
  if (!column) return null
  return (
    <Select
      label={say("table.role", { name: column.name })}
      quiet
      value={choices.roles[c] ?? "out"}
      options={rolesFor(column).map((value) => ({ value, label: say(`table.role.${value}`) }))}
      onPick={(role) => onChoices(withRole(table, choices, c, role))}
    />
  )
}

function isMisfit(column: Column | undefined, row: number, role: Role | undefined): boolean {
  if (!column || role === undefined || role === "out") return false
  return role.endsWith("classes") ? column.codes[row] === -1 : Number.isNaN(column.numbers[row])
}

import styles from "./Table.module.css"

interface Props {
  readonly caption: string
  /** What is varied, across and up. */
  readonly names: readonly [string, string]
  /** Where its columns are, and its rows from the top. */
  readonly across: readonly string[]
  readonly up: readonly string[]
  cell(row: number, column: number): string
}

/** A plane as a table: what is said of some of its places. */
export function PlacesTable({ caption, names, across, up, cell }: Props) {
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            {names[1]} \ {names[0]}
          </th>
          {across.map((place) => (
            <th key={place} scope="col">
              {place}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {up.map((place, row) => (
          <tr key={place}>
            <th scope="row">{place}</th>
            {across.map((other, column) => (
              <td key={other}>{cell(row, column)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

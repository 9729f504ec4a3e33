import styles from "./Table.module.css"

interface Props {
  readonly caption: string
  readonly heads: readonly string[]
  /** The first cell of each is what the row is called: each another one. */
  readonly rows: readonly (readonly string[])[]
}

/** Numbers in rows, each with its name in front. */
export function RowsTable({ caption, heads, rows }: Props) {
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns are told by their places
            <th key={i} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are told by their places
              <td key={i}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

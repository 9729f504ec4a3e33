import styles from "./Inspector.module.css"

interface Props {
  readonly letter: string
  readonly sup?: number | undefined
  readonly sub?: string | undefined
  readonly q?: string | undefined
}

/** A letter with its layer above and its indices below, in running text. Its sense is in the words beside it. */
export function InlineSymbol({ letter, sup, sub, q }: Props) {
  return (
    <span className={styles.symbol} data-q={q} aria-hidden="true">
      <i>{letter}</i>
      {sup === undefined && sub === undefined ? null : (
        <span className={styles.scripts}>
          <span>{sup}</span>
          <span>{sub}</span>
        </span>
      )}
    </span>
  )
}

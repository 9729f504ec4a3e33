import { errata } from "../../lecture/errata"
import styles from "./Errata.module.css"
import { ErratumNote } from "./ErratumNote"
import { useSayLecture } from "./useSayLecture"

/** The slips of the lecture note: those of this place, or all of them. */
export function ErrataList({ numbers }: { readonly numbers: readonly number[] | "all" }) {
  const sayLecture = useSayLecture()
  const shown = numbers === "all" ? errata.map(({ number }) => number) : numbers
  return (
    <section className={styles.errata} aria-label={sayLecture("tool.errata")}>
      {numbers === "all" && <h3 className={styles.title}>{sayLecture("tool.errata")}</h3>}
      {shown.map((number) => (
        <ErratumNote key={number} number={number} />
      ))}
    </section>
  )
}

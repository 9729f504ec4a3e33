import { type Operations, operationsFor, operationsForAll } from "../../engine/operations"
import { partsOf } from "../../notation/partsOf"
import type { TermId } from "../../notation/term"
import { useApp } from "../../store/store"
import { spokenNumber } from "../../store/termName"
import { useSay } from "../../store/useSay"
import styles from "./Paths.module.css"

/** What backpropagation saves: multiplications, counted, for this gradient and for all. */
export function Saved({ term }: { readonly term: TermId }) {
  const say = useSay()
  const network = useApp((state) => state.frame.trace.network)
  const cost = useApp((state) => state.experiment.cost)
  const { l, k } = partsOf(term)
  if (l === null) return null
  const line = (message: "paths.operations" | "paths.operations.all", { paths, back }: Operations) =>
    say(message, { paths: spokenNumber(paths), back: spokenNumber(back), saved: spokenNumber(paths - back) })
  return (
    <p className={styles.words} data-saved>
      {line("paths.operations", operationsFor(network, cost, { l, k }))}{" "}
      {line("paths.operations.all", operationsForAll(network, cost))} {say("paths.operations.counted")}
    </p>
  )
}

import { useState } from "react"
import type { CostPath, CostPaths } from "../../engine/paths"
import { layerNumber } from "../../notation/layerNumber"
import { isRounded, printNumber } from "../../notation/number"
import { partsOf } from "../../notation/partsOf"
import { type TermId, termId } from "../../notation/term"
import { pointing } from "../../store/pointing"
import { store } from "../../store/store"
import { useSay } from "../../store/useSay"
import { PathFactors } from "./PathFactors"
import styles from "./Paths.module.css"

interface Props {
  readonly term: TermId
  readonly paths: CostPaths
  /** ∂C/∂w of the sample as backpropagation found it. */
  readonly gradient: number
  /** Forward passes that differences need for all numbers of the net. */
  readonly passes: number
}

/** Every path from a weight or bias to the cost of the sample, the largest products first, and their sum. */
export function Paths({ term, paths, gradient, passes }: Props) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const { count, listed, sum, closedByDelta } = paths
  return (
    <details className={styles.paths} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>{say("paths.title", { n: count })}</summary>
      {open ? (
        <>
          <ol className={styles.list}>
            {listed.map((path) => (
              <li key={path.through.join()}>
                <PathRow term={term} path={path} closedByDelta={closedByDelta} />
              </li>
            ))}
          </ol>
          <p className={styles.words}>
            {count > listed.length ? say("paths.largest", { shown: listed.length, n: count }) : null}{" "}
            {say("paths.sum", {
              same: [sum, ...listed.map(({ product }) => product)].some((value) => isRounded(value)) ? "≈" : "=",
              sum: printNumber(sum),
              gradient: printNumber(gradient),
            })}
          </p>
          <p className={styles.words}>{say("paths.saved", { passes })}</p>
        </>
      ) : null}
    </details>
  )
}

/** A number with its own sign is bracketed after a dot. */
function asFactor(value: number): string {
  return value < 0 ? `(${printNumber(value)})` : printNumber(value)
}

interface RowProps {
  readonly term: TermId
  readonly path: CostPath
  readonly closedByDelta: boolean
}

/** One path in symbols and in numbers; pointing at it lights its next edge, pressing it goes there. At the output that is the error. */
function PathRow({ term, path, closedByDelta }: RowProps) {
  const say = useSay()
  const { l, j } = partsOf(term)
  const next = path.through[1]
  const along =
    l === null || j === null ? term : next === undefined ? termId("delta", l, j) : termId("W", l + 1, next, j)
  const product = printNumber(path.product)
  const way = path.through.map((i, at) => say("paths.neuron", { l: layerNumber((l ?? 1) + at), j: i + 1 })).join(" → ")
  return (
    <button
      type="button"
      className={styles.row}
      aria-label={say("paths.path", { way, product })}
      {...pointing(along)}
      onClick={() => store.getState().follow(along)}
    >
      <PathFactors term={term} path={path} closedByDelta={closedByDelta} />
      <span className={styles.numbers}>
        {path.factors.map(asFactor).join(" · ")} ≈ <strong>{product}</strong>
      </span>
    </button>
  )
}

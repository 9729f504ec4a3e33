import type { CostPath } from "../../engine/paths"
import { layerNumber } from "../../notation/layerNumber"
import { isRounded, printNumber } from "../../notation/number"
import { partsOf } from "../../notation/partsOf"
import { type TermId, termId } from "../../notation/term"
import { pointing } from "../../store/pointing"
import { store } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Known } from "./Known"
import { PathFactors } from "./PathFactors"
import styles from "./Paths.module.css"
import { pathTerms } from "./pathTerms"

interface Props {
  readonly term: TermId
  readonly path: CostPath
  readonly closedByDelta: boolean
}

/** One path in symbols and in numbers; pointing at it lights its next edge, pressing its symbols goes there – at the output that is the error –, pressing a number leads to where that comes from. */
export function PathRow({ term, path, closedByDelta }: Props) {
  const say = useSay()
  const { l, j } = partsOf(term)
  const next = path.through[1]
  const along =
    l === null || j === null ? term : next === undefined ? termId("delta", l, j) : termId("W", l + 1, next, j)
  const terms = pathTerms(term, path, closedByDelta)
  const product = printNumber(path.product)
  const about = [...path.factors, path.product].some((value) => isRounded(value))
  const way = path.through.map((i, at) => say("paths.neuron", { l: layerNumber((l ?? 1) + at), j: i + 1 })).join(" → ")
  return (
    <div className={styles.row}>
      <button
        type="button"
        tabIndex={-1}
        data-cell
        className={styles.way}
        aria-label={say("paths.path", { way, product })}
        {...pointing(along)}
        onClick={() => store.getState().follow(along)}
      >
        <PathFactors terms={terms} />
      </button>
      <span className={styles.numbers}>
        {terms.map((factor, at) => (
          <Factor key={factor} term={factor} value={path.factors[at] ?? 0} first={at === 0} />
        ))}{" "}
        {about ? "≈" : "="} <strong>{product}</strong>
      </span>
    </div>
  )
}

/** A number with its own sign is bracketed after a dot. */
function Factor({ term, value, first }: { readonly term: TermId; readonly value: number; readonly first: boolean }) {
  const known = <Known cell term={term} value={value} />
  return (
    <span className={styles.factor}>
      {first ? null : " · "}
      {value < 0 ? <>({known})</> : known}
    </span>
  )
}

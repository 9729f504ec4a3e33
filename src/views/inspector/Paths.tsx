import { useRef, useState } from "react"
import type { CostPaths } from "../../engine/paths"
import { isRounded, printNumber } from "../../notation/number"
import { partsOf } from "../../notation/partsOf"
import type { TermId } from "../../notation/term"
import { useSay } from "../../store/useSay"
import { useCellKeys } from "../../ui/useCellKeys"
import { FactorNames } from "./FactorNames"
import { PathRow } from "./PathRow"
import styles from "./Paths.module.css"
import { Saved } from "./Saved"

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
  const list = useRef<HTMLOListElement>(null)
  const onKeyDown = useCellKeys(list)
  const [open, setOpen] = useState(false)
  const { count, listed, sum, closedByDelta } = paths
  return (
    <details className={styles.paths} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>{say("paths.title", { n: count })}</summary>
      {open ? (
        <>
          <FactorNames
            ofWeight={partsOf(term).k !== null}
            passes={(listed[0]?.through.length ?? 1) > 1}
            closedByDelta={closedByDelta}
          />
          <ol ref={list} className={styles.list} onKeyDown={onKeyDown}>
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
          <Saved term={term} />
          <p className={styles.words}>{say("paths.saved", { passes })}</p>
        </>
      ) : null}
    </details>
  )
}

import { useState } from "react"
import type { Equation } from "../../notation/expression"
import { longest, longestSum, type WrittenTerms } from "../../notation/longestSum"
import { texPen } from "../../notation/pen"
import type { Pen } from "../../notation/penOf"
import { printNumbers, printPartial } from "../../notation/printNumbers"
import type { Scene } from "../../notation/scene"
import type { Reached } from "../../store/reached"
import styles from "./EquationView.module.css"
import { Leaf } from "./Leaf"
import { Printed } from "./Printed"
import { TermButtons } from "./TermButtons"
import { TermPages } from "./TermPages"
import { termsIn } from "./termsIn"
import { useComponents } from "./useComponents"

interface Props {
  readonly equation: Equation
  readonly scene: Scene
  readonly reached: Reached
}

/** An equation with its numbers, a line for each component. */
export function Numbers({ equation, scene, reached }: Props) {
  const [written, setWritten] = useState<WrittenTerms>("ends")
  const terms = longestSum(equation.right, scene)
  const folds = terms > longest
  const { shown, from, count, page, pages, leaf, follows } = useComponents(equation, scene, reached)
  return (
    <>
      {shown.map(({ j, k }, index) => {
        const isPartial = reached.terms !== null && from + index === reached.whole
        const print = (pen: Pen) =>
          isPartial
            ? printPartial(equation, pen, scene, j, reached.terms ?? 0, written)
            : printNumbers(equation, pen, scene, j, k, written)
        return (
          <div key={`${j}:${k}`} className={styles.line}>
            <Printed print={print} />
            <TermButtons terms={termsIn(print(texPen))} />
          </div>
        )
      })}
      {(pages > 1 || folds) && (
        <div className={styles.tools}>
          {pages > 1 && (
            <Leaf
              of="component"
              from={from}
              length={shown.length}
              count={count}
              fixed={follows}
              onLeaf={(by) => leaf(page + by)}
            />
          )}
          {folds && <TermPages terms={terms} written={written} onWrite={setWritten} />}
        </div>
      )}
    </>
  )
}

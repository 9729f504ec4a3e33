import { useState } from "react"
import type { Equation } from "../../notation/expression"
import { longest, longestSum } from "../../notation/longestSum"
import { texPen, textPen } from "../../notation/pen"
import type { Pen } from "../../notation/penOf"
import { printNumbers, printPartial } from "../../notation/printNumbers"
import type { Scene } from "../../notation/scene"
import { earPen } from "../../store/earPen"
import type { Reached } from "../../store/reached"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { Icon } from "../../ui/Icon"
import { Tex } from "../../ui/Tex"
import styles from "./EquationView.module.css"
import { TermButtons } from "./TermButtons"
import { termsIn } from "./termsIn"
import { useComponents } from "./useComponents"
import { linkTerms } from "./useLinks"

interface Props {
  readonly equation: Equation
  readonly scene: Scene
  readonly reached: Reached
}

/** Terms that a sum may be unfolded to. */
export const mostTerms = 100

/** "3" or "1–4". */
function rangeOf(from: number, length: number): string {
  return length === 1 ? String(from + 1) : `${from + 1}–${from + length}`
}

/** An equation with its numbers, a line for each component. */
export function Numbers({ equation, scene, reached }: Props) {
  const say = useSay()
  const [fold, setFold] = useState(true)
  const terms = longestSum(equation.right, scene)
  // Longer sums would take seconds to set; their numbers stand in the values.
  const folds = terms > longest && terms <= mostTerms
  const { shown, from, count, page, pages, leaf, follows } = useComponents(equation, scene, reached)
  return (
    <>
      {shown.map(({ j, k }, index) => {
        const isPartial = reached.terms !== null && from + index === reached.whole
        const print = (pen: Pen) =>
          isPartial
            ? printPartial(equation, pen, scene, j, reached.terms ?? 0, fold)
            : printNumbers(equation, pen, scene, j, k, fold)
        const tex = print(texPen)
        return (
          <div key={`${j}:${k}`} className={styles.line}>
            <Tex tex={tex} text={print(textPen)} spoken={print(earPen(say))} onRendered={linkTerms} />
            <TermButtons terms={termsIn(tex)} />
          </div>
        )
      })}
      {(pages > 1 || folds) && (
        <div className={styles.tools}>
          {pages > 1 && (
            <>
              <Button
                label={say("equation.previous")}
                icon={<Icon name="previous" />}
                disabled={follows || page === 0}
                onPress={() => leaf(page - 1)}
              />
              <span className={styles.count}>
                {say("equation.component", { at: rangeOf(from, shown.length), of: count })}
              </span>
              <Button
                label={say("equation.next")}
                icon={<Icon name="next" />}
                disabled={follows || page === pages - 1}
                onPress={() => leaf(page + 1)}
              />
            </>
          )}
          {folds && <Button label={say(fold ? "equation.unfold" : "equation.fold")} onPress={() => setFold(!fold)} />}
        </div>
      )}
    </>
  )
}

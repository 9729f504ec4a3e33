import { useState } from "react"
import type { Equation } from "../../notation/expression"
import { texPen, textPen } from "../../notation/pen"
import { folds, printNumbers } from "../../notation/printNumbers"
import type { Scene } from "../../notation/scene"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { Icon } from "../../ui/Icon"
import { Tex } from "../../ui/Tex"
import styles from "./EquationView.module.css"
import { TermButtons } from "./TermButtons"
import { termsIn } from "./termsIn"
import { useComponents } from "./useComponent"

interface Props {
  readonly equation: Equation
  readonly scene: Scene
  onRendered(): void
}

/** An equation with its numbers, a line for each component. */
export function Numbers({ equation, scene, onRendered }: Props) {
  const say = useSay()
  const [fold, setFold] = useState(true)
  const { shown, all, at, count, leaf, follows } = useComponents(equation)
  return (
    <>
      {shown.map(({ j, k }) => {
        const tex = printNumbers(equation, texPen, scene, j, k, fold)
        return (
          <div key={`${j}:${k}`} className={styles.line}>
            <Tex tex={tex} text={printNumbers(equation, textPen, scene, j, k, fold)} onRendered={onRendered} />
            <TermButtons terms={termsIn(tex)} />
          </div>
        )
      })}
      {(!all || folds(equation, scene)) && (
        <div className={styles.tools}>
          {!all && (
            <>
              <Button
                label={say("equation.previous")}
                icon={<Icon name="previous" />}
                disabled={follows || at === 0}
                onPress={() => leaf(at - 1)}
              />
              <span className={styles.count}>{say("equation.component", { at: at + 1, of: count })}</span>
              <Button
                label={say("equation.next")}
                icon={<Icon name="next" />}
                disabled={follows || at === count - 1}
                onPress={() => leaf(at + 1)}
              />
            </>
          )}
          {folds(equation, scene) && (
            <Button label={say(fold ? "equation.unfold" : "equation.fold")} onPress={() => setFold(!fold)} />
          )}
        </div>
      )}
    </>
  )
}

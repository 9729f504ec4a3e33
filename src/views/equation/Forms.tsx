import { Suspense } from "react"
import type { StepPlace } from "../../notation/equations"
import type { Equation } from "../../notation/expression"
import { texPen, textPen } from "../../notation/pen"
import { printIndex, printMatrix } from "../../notation/printSymbols"
import type { Scene } from "../../notation/scene"
import { earPen } from "../../store/earPen"
import type { Reached } from "../../store/reached"
import { useSay } from "../../store/useSay"
import { later } from "../../ui/later"
import { Tex } from "../../ui/Tex"
import styles from "./EquationView.module.css"
import { MatrixForm } from "./MatrixForm"
import { Numbers } from "./Numbers"
import { linkTerms } from "./useLinks"

const ChainForm = later(async () => (await import("./ChainForm")).ChainForm)

interface Props {
  readonly equation: Equation
  /** The step whose chain rule is shown with it. */
  readonly chain: StepPlace | null
  readonly scene: Scene
  readonly reached: Reached
}

/** An equation in its forms: matrices, indices, numbers, and the chain rule that it comes from. */
export function Forms({ equation, scene, reached, chain }: Props) {
  const say = useSay()
  const ear = earPen(say)
  return (
    <dl className={styles.forms}>
      <dt>{say("equation.matrix")}</dt>
      <dd>
        <Tex
          tex={printMatrix(equation, texPen)}
          text={printMatrix(equation, textPen)}
          spoken={printMatrix(equation, ear)}
          onRendered={linkTerms}
        />
      </dd>
      <dt>{say("equation.index")}</dt>
      <dd>
        <Tex
          display
          tex={printIndex(equation, texPen, scene)}
          text={printIndex(equation, textPen, scene)}
          spoken={printIndex(equation, ear, scene)}
          onRendered={linkTerms}
        />
      </dd>
      <dt>{say("equation.numbers")}</dt>
      <dd>
        <Numbers equation={equation} scene={scene} reached={reached} />
      </dd>
      <MatrixForm equation={equation} scene={scene} reached={reached} />
      {chain && (
        <Suspense>
          <ChainForm place={chain} />
        </Suspense>
      )}
    </dl>
  )
}

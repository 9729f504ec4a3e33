import { Suspense, useState } from "react"
import type { StepPlace } from "../../notation/equations"
import type { Equation } from "../../notation/expression"
import { hasMatrices } from "../../notation/hasMatrices"
import { texPen, textPen } from "../../notation/pen"
import { printIndex, printMatrix } from "../../notation/printSymbols"
import type { Scene } from "../../notation/scene"
import { earPen } from "../../store/earPen"
import type { Reached } from "../../store/reached"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { later } from "../../ui/later"
import { pending } from "../../ui/pending"
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

/** An equation in its forms: matrices, indices, numbers, and the chain rule that it comes from. In front of a class the numbers come before the matrices, in sight. */
export function Forms({ equation, scene, reached, chain }: Props) {
  const say = useSay()
  const ear = earPen(say)
  const projected = useApp((state) => state.theme === "projector")
  const { folded, toggle } = useFolded()
  const matrix = (
    <>
      <dt hidden={folded}>{say("equation.matrix")}</dt>
      <dd hidden={folded}>
        <Tex
          display
          tex={printMatrix(equation, texPen)}
          text={printMatrix(equation, textPen)}
          spoken={printMatrix(equation, ear)}
          onRendered={linkTerms}
        />
      </dd>
    </>
  )
  return (
    <dl className={styles.forms} data-folded={folded || undefined}>
      {projected ? null : matrix}
      <dt hidden={folded}>{say("equation.index")}</dt>
      <dd hidden={folded}>
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
      {projected ? matrix : null}
      {hasMatrices(equation) && <MatrixForm equation={equation} scene={scene} reached={reached} />}
      {chain && (
        <Suspense fallback={pending}>
          <ChainForm place={chain} hidden={folded} />
        </Suspense>
      )}
      {toggle && (
        <dt>
          <button type="button" className={styles.toggle} aria-expanded={!folded} onClick={toggle}>
            {say("equation.others")}
          </button>
        </dt>
      )}
    </dl>
  )
}

/** While a number is asked about, the step is its title and its numbers; the other forms open on request. */
function useFolded(): { readonly folded: boolean; readonly toggle: (() => void) | null } {
  const asked = useApp((state) => state.selected !== null)
  const [isOpen, setIsOpen] = useState(false)
  return { folded: asked && !isOpen, toggle: asked ? () => setIsOpen(!isOpen) : null }
}

import { useState } from "react"
import type { StepPlace } from "../../notation/equations"
import type { Equation } from "../../notation/expression"
import { hasMatrices } from "../../notation/hasMatrices"
import { printIndex, printMatrix } from "../../notation/printSymbols"
import type { Scene } from "../../notation/scene"
import type { Reached } from "../../store/reached"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { later } from "../../ui/later"
import { pending } from "../../ui/pending"
import styles from "./EquationView.module.css"
import { MatrixForm } from "./MatrixForm"
import { Numbers } from "./Numbers"
import { Printed } from "./Printed"

const ChainForm = later(async () => (await import("./ChainForm")).ChainForm, pending)

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
  const projected = useApp((state) => state.theme === "projector")
  const { folded, toggle } = useFolded()
  const matrix = (
    <>
      <dt hidden={folded}>{say("equation.matrix")}</dt>
      <dd hidden={folded}>
        <Printed display print={(pen) => printMatrix(equation, pen)} />
      </dd>
    </>
  )
  return (
    <dl className={styles.forms} data-folded={folded || undefined}>
      {projected ? null : matrix}
      <dt hidden={folded}>{say("equation.index")}</dt>
      <dd hidden={folded}>
        <Printed display print={(pen) => printIndex(equation, pen, scene)} />
      </dd>
      <dt>{say("equation.numbers")}</dt>
      <dd>
        <Numbers equation={equation} scene={scene} reached={reached} />
      </dd>
      {projected ? matrix : null}
      {hasMatrices(equation) && <MatrixForm equation={equation} scene={scene} reached={reached} />}
      {chain && <ChainForm place={chain} hidden={folded} />}
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

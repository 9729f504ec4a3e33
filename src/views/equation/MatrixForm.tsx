import { useId } from "react"
import type { Equation } from "../../notation/expression"
import type { Scene } from "../../notation/scene"
import type { Reached } from "../../store/reached"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { later } from "../../ui/later"
import { pending } from "../../ui/pending"
import styles from "./EquationView.module.css"

const Matrices = later(async () => (await import("./Matrices")).Matrices, pending)

interface Props {
  readonly equation: Equation
  readonly scene: Scene
  readonly reached: Reached
}

/** The fourth form of an equation, on request: matrices with their numbers. */
export function MatrixForm(props: Props) {
  const say = useSay()
  const id = useId()
  const shown = useApp((state) => state.matrices)
  return (
    <>
      <dt>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={shown}
          aria-controls={shown ? id : undefined}
          onClick={() => store.getState().showMatrices(!shown)}
        >
          {say("matrices.title")}
        </button>
      </dt>
      {shown && (
        <dd id={id}>
          <Matrices {...props} />
        </dd>
      )}
    </>
  )
}

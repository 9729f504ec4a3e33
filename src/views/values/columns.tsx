import type { ReactNode } from "react"
import { sourceFirst } from "../../notation/convention"
import type { Quantity } from "../../notation/term"
import styles from "./ValuesView.module.css"

/** The numbers of a neuron, in the order in which a pass computes them, with their heads. */
export const columns: readonly { readonly quantity: Quantity; readonly head: ReactNode }[] = [
  { quantity: "b", head: <i>b</i> },
  { quantity: "z", head: <i>z</i> },
  { quantity: "a", head: <i>a</i> },
  { quantity: "slope", head: <Slope /> },
  { quantity: "delta", head: <i>δ</i> },
  { quantity: "db", head: <Partial of="b" /> },
]

/** The head of a table of weights, or of their gradients: a row for each neuron that they lead into. Where W is written the other way round, that is its transpose. */
export function MatrixHead({ quantity }: { readonly quantity: "W" | "dW" }) {
  return (
    <>
      {quantity === "W" ? <i>W</i> : <Partial of="W" />}
      {sourceFirst() ? "ᵀ" : null}
    </>
  )
}

function Slope() {
  return (
    <>
      <i>σ</i>
      <span className={styles.prime}>′</span>(<i>z</i>)
    </>
  )
}

function Partial({ of }: { readonly of: string }) {
  return (
    <>
      ∂<i>C</i>/∂<i>{of}</i>
    </>
  )
}

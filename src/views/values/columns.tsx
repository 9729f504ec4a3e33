import type { ReactNode } from "react"
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

/** The heads of the matrices. */
export const matrixHeads = { W: <i>W</i>, dW: <Partial of="W" /> } as const

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

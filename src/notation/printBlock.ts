import { vectorsAreRows } from "./convention"
import type { Block } from "./matrixForm"
import type { Pen } from "./pen"
import { termId } from "./term"

/** The symbol of a block: W³, (W³)ᵀ, ∂a³/∂z³; of one of the batch's samples ∂Cₓ/∂W³. */
export function printBlock({ name: { quantity, l }, transposed, sample }: Block, pen: Pen): string {
  const symbol = () => {
    if (quantity === "jacobian") return pen.derivative(byZ(l))
    const alone = quantity === "C" || quantity === "eta" || quantity === "m"
    const term = alone ? quantity : termId(quantity, l)
    const isGradient = quantity === "dW" || quantity === "db" || quantity === "C"
    return sample !== null && isGradient ? pen.ofSample(quantity, l, term) : pen.symbol(quantity, l, term)
  }
  return transposed ? pen.transposed(symbol()) : symbol()
}

/** ∂a/∂z = diag(a) − a aᵀ, of rows diag(a) − aᵀ a. */
export function printJacobian(l: number, pen: Pen, diag: string): string {
  const a = pen.symbol("a", l, termId("a", l))
  const [first, second] = vectorsAreRows() ? [pen.transposed(a), a] : [a, pen.transposed(a)]
  return `${pen.derivative(byZ(l))} = ${diag}${pen.brackets(a)} ${pen.minus} ${first}${pen.space}${second}`
}

const byZ = (l: number) => ({ of: { quantity: "a", l }, by: { quantity: "z", l }, is: null }) as const

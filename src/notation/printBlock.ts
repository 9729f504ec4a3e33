import type { Block } from "./matrixForm"
import type { Pen } from "./penOf"
import { isScalar, termId } from "./term"

/** The symbol of a block: W³, (W³)ᵀ, ∂a³/∂z³, diag(a³); of one of the batch's samples ∂Cₓ/∂W³. */
export function printBlock({ name: { quantity, l }, transposed, diagonal, sample }: Block, pen: Pen): string {
  const term = isScalar(quantity) ? quantity : termId(quantity, l)
  const isGradient = quantity === "dW" || quantity === "db" || quantity === "C"
  const symbol = sample !== null && isGradient ? pen.ofSample(quantity, l, term) : pen.symbol(quantity, l, term)
  if (diagonal) return `${pen.diag}${pen.brackets(symbol)}`
  return transposed ? pen.transposed(symbol) : symbol
}

import type { Scene } from "./scene"
import { type TermId, termId } from "./term"

/** Every number of the gradient g, layer by layer, the weights of a layer before its biases. */
export function normTerms({ sizes }: Scene): readonly TermId[] {
  return sizes.slice(1).flatMap((units, below) => {
    const [l, inputs] = [below + 1, sizes[below] ?? 0]
    return [
      ...Array.from({ length: units * inputs }, (_, i) => termId("gW", l, Math.floor(i / inputs), i % inputs)),
      ...Array.from({ length: units }, (_, j) => termId("gb", l, j)),
    ]
  })
}

import { sizesOf } from "../../engine/network"
import { type TermId, termId } from "../../notation/term"
import type { Frame } from "../../timeline/trace"

/** Every number of the tables, in the order of reading: the data, then layer by layer. */
export function termsOf({ trace: { network } }: Frame): readonly TermId[] {
  const sizes = sizesOf(network)
  const along = (count: number, of: (index: number) => TermId) => Array.from({ length: count }, (_, index) => of(index))
  const data = [
    ...along(sizes[0] ?? 0, (k) => termId("x", 0, k)),
    ...along(sizes.at(-1) ?? 0, (j) => termId("y", sizes.length - 1, j)),
    "C" as const,
  ]
  const layers = network.layers.flatMap(({ units, inputs }, index) => {
    const l = index + 1
    const vectors = (["b", "z", "a", "slope", "delta", "db"] as const).flatMap((quantity) =>
      along(units, (j) => termId(quantity, l, j)),
    )
    const matrices = (["W", "dW"] as const).flatMap((quantity) =>
      along(units * inputs, (at) => termId(quantity, l, Math.floor(at / inputs), at % inputs)),
    )
    return [...vectors, ...matrices]
  })
  return [...data, ...layers]
}

import { useState } from "react"
import type { Equation } from "../../notation/expression"
import type { TermId } from "../../notation/term"
import { partsOf } from "../../store/partsOf"
import { useApp } from "../../store/store"

/** Components that are written out at once; of a larger vector or matrix one is shown at a time. */
const most = 4

export interface Component {
  readonly j: number
  readonly k: number
}

/** The components of an equation to show with numbers: all of a few, otherwise that of the selected neuron or weight, or the one leafed to. */
export function useComponents(equation: Equation) {
  const [leafed, setLeafed] = useState(0)
  const selected = useApp((state) => state.selected)
  const count = equation.rows * equation.columns
  const all = count <= most
  const chosen = selected ? componentOf(equation, selected) : null
  const at = chosen ?? Math.min(leafed, count - 1)
  const place = (index: number): Component => ({
    j: Math.floor(index / equation.columns),
    k: index % equation.columns,
  })
  const shown = all ? Array.from({ length: count }, (_, index) => place(index)) : [place(at)]
  return { shown, all, at, count, leaf: setLeafed, follows: chosen !== null }
}

/** The component that a selected term belongs to; null where the equation does not speak of it. */
function componentOf({ left, shape, columns }: Equation, term: TermId): number | null {
  const { quantity, l, j, k } = partsOf(term)
  const output = quantity === "y"
  if (l === null || j === null || (l !== left.l && !output)) return null
  if (shape === "scalar") return 0
  if (shape === "vector") return j
  return j * columns + (k ?? 0)
}

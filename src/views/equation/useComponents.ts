import { useState } from "react"
import type { Equation } from "../../notation/expression"
import { longestSum } from "../../notation/longestSum"
import { partsOf } from "../../notation/partsOf"
import type { Scene } from "../../notation/scene"
import type { TermId } from "../../notation/term"
import type { Reached } from "../../store/reached"
import { useApp } from "../../store/store"

export interface Component {
  readonly j: number
  readonly k: number
}

/** The components of an equation that are written out: all of a few; of more a page of them, that of the selected neuron or weight or the one leafed to. `follows`: a selection has chosen it. */
export function useComponents(equation: Equation, scene: Scene, { whole, terms }: Reached) {
  const [leafed, setLeafed] = useState(0)
  const selected = useApp((state) => state.selected)
  const count = whole + (terms === null ? 0 : 1)
  const under = whole < equation.rows * equation.columns
  const size = pageSize(longestSum(equation.right, scene))
  const pages = Math.max(Math.ceil(count / size), 1)
  // While the step is under way its last component is what is looked at.
  const chosen = under ? count - 1 : selected ? componentOf(equation, selected) : null
  const page = chosen === null ? Math.min(leafed, pages - 1) : Math.floor(Math.max(chosen, 0) / size)
  const from = page * size
  const shown = Array.from({ length: Math.min(size, count - from) }, (_, index) => place(from + index, equation))
  return { shown, from, count, page, pages, leaf: setLeafed, follows: chosen !== null }
}

/** About as many lines as can be taken in: the longer each is, the fewer. */
function pageSize(terms: number): number {
  return terms <= 1 ? 6 : terms <= 4 ? 4 : 1
}

function place(index: number, { columns }: Equation): Component {
  return { j: Math.floor(index / columns), k: index % columns }
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

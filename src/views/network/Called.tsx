import { partsOf } from "../../notation/partsOf"
import { termId } from "../../notation/term"
import { itemOf } from "../../store/itemOf"
import { useFocus } from "../../store/useSeldom"
import { shortened } from "../../ui/letters"
import { amountOf, type Drawing, lightsUp } from "./drawing"
import numbers from "./Numbers.module.css"

export interface CalledProps {
  /** The input or the target. */
  readonly term: `${"x" | "y"}:${number}:${number}`
  readonly drawing: Drawing
  readonly x: number
  readonly y: number
}

/** The least room above a neuron for what it is called; with a former number of its neighbour between them. */
const least = 11
const leastWithGhost = 25
/** About as wide as a letter of the alphabet; those of Korean take two. */
const letter = 6
/** The least room for a name on the left of a dot. */
const leastBeside = 8 * letter
/** Beyond a neuron's own width it may reach over the edges that begin there. */
const beyond = 26

/** What a column, a feature or a class is called, above its number, where there is room between the neurons; else only while it is pointed at or selected. It grows to the right over an input, and to the left over a target. */
export function Called({ term, drawing, x, y, name }: CalledProps & { readonly name: string }) {
  const { layout } = drawing
  const isAsked = useFocus(
    ({ hovered, selected }) => lightsUp(hovered, term) || (selected !== null && itemOf(selected) === term),
  )
  const { quantity, l, j } = partsOf(term)
  const isInput = quantity === "x"
  const [first, second] = layout.layers[l ?? 0] ?? []
  if (!first) return null
  // Beside a dot, where no edge begins.
  const left = first.x - first.width
  const isBeside = isInput && layout.form === "dot" && left > leastBeside
  const apart = second ? second.y - first.y : Number.POSITIVE_INFINITY
  const gap = isBeside ? apart : apart - first.height
  const isUnderGhost = layout.form !== "card" && j && amountOf(termId(quantity, l ?? 0, j - 1), drawing).was !== null
  if (gap < (isUnderGhost ? leastWithGhost : least) && !isAsked) return null
  const { targetWidth, targetGap } = layout.metrics
  const room = isBeside ? left : (isInput ? Math.max(first.width, targetWidth) : targetWidth + targetGap) + beyond
  const shown = shortened(name, Math.floor(room / letter))
  return (
    <text
      className={numbers.called}
      x={isBeside ? x - 5 : x}
      y={isBeside ? 4 : y}
      textAnchor={isInput && !isBeside ? "start" : "end"}
    >
      {shown}
      {shown === name ? null : <title>{name}</title>}
    </text>
  )
}

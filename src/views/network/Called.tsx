import { shortened } from "../../ui/letters"
import type { Drawing } from "./drawing"
import numbers from "./Numbers.module.css"

interface Props {
  /** null where there is none. */
  readonly name: string | null
  readonly drawing: Drawing
  /** The layer that it is beside. */
  readonly l: number
  readonly x: number
  readonly y: number
}

/** The least room above a neuron for what it is called; with a former number of its neighbour between them. */
const least = 12
const leastWithGhost = 25
/** About as wide as a letter of the alphabet; those of Korean take two. */
const letter = 6
/** Beyond a neuron's own width it may reach over the edges that begin there. */
const beyond = 26

/** What a column, a feature or a class is called, above its number, where there is room between the neurons: it grows to the right over an input, and to the left over a target. */
export function Called({ name, drawing: { layout, baseline }, l, x, y }: Props) {
  const [first, second] = layout.layers[l] ?? []
  const gap = first && second ? second.y - first.y - first.height : Number.POSITIVE_INFINITY
  if (name === null || !first || layout.form === "dot" || gap < (baseline ? leastWithGhost : least)) return null
  const room = (l === 0 ? first.width : layout.metrics.targetWidth + layout.metrics.targetGap) + beyond
  const shown = shortened(name, Math.floor(room / letter))
  return (
    <text className={numbers.called} x={x} y={y} textAnchor={l === 0 ? "start" : "end"}>
      {shown}
      {shown === name ? null : <title>{name}</title>}
    </text>
  )
}

import { partsOf } from "../../notation/partsOf"
import type { TermId } from "../../notation/term"

export type Arrow = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight"

export function isArrow(key: string): key is Arrow {
  return key === "ArrowUp" || key === "ArrowDown" || key === "ArrowLeft" || key === "ArrowRight"
}

/** What the drawing's one tab stop stands on first. */
export const firstItem: TermId = "x:0:0"

/** The item that an arrow key leads to. ↑ and ↓ walk the column (each neuron, then its bias) or the bundle of edges; → leaves a neuron by an edge and an edge by its head, ← goes back. Beyond the outputs come the targets and the cost. At the rim the item stays. Very large nets draw no `biases`; they are in the inspector of their neuron. */
export function moveFrom(term: TermId, key: Arrow, sizes: readonly number[], biases = true): TermId {
  const { quantity, l, j, k } = partsOf(term)
  const L = sizes.length - 1
  if (quantity === "C") return key === "ArrowLeft" || key === "ArrowUp" ? `y:${L}:${unitsOf(sizes, L) - 1}` : term
  if (l === null || j === null) return firstItem
  const down = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0
  if (quantity === "W") return moveAlongEdges(l, j, k ?? 0, key, down, sizes)
  if (quantity === "y") return moveFromTarget(L, j, key, down, sizes)
  if (down !== 0) return moveInColumn(quantity === "b", l, j, down, sizes, biases)
  if (key === "ArrowRight") return l === L ? `y:${L}:${j}` : `W:${l + 1}:${Math.min(j, unitsOf(sizes, l + 1) - 1)}:${j}`
  return l === 0 ? term : `W:${l}:${j}:${Math.min(j, unitsOf(sizes, l - 1) - 1)}`
}

function unitsOf(sizes: readonly number[], l: number): number {
  return sizes[l] ?? 0
}

function neuron(l: number, j: number): TermId {
  return l === 0 ? `x:0:${j}` : `a:${l}:${j}`
}

function moveAlongEdges(l: number, j: number, k: number, key: Arrow, down: number, sizes: readonly number[]): TermId {
  if (key === "ArrowRight") return neuron(l, j)
  if (key === "ArrowLeft") return neuron(l - 1, k)
  const [units, inputs] = [unitsOf(sizes, l), unitsOf(sizes, l - 1)]
  const place = Math.min(Math.max(k * units + j + down, 0), units * inputs - 1)
  return `W:${l}:${place % units}:${Math.floor(place / units)}`
}

function moveFromTarget(L: number, j: number, key: Arrow, down: number, sizes: readonly number[]): TermId {
  if (key === "ArrowLeft") return neuron(L, j)
  const next = j + down
  if (key === "ArrowRight" || next >= unitsOf(sizes, L)) return "C"
  return `y:${L}:${Math.max(next, 0)}`
}

function moveInColumn(
  onBias: boolean,
  l: number,
  j: number,
  down: number,
  sizes: readonly number[],
  biases: boolean,
): TermId {
  const last = unitsOf(sizes, l) - 1
  if (l === 0 || !biases) return neuron(l, Math.min(Math.max(j + down, 0), last))
  if (down > 0) return onBias ? (j < last ? neuron(l, j + 1) : `b:${l}:${j}`) : `b:${l}:${j}`
  return onBias || j === 0 ? neuron(l, j) : `b:${l}:${j - 1}`
}

import { wrongNumbers } from "../fields"
import type { Limits } from "../limits"
import { type Refusal, refusal } from "../refusal"
import { goDown } from "./names"
import { sortedLayers } from "./sort"
import { matrixNumbers, matrixShape } from "./tensor"
import type { FoundLayer, FoundWeights, LayerInFile, Sorted, WeightsNote, WeightsReading } from "./weights"

/** Most names that a note tells. */
const mostNames = 4

/** Reads weights from a text that `parseDocument` found to be no document, and not too long to be read. */
export function parseWeights(text: string, limits: Limits): WeightsReading {
  const value = parse(text.startsWith("\uFEFF") ? text.slice(1) : text)
  return value === undefined ? null : readWeights(value, limits)
}

/** Python writes NaN and Infinity, which are not JSON. As texts they are refused at their place, not as a fault of the whole. */
const spelled = /([[,:]\s*)(-?(?:NaN|Infinity))(?=\s*[,\]}])/g

function parse(json: string): unknown {
  for (const text of [json, json.replace(spelled, '$1"$2"')]) {
    try {
      return JSON.parse(text)
    } catch {
      // The other spelling, or none.
    }
  }
  return undefined
}

/** Reads weights of unknown origin. They are copied number by number. */
function readWeights(value: unknown, limits: Limits): WeightsReading {
  const sorted = sortedLayers(value)
  if (sorted === null) return null
  const weights = "code" in sorted ? sorted : assemble(sorted, limits)
  return "code" in weights ? { ok: false, refusal: weights } : { ok: true, weights }
}

function assemble(sorted: Sorted, limits: Limits): FoundWeights | Refusal {
  const shapes = shapesOf(sorted, limits)
  if ("code" in shapes) return shapes
  const layers: FoundLayer[] = []
  for (const [index, layer] of sorted.layers.entries()) {
    const shape = shapes[index]
    const found = shape && numbersOf(layer, shape, sorted.transposed)
    if (!found) continue
    if ("code" in found) return found
    layers.push(found)
  }
  const { detected, transposed } = sorted
  return { detected, transposed, layers, notes: notesOf(sorted) }
}

type Shape = readonly [number, number]

/** The shapes of the weights in the file, if they make a net that is not too large: all this before the numbers, which take long. */
function shapesOf({ layers, transposed, detected }: Sorted, limits: Limits): readonly Shape[] | Refusal {
  const shapes: Shape[] = []
  let weights = 0
  let below: number | null = null
  if (layers.length === 0) return refusal(detected === "sklearn" ? "coefs_" : "layers", "no-layers")
  for (const { name, weight } of layers) {
    const shape = matrixShape(name, weight)
    if ("code" in shape) return shape
    const [units, inputs] = transposed ? [shape[1], shape[0]] : shape
    if (below !== null && inputs !== below) {
      const expected = transposed ? [below, units] : [units, below]
      return refusal(name, "weights-shape", { expected: expected.join("×"), found: shape.join("×") })
    }
    const most = Math.max(units, inputs)
    if (most > limits.units) return refusal(name, "limit-units", { limit: limits.units, found: most })
    weights += units * inputs
    if (weights > limits.weights) return refusal(name, "limit-weights", { limit: limits.weights, found: weights })
    if (shapes.length === limits.layers)
      return refusal(name, "limit-layers", { limit: limits.layers, found: layers.length })
    shapes.push(shape)
    below = units
  }
  return shapes
}

function numbersOf(layer: LayerInFile, shape: Shape, transposed: boolean): FoundLayer | Refusal {
  const { name, weight, bias, activation } = layer
  const [units, inputs] = transposed ? [shape[1], shape[0]] : shape
  const W = matrixNumbers(name, Array.isArray(weight) ? weight : [], shape[1], transposed)
  if ("code" in W) return W
  const wrong = bias && wrongNumbers(bias.value, units, bias.name)
  if (wrong) return wrong
  const b = Array.isArray(bias?.value) ? Float64Array.from(bias.value, Number) : new Float64Array(units)
  return { name, shape, bias: bias?.name ?? null, activation, inputs, units, W, b }
}

function notesOf({ layers, ignored, detected }: Sorted): readonly WeightsNote[] {
  const notes: WeightsNote[] = []
  const without = layers.filter(({ bias }) => bias === null).map(({ name }) => name)
  const names = layers.map(({ name }) => name)
  if (without.length > 0) notes.push({ code: "no-bias", names: listed(without) })
  if (detected !== "sklearn" && detected !== "keras-list" && goDown(names))
    notes.push({ code: "order", names: listed(names) })
  if (ignored.length > 0) notes.push({ code: "ignored", names: listed(ignored) })
  return notes
}

function listed(names: readonly string[]): string {
  return [...names.slice(0, mostNames), ...(names.length > mostNames ? ["…"] : [])].join(", ")
}

import { activations } from "../engine/activations"
import { costs } from "../engine/costs"
import { largestSeed } from "../engine/uniform"
import { problemsOfData, wrongLength } from "./checkData"
import { choice, type Fields, finite, isFields, listOf, own, text, whole, wrong, wrongNumbers } from "./fields"
import type { Limits } from "./limits"
import { found, type Refusal, refusal } from "./refusal"
import { ruleFields, ruleFiles } from "./rules"

/** Everything that is wrong with a document's shape and numbers, in an order in which each check may rely on those before it; the limits come before anything that takes long. Whoever asks takes the first. */
export function* problemsOf(document: Fields, limits: Limits): Generator<Refusal> {
  yield* header(document, limits)
  yield* sizes(document, limits)
  yield* scalars(document)
  const layers = listOf(document, "layers")
  let inputs = Number(own(document, "inputs"))
  for (const [l, layer] of layers.entries()) {
    yield* numbersOfLayer(layer, inputs, `layers[${l}]`)
    inputs = Number(own(layer, "units"))
  }
  yield* problemsOfData(document, inputs)
}

function* some(problem: Refusal | null): Generator<Refusal> {
  if (problem) yield problem
}

function* header(document: Fields, limits: Limits): Generator<Refusal> {
  if (own(document, "format") !== "chainrule") yield refusal("format", "not-a-document")
  const version = own(document, "version")
  if (typeof version === "number" && version > 1) yield refusal("version", "newer", { found: found(version) })
  if (version !== 1) yield refusal("version", version === undefined ? "missing" : "version", { found: found(version) })
  const title = own(document, "title")
  if (title === undefined) return
  yield* some(wrong(text, title, "title"))
  yield* some(wrongLength(String(title), "title", limits.title))
}

/** Numbers of layers, neurons, weights, samples and edits. */
function* sizes(document: Fields, limits: Limits): Generator<Refusal> {
  yield* units(own(document, "inputs"), "inputs", limits)
  const layers = yield* list(document, "layers")
  if (layers.length === 0) yield refusal("layers", "no-layers")
  if (layers.length > limits.layers)
    yield refusal("layers", "limit-layers", { limit: limits.layers, found: layers.length })
  let weights = 0
  let inputs = Number(own(document, "inputs"))
  for (let l = 0; l < layers.length; l++) {
    const layer = layers[l]
    if (!isFields(layer)) yield refusal(`layers[${l}]`, "object", { found: found(layer) })
    else {
      yield* units(own(layer, "units"), `layers[${l}].units`, limits)
      const here = Number(own(layer, "units"))
      weights += here * inputs
      inputs = here
    }
  }
  if (weights > limits.weights) yield refusal("layers", "limit-weights", { limit: limits.weights, found: weights })
  const samples = yield* list(document, "samples")
  if (samples.length === 0) yield refusal("samples", "no-samples")
  if (samples.length > limits.samples) {
    yield refusal("samples", "limit-samples", { limit: limits.samples, found: samples.length })
  }
  if (own(document, "test") !== undefined) {
    const count = samples.length + (yield* list(document, "test")).length
    if (count > limits.samples) yield refusal("test", "limit-samples", { limit: limits.samples, found: count })
  }
  if (own(document, "edits") === undefined) return
  const edits = yield* list(document, "edits")
  if (edits.length > limits.edits) yield refusal("edits", "limit-edits", { limit: limits.edits, found: edits.length })
}

function* list(document: Fields, key: string): Generator<Refusal, readonly unknown[]> {
  const value = own(document, key)
  if (Array.isArray(value)) return value
  yield value === undefined ? refusal(key, "missing") : refusal(key, "list", { found: found(value) })
  return []
}

function* units(value: unknown, path: string, limits: Limits): Generator<Refusal> {
  yield* some(wrong(whole(1), value, path))
  if (Number(value) > limits.units) yield refusal(path, "limit-units", { limit: limits.units, found: Number(value) })
}

function* scalars(document: Fields): Generator<Refusal> {
  yield* some(wrong(choice(Object.keys(costs)), own(document, "cost"), "cost"))
  yield* some(wrong(finite, own(document, "learningRate"), "learningRate"))
  if (ruleFields.some((name) => own(document, name) !== undefined)) yield* ruleFiles().problemsOfRule(document)
  const shuffle = own(document, "shuffle")
  if (shuffle !== undefined && (!Number.isInteger(shuffle) || Number(shuffle) < 0 || Number(shuffle) > largestSeed))
    yield refusal("shuffle", "seed", { limit: largestSeed, found: found(shuffle) })
  const batchSize = own(document, "batchSize")
  if (batchSize === undefined) return
  yield* some(wrong(whole(1), batchSize, "batchSize"))
  const most = listOf(document, "samples").length
  if (Number(batchSize) > most) yield refusal("batchSize", "batch-size", { most, found: Number(batchSize) })
}

function* numbersOfLayer(layer: Fields, inputs: number, path: string): Generator<Refusal> {
  yield* some(wrong(choice(Object.keys(activations)), own(layer, "activation"), `${path}.activation`))
  const units = Number(own(layer, "units"))
  const weights = own(layer, "weights")
  const at = `${path}.weights`
  if (weights === undefined) yield refusal(at, "missing")
  else if (!Array.isArray(weights)) yield refusal(at, "list", { found: found(weights) })
  else if (weights.length !== units) {
    yield refusal(at, "rows", { expected: units, found: weights.length })
  } else for (let j = 0; j < units; j++) yield* some(wrongNumbers(weights[j], inputs, `${at}[${j}]`))
  yield* some(wrongNumbers(own(layer, "biases"), units, `${path}.biases`))
}

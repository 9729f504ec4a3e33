import type { ActivationId } from "../engine/activations"
import type { CostId } from "../engine/costs"
import type { Layer } from "../engine/network"
import type { Experiment } from "../timeline/experiment"
import { type Fields, listOf, own } from "./fields"
import { plainName } from "./refusal"
import { ruleFields, ruleFiles } from "./rules"

/** The experiment of a document in which `problemsOf` finds nothing, without its edits. */
export function build(document: Fields): Experiment {
  const layers: Layer[] = []
  let inputs = Number(own(document, "inputs"))
  for (const layer of listOf(document, "layers")) {
    const weights = own(layer, "weights") as readonly (readonly number[])[]
    const units = weights.length
    const W = new Float64Array(units * inputs)
    for (let j = 0; j < units; j++) W.set(weights[j] ?? [], j * inputs)
    layers.push({ inputs, units, activation: own(layer, "activation") as ActivationId, W, b: vector(layer, "biases") })
    inputs = units
  }
  const samples = listOf(document, "samples").map((sample) => ({ x: vector(sample, "x"), y: vector(sample, "y") }))
  return {
    title: plainName(String(own(document, "title") ?? "")),
    network: { layers },
    cost: own(document, "cost") as CostId,
    eta: Number(own(document, "learningRate")),
    samples,
    batchSize: Number(own(document, "batchSize") ?? samples.length),
    edits: [],
    ...(ruleFields.some((name) => own(document, name) !== undefined) ? { rule: ruleFiles().readRule(document) } : {}),
    ...(own(document, "shuffle") === undefined ? {} : { shuffle: Number(own(document, "shuffle")) }),
  }
}

function vector(fields: Fields, key: string): Float64Array {
  return Float64Array.from(own(fields, key) as readonly number[])
}

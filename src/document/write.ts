import type { Layer, Sample } from "../engine/network"
import { plainSgd } from "../engine/updateRule"
import type { Experiment } from "../timeline/experiment"
import { writeChange } from "./change"
import type { ChainruleDocument, DocumentLayer, DocumentSample } from "./document"
import { greysOf } from "./greys"
import { printJson } from "./printJson"
import { ruleFiles } from "./rules"
import type { DocumentView } from "./view"

/** The experiment as a document: its starting weights, its data and its edits, every number with all its bits; with where the reader stands, if that is given. */
export function writeDocument(experiment: Experiment, view?: DocumentView): ChainruleDocument {
  const { title, network, cost, eta, samples, test, features, names, batchSize, edits, rule, shuffle } = experiment
  return {
    format: "chainrule",
    version: 1,
    ...(title === "" ? {} : { title }),
    inputs: network.layers[0]?.inputs ?? 0,
    layers: network.layers.map(writeLayer),
    cost,
    learningRate: eta,
    samples: samples.map(writeSample),
    ...(test && { test: test.map(writeSample) }),
    ...(features && { features }),
    ...(names && { names }),
    batchSize,
    ...(rule && rule !== plainSgd ? ruleFiles().writeRule(rule) : {}),
    ...(shuffle === undefined ? {} : { shuffle }),
    ...(edits.length === 0
      ? {}
      : { edits: edits.map(({ cycle, change }) => ({ cycle, change: writeChange(change) })) }),
    ...(view ? { view } : {}),
  }
}

/** Whether two runs are the same to the last bit, wherever they come from. */
export function isSame(a: Experiment, b: Experiment): boolean {
  return a === b || printJson(writeDocument(a)) === printJson(writeDocument(b))
}

function writeSample({ x, y, point }: Sample): DocumentSample {
  return { x: greysOf(x) ?? [...x], y: [...y], ...(point && { point: [...point] }) }
}

function writeLayer({ units, activation, W, b }: Layer): DocumentLayer {
  return { units, activation, weights: rowsOf(W, units), biases: [...b] }
}

/** A row-major matrix as a list of rows. */
export function rowsOf(matrix: Float64Array, rows: number): number[][] {
  const width = matrix.length / rows
  return Array.from({ length: rows }, (_, j) => [...matrix.subarray(j * width, (j + 1) * width)])
}

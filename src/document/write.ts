import { type Layer, type Sample, sizesOf } from "../engine/network"
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
    samples: writeSamples(samples),
    ...(test && { test: writeSamples(test) }),
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
  return a === b || (isAlike(a, b) && printJson(writeDocument(a)) === printJson(writeDocument(b)))
}

/** What tells most runs apart at a glance. */
function isAlike(a: Experiment, b: Experiment): boolean {
  const counts = ({ title, samples, test = [], edits, network }: Experiment) =>
    [title, samples.length, test.length, edits.length, sizesOf(network)].join()
  return counts(a) === counts(b)
}

/** Samples are the same through all edits of a run, and may be thousands of pictures. */
const written = new WeakMap<readonly Sample[], readonly DocumentSample[]>()

function writeSamples(samples: readonly Sample[]): readonly DocumentSample[] {
  const known = written.get(samples)
  if (known) return known
  const list = samples.map(writeSample)
  written.set(samples, list)
  return list
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

import { featureIds } from "../../../src/data/features"
import type { ChainruleDocument } from "../../../src/document/document"
import type { DocumentView } from "../../../src/document/view"
import { writeWeights } from "../../../src/document/weights/write"
import { writeDocument } from "../../../src/document/write"
import { presets } from "../../../src/presets"

const view: DocumentView = {
  position: 8,
  inside: 1,
  grain: "term",
  selected: "W:2:0:0",
  panel: "values",
  language: "ko",
  firstLayer: 0,
  product: "a W",
  notes: [
    { step: 8, text: "ask for δ first\n<b>" },
    { chapter: "bp2", page: 0, text: "" },
  ],
}

const experiments = Object.values(presets).map(({ experiment }) => experiment)

/** With samples that are held out, features that hide their points, as far as there are so many, and names. */
function withData(document: ChainruleDocument): ChainruleDocument {
  const { samples, inputs, layers } = document
  const features = featureIds.slice(-inputs)
  const all = features.length < inputs ? samples : samples.map((sample) => ({ ...sample, point: [0.5, -2] }))
  const names = (key: string, length: number) => Array.from({ length }, (_, index) => `${key} ${index} <b>값`)
  return {
    ...document,
    samples: all,
    test: all.slice(0, 1),
    ...(features.length === inputs && { features }),
    names: { x: names("x", inputs), y: names("y", layers.at(-1)?.units ?? 0) },
  }
}

/** Real documents: every example, as it comes and with all that a document may have. */
export const documents: readonly ChainruleDocument[] = experiments.flatMap((experiment) => {
  const document = writeDocument(experiment)
  const edits: ChainruleDocument["edits"] = [
    { cycle: 0, change: { weight: [0, 0, 0], value: 0.5 } },
    { cycle: 0, change: { bias: [0, 0], value: -0 } },
    { cycle: 2, change: { x: [0, 0], value: 1 / 3 } },
    { cycle: 3, change: { learningRate: 0.1 } },
  ]
  return [
    document,
    { ...document, batchSize: 1, edits },
    withData(document),
    { ...document, title: "역전파 🎓", edits, view },
    { ...document, view: { ...view, lesson: { chapter: "bp1", page: 0 } } },
  ]
})

/** Real weights, in each form. */
export const weights: readonly object[] = experiments.flatMap(({ network }) => [
  ...(["pytorch", "keras", "sklearn"] as const).map((form) => writeWeights(network, form)),
  Object.values(writeWeights(network, "keras")),
])

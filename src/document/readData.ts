import type { FeatureId } from "../data/features"
import type { Sample } from "../engine/network"
import type { Data } from "../timeline/data"
import { keepsPoints } from "./checkData"
import { type Fields, isFields, listOf, own } from "./fields"
import { numbersOfGreys } from "./greys"
import { plainName } from "./refusal"

/** The samples of a document in which `problemsOf` finds nothing, with those held out and all that belongs to them. */
export function readData(document: Fields): Data {
  const features = own(document, "features")
  const names = own(document, "names")
  const keepsPoint = keepsPoints(document)
  const samplesOf = (key: string) => listOf(document, key).map((sample) => readSample(sample, keepsPoint))
  const test = samplesOf("test")
  return {
    samples: samplesOf("samples"),
    ...(test.length > 0 && { test }),
    ...(Array.isArray(features) && { features: Array.from<FeatureId>(features) }),
    ...(isFields(names) && { names: { x: namesIn(names, "x"), y: namesIn(names, "y") } }),
  }
}

function readSample(sample: Fields, keepsPoint: boolean): Sample {
  const vector = (key: string) => Float64Array.from(own(sample, key) as readonly number[])
  const x = own(sample, "x")
  const inputs = typeof x === "string" ? numbersOfGreys(x) : vector("x")
  return { x: inputs, y: vector("y"), ...(keepsPoint && { point: vector("point") }) }
}

function namesIn(names: Fields, key: string): readonly string[] {
  return Array.from(own(names, key) as readonly string[], plainName)
}

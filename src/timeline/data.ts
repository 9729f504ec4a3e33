import { type FeatureId, featureNames } from "../data/features"
import type { Sample } from "../engine/network"

/** What a net learns from, and what belongs to it. */
export interface Data {
  readonly samples: readonly Sample[]
  /** Samples that are held out: no cycle sees them, and no edit changes them. */
  readonly test?: readonly Sample[]
  /** How the inputs come from a point (x₁, x₂), one for each; the inputs are what they are when it is missing. */
  readonly features?: readonly FeatureId[]
  readonly names?: Names
}

/** What the inputs and outputs are called, one name for each: of columns, of classes. */
export interface Names {
  readonly x: readonly string[]
  readonly y: readonly string[]
}

/** The data of something that holds more. */
export function dataOf({ samples, test, features, names }: Data): Data {
  return { samples, ...(test && { test }), ...(features && { features }), ...(names && { names }) }
}

/** Something with other data: of its former data nothing is left. */
export function withData<T extends Data>(holder: T, data: Data): Omit<T, keyof Data> & Data {
  const { samples: _, test: __, features: ___, names: ____, ...rest } = holder
  return { ...rest, ...dataOf(data) }
}

/** The data after a change of each sample, held out or not. */
export function mapSamples({ samples, test, ...rest }: Data, change: (sample: Sample) => Sample): Data {
  return { ...rest, samples: samples.map(change), ...(test && { test: test.map(change) }) }
}

/** What the names come from. */
export type Named = Pick<Data, "names" | "features">

/** What input k is called: its column, or its feature; null where it has no name but its symbol. */
export function inputName({ names, features }: Named, k: number): string | null {
  const feature = features?.[k]
  return names?.x[k] ?? (feature ? featureNames[feature] : null)
}

/** What output j is called: its column or its class. */
export function outputName({ names }: Named, j: number): string | null {
  return names?.y[j] ?? null
}

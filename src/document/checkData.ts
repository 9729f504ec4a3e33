import { featureIds, hidesPoint } from "../data/features"
import { type Cost, costs, fitsTargets } from "../engine/costs"
import { choice, type Fields, isFields, listOf, own, text, wrong, wrongNumbers } from "./fields"
import { fileLimits } from "./limits"
import { found, type Refusal, refusal } from "./refusal"

/** Everything that is wrong with the samples of a document, those held out too, and with what belongs to them; of a net with so many outputs. */
export function* problemsOfData(document: Fields, outputs: number): Generator<Refusal> {
  const inputs = Number(own(document, "inputs"))
  yield* problemsOfFeatures(document, inputs)
  const { targets } = costs[own(document, "cost") as keyof typeof costs]
  const keepsPoint = keepsPoints(document)
  for (const key of ["samples", "test"]) {
    for (const [i, sample] of listOf(document, key).entries()) {
      const path = `${key}[${i}]`
      if (!isFields(sample)) yield refusal(path, "object", { found: found(sample) })
      else {
        yield* some(wrongInputs(own(sample, "x"), inputs, `${path}.x`))
        yield* some(wrongNumbers(own(sample, "y"), outputs, `${path}.y`))
        if (keepsPoint) yield* some(wrongNumbers(own(sample, "point"), 2, `${path}.point`))
        yield* some(wrongTarget(own(sample, "y"), targets, `${path}.y`, i))
      }
    }
  }
  const names = own(document, "names")
  if (names === undefined) return
  if (!isFields(names)) yield refusal("names", "object", { found: found(names) })
  else
    for (const [key, count] of [["x", inputs] as const, ["y", outputs] as const])
      yield* problemsOfNames(names, key, count)
}

/** Whether each sample of a checked document says which point it is of. */
export function keepsPoints(document: Fields): boolean {
  const ids = own(document, "features")
  return Array.isArray(ids) && hidesPoint(Array.from(ids))
}

function* some(problem: Refusal | null): Generator<Refusal> {
  if (problem) yield problem
}

function* problemsOfFeatures(document: Fields, inputs: number): Generator<Refusal> {
  const ids = own(document, "features")
  if (ids === undefined) return
  yield* some(wrongCount(ids, inputs, "features"))
  const list = Array.isArray(ids) ? Array.from<unknown>(ids) : []
  for (const [k, id] of list.entries()) {
    yield* some(wrong(choice(featureIds), id, `features[${k}]`))
    if (list.indexOf(id) < k) yield refusal(`features[${k}]`, "twice", { found: found(id) })
  }
}

function* problemsOfNames(names: Fields, key: "x" | "y", count: number): Generator<Refusal> {
  const list = own(names, key)
  yield* some(wrongCount(list, count, `names.${key}`))
  for (const [index, name] of (Array.isArray(list) ? Array.from<unknown>(list) : []).entries()) {
    const path = `names.${key}[${index}]`
    yield* some(wrong(text, name, path))
    yield* some(wrongLength(String(name), path))
  }
}

/** What keeps a text from being a picture of so many numbers, or null. */
function wrongGreys(text: string, count: number, path: string): Refusal | null {
  if (!/^[0-9a-g]*$/.test(text)) return refusal(path, "list", { found: found(text) })
  return text.length === count ? null : refusal(path, "entries", { expected: count, found: text.length })
}

/** The inputs as numbers, or as a picture. */
function wrongInputs(x: unknown, count: number, path: string): Refusal | null {
  return typeof x === "string" ? wrongGreys(x, count, path) : wrongNumbers(x, count, path)
}

/** What keeps a value from being a list of so many, or null. */
function wrongCount(list: unknown, count: number, path: string): Refusal | null {
  if (list === undefined) return refusal(path, "missing")
  if (!Array.isArray(list)) return refusal(path, "list", { found: found(list) })
  return list.length === count ? null : refusal(path, "entries", { expected: count, found: list.length })
}

/** Titles and names have so many characters at most, as people count: an emoji outside the first plane is one. */
export function wrongLength(name: string, path: string, most = fileLimits.title): Refusal | null {
  const length = name.length > 2 * most ? name.length : Array.from(name).length
  return length > most ? refusal(path, "limit-title", { limit: most, found: length }) : null
}

/** Targets that the cost has no meaning for. People count rows from 1. */
function wrongTarget(y: unknown, targets: Cost["targets"], path: string, i: number): Refusal | null {
  return !Array.isArray(y) || fitsTargets(y, targets)
    ? null
    : refusal(path, targets === "one-hot" ? "row-one-hot" : "row-zero-or-one", { row: i + 1 })
}

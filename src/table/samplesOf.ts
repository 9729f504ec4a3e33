import { seedFor } from "../data/seedFor"
import type { Sample } from "../engine/network"
import { shuffled } from "../engine/uniform"
import type { Choices, Scaling } from "./choices"
import type { Column } from "./column"
import { isOneHot, type Survey } from "./survey"

/** What is taken of a table. */
export interface Taken extends Pick<Survey, "task" | "names"> {
  readonly samples: readonly Sample[]
  readonly test: readonly Sample[]
}

/** Writes one column of the table into its place, or places, of a vector. */
interface Writer {
  readonly width: number
  write(row: number, into: Float64Array, at: number): void
}

/** Cells that are written between two rests. */
const slice = 16_384

/** The samples of a table that may be taken so, in the order of the file. */
export function* samplesOf(choices: Choices, survey: Survey): Generator<void, Taken> {
  const { table } = survey
  const { train, test } = divided(survey, choices.seed)
  yield
  const writers = (kind: "x" | "y") => {
    const scaling = kind === "x" ? choices.scaleX : isOneHot(table, choices) ? "none" : choices.scaleY
    return table.columns.flatMap((column, c) => {
      const role = choices.roles[c]
      if (role === kind) return [numberWriter(column, scaling, train)]
      return role === `${kind}-classes` ? [classWriter(column)] : []
    })
  }
  const [x, y] = [writers("x"), writers("y")]
  const samples = yield* written(train, x, y)
  return { samples, test: yield* written(test, x, y), task: survey.task, names: survey.names }
}

/** Which rows are learned from and which are held out. */
function divided({ rows, test }: Survey, seed: number): { readonly train: Uint32Array; readonly test: Uint32Array } {
  const isHeldOut = new Uint8Array(rows.length)
  if (test > 0) for (const index of shuffled(rows.length, seedFor(seed, "split")).slice(0, test)) isHeldOut[index] = 1
  return {
    train: rows.filter((_, index) => isHeldOut[index] === 0),
    test: rows.filter((_, index) => isHeldOut[index] === 1),
  }
}

/** All x are parts of one block of memory, and all y: so many small ones would take the page and its worker several times as long to hand over. */
function* written(rows: Uint32Array, x: readonly Writer[], y: readonly Writer[]): Generator<void, readonly Sample[]> {
  const inputs = widthOf(x)
  const outputs = widthOf(y)
  const xs = new Float64Array(rows.length * inputs)
  const ys = new Float64Array(rows.length * outputs)
  const samples: Sample[] = []
  let since = 0
  for (const [i, row] of rows.entries()) {
    write(x, row, xs, i * inputs)
    write(y, row, ys, i * outputs)
    samples.push({
      x: xs.subarray(i * inputs, (i + 1) * inputs),
      y: ys.subarray(i * outputs, (i + 1) * outputs),
    })
    since += inputs + outputs
    if (since < slice) continue
    since = 0
    yield
  }
  return samples
}

function widthOf(writers: readonly Writer[]): number {
  return writers.reduce((sum, { width }) => sum + width, 0)
}

function write(writers: readonly Writer[], row: number, into: Float64Array, at: number): void {
  let place = at
  for (const writer of writers) {
    writer.write(row, into, place)
    place += writer.width
  }
}

/** Scaled by the rows that are learned from: what is held out must not be known beforehand. */
function numberWriter({ numbers }: Column, scaling: Scaling, train: Uint32Array): Writer {
  const { from, by } = scaleOf(numbers, scaling, train)
  return {
    width: 1,
    write(row, into, at) {
      into[at] = ((numbers[row] ?? 0) - from) / by
    },
  }
}

/** (v − from) / by. Where all values are the same `by` is 1, so that they become 0 and not 0/0. */
function scaleOf(values: Float64Array, scaling: Scaling, rows: Uint32Array): { from: number; by: number } {
  if (scaling === "none" || rows.length === 0) return { from: 0, by: 1 }
  let [least, most, sum] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0]
  for (const row of rows) {
    const value = values[row] ?? 0
    if (value < least) least = value
    if (value > most) most = value
    sum += value
  }
  if (least === most) return { from: least, by: 1 }
  if (scaling === "unit") return { from: least, by: most - least }
  const mean = sum / rows.length
  let squares = 0
  for (const row of rows) squares += ((values[row] ?? 0) - mean) ** 2
  return { from: mean, by: Math.sqrt(squares / rows.length) || 1 }
}

/** Of two classes one number says which. */
function classWriter({ codes, classes }: Column): Writer {
  const isBinary = classes.length === 2
  return {
    width: isBinary ? 1 : classes.length,
    write(row, into, at) {
      const code = codes[row] ?? 0
      if (isBinary) into[at] = code
      else into[at + code] = 1
    },
  }
}

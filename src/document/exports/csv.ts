import { isUnderWay } from "./isUnderWay"
import type { Moment } from "./moment"

interface Row {
  readonly symbol: string
  readonly layer: number | null
  readonly j: number | null
  readonly k: number | null
  readonly sample: number | null
  readonly value: number
}

const columns = ["symbol", "layer", "j", "k", "sample", "value"] as const satisfies readonly (keyof Row)[]

/** Every number of a moment, one a line, with all its digits (RFC 4180). Layer 0 is the input; neurons and samples count from 0, as in the scripts; what is not computed yet has no line. */
export function csvText(moment: Moment): string {
  const all = [columns.join(","), ...[...rowsOf(moment)].map((row) => columns.map((name) => cell(row[name])).join(","))]
  return all.map((line) => `${line}\r\n`).join("")
}

function cell(value: string | number | null): string {
  if (value === null) return ""
  return typeof value === "string" ? textCell(value) : Object.is(value, -0) ? "-0" : String(value)
}

/** A text that no spreadsheet takes for a formula, quoted where it must be. */
export function textCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

function* rowsOf({ frame }: Moment): Generator<Row> {
  const { trace, batch, samples } = frame
  const { network, sample, mean } = trace
  // Inside the update old and new stand side by side.
  const updated = frame.step?.kind === "update" && !frame.within ? frame.step.network : null
  yield { ...nowhere, symbol: "eta", value: trace.eta }
  for (const index of batch) {
    yield* vector("x", 0, samples[index]?.x, index)
    yield* vector("y", network.layers.length, samples[index]?.y, index)
  }
  for (const [index, { W, b, inputs }] of network.layers.entries()) {
    const l = index + 1
    yield* matrix("W", l, W, inputs, null)
    yield* vector("b", l, b, null)
  }
  for (let l = 0; l <= network.layers.length; l++) {
    const inputs = network.layers[l - 1]?.inputs ?? 0
    for (const quantity of ["z", "a", "dCda", "slope", "delta", "db"] as const)
      for (const row of vector(quantity, l, trace[quantity][l], sample))
        if (!isUnderWay(frame, quantity, l, row.j ?? 0)) yield row
    yield* matrix("dW", l, trace.dW[l], inputs, sample)
  }
  if (trace.C !== null && !isUnderWay(frame, "C", null, 0)) yield { ...nowhere, symbol: "C", sample, value: trace.C }
  if (mean && !Number.isNaN(mean.C)) yield { ...nowhere, symbol: "mean_C", value: mean.C }
  for (const [index, { inputs }] of network.layers.entries()) {
    const l = index + 1
    yield* matrix("mean_dW", l, mean?.dW[l], inputs, null)
    yield* vector("mean_db", l, mean?.db[l], null)
    yield* matrix("new_W", l, updated?.layers[index]?.W, inputs, null)
    yield* vector("new_b", l, updated?.layers[index]?.b, null)
    const ruled = updated ? trace.ruled : null
    const parts = { g: ruled?.gradient, m: ruled?.after.m, v: ruled?.after.v }
    for (const [letter, of] of Object.entries(parts)) {
      yield* matrix(`${letter}_W`, l, of?.[index]?.W, inputs, null)
      yield* vector(`${letter}_b`, l, of?.[index]?.b, null)
    }
  }
}

const nowhere = { layer: null, j: null, k: null, sample: null }

type Numbers = Float64Array | null | undefined

/** Inside a step what it has not reached is NaN. */
function* vector(symbol: string, layer: number, numbers: Numbers, sample: number | null): Generator<Row> {
  for (const [j, value] of numbers?.entries() ?? [])
    if (!Number.isNaN(value)) yield { symbol, layer, j, k: null, sample, value }
}

function* matrix(
  symbol: string,
  layer: number,
  numbers: Numbers,
  inputs: number,
  sample: number | null,
): Generator<Row> {
  for (const [at, value] of numbers?.entries() ?? [])
    if (!Number.isNaN(value)) yield { symbol, layer, j: Math.floor(at / inputs), k: at % inputs, sample, value }
}

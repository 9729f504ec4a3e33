import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { featureIds, hidesPoint } from "../data/features"
import { activations } from "../engine/activations"
import { dataOf, mapSamples } from "../timeline/data"
import type { Change, Experiment } from "../timeline/experiment"
import { readChange, writeChange } from "./change"
import { fileLimits, stageLimits } from "./limits"
import { parseDocument } from "./parse"
import { printJson } from "./printJson"
import { readDocument } from "./read"
import { writeDocument } from "./write"

const finite = fc.oneof(
  fc.double({ noDefaultInfinity: true, noNaN: true }),
  fc.constantFrom(0, -0, 5e-324, -1.7976931348623157e308, 0.1 + 0.2),
)
const index = (below: number) => fc.nat(below - 1)
const activation = fc.constantFrom(...(Object.keys(activations) as (keyof typeof activations)[]))

const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { noNullPrototype: true })

/** Any experiment that a document can hold, small. */
const experiment: fc.Arbitrary<Experiment> = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 5 }), fc.integer({ min: 1, max: 4 }))
  .chain(([sizes, m]) => {
    const vector = (length: number) =>
      fc.array(finite, { minLength: length, maxLength: length }).map((v) => Float64Array.from(v))
    const layers = sizes.slice(1).map((units, l) => {
      const inputs = sizes[l] ?? 1
      return record({
        inputs: fc.constant(inputs),
        units: fc.constant(units),
        activation,
        W: vector(units * inputs),
        b: vector(units),
      })
    })
    const [n = 1, outputs = 1] = [sizes[0], sizes.at(-1)]
    const value = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constant(-0))
    const first = { W: { j: sizes[1] ?? 1, k: n } }
    const change: fc.Arbitrary<Change> = fc.oneof(
      record({
        kind: fc.constant("weight" as const),
        l: fc.constant(1),
        j: index(first.W.j),
        k: index(first.W.k),
        value,
      }),
      record({ kind: fc.constant("bias" as const), l: fc.constant(1), j: index(first.W.j), value }),
      record({ kind: fc.constant("x" as const), sample: index(m), k: index(n), value }),
      record({ kind: fc.constant("y" as const), sample: index(m), j: index(outputs), value }),
      record({ kind: fc.constant("learning-rate" as const), value }),
    )
    const edit = record({ cycle: fc.nat(20), change })
    const heldOut = fc.array(record({ x: vector(n), y: vector(outputs) }), { minLength: 1, maxLength: 3 })
    const name = (length: number) => fc.array(fc.string({ maxLength: 64 }), { minLength: length, maxLength: length })
    const about = fc.record(
      {
        test: heldOut,
        features: fc.subarray([...featureIds], { minLength: n, maxLength: n }),
        names: record({ x: name(n), y: name(outputs) }),
      },
      { requiredKeys: [], noNullPrototype: true },
    )
    const bare = record({
      title: fc.string({ maxLength: 64 }),
      network: record({ layers: fc.tuple(...layers) }),
      cost: fc.constant("quadratic" as const),
      eta: finite,
      samples: fc.array(record({ x: vector(n), y: vector(outputs) }), { minLength: m, maxLength: m }),
      batchSize: fc.integer({ min: 1, max: m }),
      edits: fc.array(edit, { maxLength: 5 }).map((edits) => edits.sort((a, b) => a.cycle - b.cycle)),
    })
    return fc.tuple(bare, about, vector(2)).map(([run, data, point]) => {
      const whole: Experiment = { ...run, ...data }
      return hidesPoint(whole.features ?? featureIds)
        ? { ...whole, ...mapSamples(dataOf(whole), (sample) => ({ ...sample, point })) }
        : whole
    })
  })

describe("writing", () => {
  it("and reading gives every bit back, as an object and as text, −0 too", () => {
    fc.assert(
      fc.property(experiment, (before) => {
        const document = writeDocument(before)
        expect(readDocument(document, stageLimits)).toStrictEqual({
          ok: true,
          experiment: before,
          view: {},
          unknown: [],
        })
        expect(parseDocument(printJson(document), stageLimits)).toStrictEqual({
          ok: true,
          experiment: before,
          view: {},
          unknown: [],
        })
      }),
      { numRuns: 1000 },
    )
  })

  it("leaves out an empty title and no edits", () => {
    const layer = { inputs: 1, units: 1, activation: "relu" as const, W: Float64Array.of(1), b: Float64Array.of(0) }
    const samples = [{ x: Float64Array.of(1), y: Float64Array.of(1) }]
    const bare = {
      title: "",
      network: { layers: [layer] },
      cost: "quadratic" as const,
      eta: 1,
      samples,
      batchSize: 1,
      edits: [],
    }
    expect(Object.keys(writeDocument(bare))).toEqual([
      "format",
      "version",
      "inputs",
      "layers",
      "cost",
      "learningRate",
      "samples",
      "batchSize",
    ])
  })
})

describe("a change", () => {
  it("counts layers from the first with weights in a file, from the input in code", () => {
    const change: Change = { kind: "weight", l: 2, j: 0, k: 1, value: 0.5 }
    expect(writeChange(change)).toEqual({ weight: [1, 0, 1], value: 0.5 })
    expect(readChange({ weight: [1, 0, 1], value: 0.5 }, "")).toEqual({ ok: true, change })
    expect(readChange({ x: [3, 1], value: 0.5 }, "")).toEqual({
      ok: true,
      change: { kind: "x", sample: 3, k: 1, value: 0.5 },
    })
  })

  it("that stands alone is refused with its field", () => {
    const pathOf = (value: unknown) => {
      const reading = readChange(value, "")
      return reading.ok ? null : reading.refusal.path
    }
    expect(pathOf({ weight: [1, 0], value: 0.5 })).toBe("weight")
    expect(pathOf({ bias: [1, 0], value: Number.NaN })).toBe("value")
    expect(pathOf({ learningRate: null })).toBe("learningRate")
  })
})

describe("exact JSON", () => {
  it("is what JSON.stringify writes, but for −0", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(printJson(value))).toStrictEqual(value)
        if (!printJson(value).includes("-0")) expect(printJson(value)).toBe(JSON.stringify(value))
      }),
      { numRuns: 500 },
    )
    expect(printJson([-0, 0])).toBe("[-0,0]")
    expect(() => printJson({ a: Number.NaN })).toThrow(RangeError)
    expect(fileLimits.layers).toBe(12)
  })
})

import { describe, expect, it } from "vitest"
import type { ChainruleDocument } from "./document"
import { fileLimits, stageLimits } from "./limits"
import { readDocument } from "./read"
import type { RefusalCode } from "./refusal"

/** 2-2-1 with two samples: small, and with every field. */
const valid = {
  format: "chainrule",
  version: 1,
  title: "A small net",
  inputs: 2,
  layers: [
    {
      units: 2,
      activation: "tanh",
      weights: [
        [0.1, 0.2],
        [0.3, -0.4],
      ],
      biases: [0.5, 0.6],
    },
    { units: 1, activation: "sigmoid", weights: [[0.7, 0.8]], biases: [0.9] },
  ],
  cost: "quadratic",
  learningRate: 0.5,
  samples: [
    { x: [1, 2], y: [0] },
    { x: [3, 4], y: [1] },
  ],
  batchSize: 2,
  edits: [{ cycle: 1, change: { weight: [0, 1, 0], value: 2 } }],
} satisfies ChainruleDocument

/** The valid document with one place changed: `layers.0.weights.1`. */
function withAt(path: string, value: unknown): unknown {
  const document: unknown = structuredClone(valid)
  const keys = path.split(".")
  const last = keys.pop() ?? ""
  let at = document
  for (const key of keys) at = Reflect.get(at as object, key)
  if (value === undefined) Reflect.deleteProperty(at as object, last)
  else Reflect.set(at as object, last, value)
  return document
}

function refusalOf(value: unknown, limits = fileLimits) {
  const reading = readDocument(value, limits)
  return reading.ok ? null : reading.refusal
}

describe("a valid document", () => {
  it("becomes an experiment", () => {
    const reading = readDocument(valid, stageLimits)
    expect(reading).toEqual({
      ok: true,
      view: {},
      unknown: [],
      experiment: {
        title: "A small net",
        network: {
          layers: [
            {
              inputs: 2,
              units: 2,
              activation: "tanh",
              W: Float64Array.of(0.1, 0.2, 0.3, -0.4),
              b: Float64Array.of(0.5, 0.6),
            },
            { inputs: 2, units: 1, activation: "sigmoid", W: Float64Array.of(0.7, 0.8), b: Float64Array.of(0.9) },
          ],
        },
        cost: "quadratic",
        eta: 0.5,
        samples: [
          { x: Float64Array.of(1, 2), y: Float64Array.of(0) },
          { x: Float64Array.of(3, 4), y: Float64Array.of(1) },
        ],
        batchSize: 2,
        edits: [{ cycle: 1, change: { kind: "weight", l: 1, j: 1, k: 0, value: 2 } }],
      },
    })
  })

  it.each<[string, unknown]>([
    ["title", undefined],
    ["title", ""],
    ["title", "가".repeat(64)],
    ["title", "😀".repeat(64)],
    ["title", '<img src=x onerror="alert(1)">'],
    ["batchSize", undefined],
    ["batchSize", 1],
    ["edits", undefined],
    ["edits", []],
    ["learningRate", 0],
    ["learningRate", -1],
    ["learningRate", 1e6],
    ["layers.0.weights.0.0", 1e308],
    ["layers.0.weights.0.0", 5e-324],
  ])("may have %s %j", (path, value) => {
    expect(refusalOf(withAt(path, value))).toBeNull()
  })

  it("has all samples in one batch where it says nothing else", () => {
    const reading = readDocument(withAt("batchSize", undefined), fileLimits)
    expect(reading.ok && reading.experiment.batchSize).toBe(2)
  })

  it("keeps its edits in the order of their cycles", () => {
    const edits = [5, 0, 5, 2].map((cycle, index) => ({ cycle, change: { learningRate: index } }))
    const reading = readDocument(withAt("edits", edits), fileLimits)
    const cycles =
      reading.ok && reading.experiment.edits.map(({ cycle, change }) => [cycle, "value" in change && change.value])
    expect(cycles).toEqual([
      [0, 1],
      [2, 3],
      [5, 0],
      [5, 2],
    ])
  })
})

describe("data", () => {
  const held = { x: [5, 6], y: [0] }
  const full = { ...valid, test: [held], features: ["x1", "x1^2"], names: { x: ["길이", "너비\u202e"], y: ["종"] } }
  const point = [1, 2]
  const whole = { ...full, samples: valid.samples.map((sample) => ({ ...sample, point })), test: [{ ...held, point }] }

  it("has samples that are held out, features with their points, and clean names", () => {
    const reading = readDocument(whole, stageLimits)
    expect(reading.ok && reading.experiment).toMatchObject({
      test: [{ x: Float64Array.of(5, 6), y: Float64Array.of(0), point: Float64Array.of(1, 2) }],
      features: ["x1", "x1^2"],
      names: { x: ["길이", "너비"], y: ["종"] },
    })
    expect(reading.ok && reading.experiment.samples[1]?.point).toEqual(Float64Array.of(1, 2))
    expect(reading.ok && reading.unknown).toEqual([])
  })

  it("that says nothing of them has none, and an empty list is none", () => {
    const reading = readDocument({ ...valid, test: [] }, stageLimits)
    for (const field of ["test", "features", "names"])
      expect(reading.ok && reading.experiment).not.toHaveProperty(field)
    expect(reading.ok && reading.experiment.samples[0]).not.toHaveProperty("point")
  })

  it("names a point that says nothing new, and what else it does not know", () => {
    const reading = readDocument({ ...whole, features: ["x2", "x1"], names: { ...full.names, z: [] } }, stageLimits)
    expect(reading.ok && reading.unknown).toEqual(["samples[0].point", "test[0].point", "names.z"])
  })

  it.each<[Record<string, unknown>, string, RefusalCode]>([
    [{ test: 1 }, "test", "list"],
    [{ test: [1] }, "test[0]", "object"],
    [{ test: [{ x: [1], y: [0] }] }, "test[0].x", "count"],
    [{ test: [{ x: [1, 2], y: ["0"] }] }, "test[0].y[0]", "number"],
    [{ test: [{ x: [1, 2], y: [0.5] }], cost: "binary-cross-entropy" }, "test[0].y", "row-zero-or-one"],
    [{ features: "x1" }, "features", "list"],
    [{ features: ["x1"] }, "features", "entries"],
    [{ features: ["x1", "x3"] }, "features[1]", "choice"],
    [{ features: ["x1", "__proto__"] }, "features[1]", "choice"],
    [{ features: ["x1", "x1"] }, "features[1]", "twice"],
    [{ features: ["x1", "x1^2"] }, "samples[0].point", "missing"],
    [{ ...whole, test: [held] }, "test[0].point", "missing"],
    [{ ...whole, test: [{ ...held, point: [1] }] }, "test[0].point", "count"],
    [{ ...whole, test: [{ ...held, point: [1, null] }] }, "test[0].point[1]", "number"],
    [{ names: [] }, "names", "object"],
    [{ names: { x: ["a", "b"] } }, "names.y", "missing"],
    [{ names: { x: ["a"], y: ["c"] } }, "names.x", "entries"],
    [{ names: { x: ["a", 1], y: ["c"] } }, "names.x[1]", "text"],
    [{ names: { x: ["a", "b"], y: ["c".repeat(65)] } }, "names.y[0]", "limit-title"],
  ])("%j is refused at %s: %s", (fields, path, code) => {
    expect(refusalOf({ ...valid, ...fields })).toMatchObject({ path, code })
  })

  it("counts samples that are held out among all", () => {
    const most = { ...fileLimits, samples: 3 }
    expect(refusalOf({ ...valid, test: [held] }, most)).toBeNull()
    expect(refusalOf({ ...valid, test: [held, held] }, most)).toMatchObject({ path: "test", code: "limit-samples" })
  })
})

describe("a document that is wrong is refused with where and what", () => {
  const big = Array.from({ length: 3 }, () => Array.from({ length: 2 }, () => 0))
  it.each<[string, unknown, string, RefusalCode]>([
    // Not a document, another version.
    ["format", "chain", "format", "not-a-document"],
    ["format", undefined, "format", "not-a-document"],
    ["version", 2, "version", "newer"],
    ["version", 1.5, "version", "newer"],
    ["version", 0, "version", "version"],
    ["version", "1", "version", "version"],
    ["version", undefined, "version", "missing"],
    // Fields.
    ["title", 5, "title", "text"],
    ["title", null, "title", "text"],
    ["title", "a".repeat(65), "title", "limit-title"],
    ["title", "a".repeat(10_000_000), "title", "limit-title"],
    ["inputs", undefined, "inputs", "missing"],
    ["inputs", 0, "inputs", "at-least"],
    ["inputs", -1, "inputs", "at-least"],
    ["inputs", 2.5, "inputs", "whole"],
    ["inputs", "2", "inputs", "number"],
    ["layers", {}, "layers", "list"],
    ["layers", undefined, "layers", "missing"],
    ["layers", [], "layers", "no-layers"],
    ["layers.1", null, "layers[1]", "object"],
    ["layers.1", [], "layers[1]", "object"],
    ["layers.0.units", 0, "layers[0].units", "at-least"],
    ["layers.0.units", undefined, "layers[0].units", "missing"],
    ["layers.0.activation", "step", "layers[0].activation", "choice"],
    ["layers.0.activation", "__proto__", "layers[0].activation", "choice"],
    ["layers.0.activation", "constructor", "layers[0].activation", "choice"],
    ["layers.0.activation", undefined, "layers[0].activation", "missing"],
    ["cost", "toString", "cost", "choice"],
    ["cost", 1, "cost", "choice"],
    ["learningRate", null, "learningRate", "number"],
    ["learningRate", Number.NaN, "learningRate", "number"],
    ["learningRate", Number.POSITIVE_INFINITY, "learningRate", "number"],
    ["learningRate", undefined, "learningRate", "missing"],
    // Shapes (I5).
    ["layers.0.weights", undefined, "layers[0].weights", "missing"],
    ["layers.0.weights", "0.1", "layers[0].weights", "list"],
    ["layers.0.weights", big, "layers[0].weights", "rows"],
    ["layers.1.weights", big, "layers[1].weights", "rows"],
    ["layers.0.weights.1", [1, 2, 3], "layers[0].weights[1]", "count"],
    ["layers.0.weights.1", [], "layers[0].weights[1]", "count"],
    ["layers.0.weights.1", 3, "layers[0].weights[1]", "list"],
    ["layers.0.weights.1", undefined, "layers[0].weights[1]", "missing"],
    ["layers.0.biases", [1], "layers[0].biases", "count"],
    ["layers.1.biases", [1, 2], "layers[1].biases", "count"],
    ["layers.1.biases", undefined, "layers[1].biases", "missing"],
    ["samples.1.x", [1], "samples[1].x", "count"],
    ["samples.1.y", [1, 0], "samples[1].y", "count"],
    ["samples.1", 5, "samples[1]", "object"],
    ["samples", [], "samples", "no-samples"],
    ["samples", undefined, "samples", "missing"],
    ["samples", "1", "samples", "list"],
    // Numbers (I6).
    ["layers.0.weights.1.0", "0.5", "layers[0].weights[1][0]", "number"],
    ["layers.0.weights.1.0", "NaN", "layers[0].weights[1][0]", "number"],
    ["layers.0.weights.1.0", null, "layers[0].weights[1][0]", "number"],
    ["layers.0.weights.1.0", true, "layers[0].weights[1][0]", "number"],
    ["layers.0.weights.1.0", [1], "layers[0].weights[1][0]", "number"],
    ["layers.0.weights.1.0", Number.NEGATIVE_INFINITY, "layers[0].weights[1][0]", "number"],
    ["layers.0.biases.1", Number.NaN, "layers[0].biases[1]", "number"],
    ["samples.0.x.1", {}, "samples[0].x[1]", "number"],
    ["samples.0.y.0", "1", "samples[0].y[0]", "number"],
    // Batches.
    ["batchSize", 0, "batchSize", "at-least"],
    ["batchSize", 3, "batchSize", "batch-size"],
    ["batchSize", 1.5, "batchSize", "whole"],
    ["batchSize", null, "batchSize", "number"],
    // Edits.
    ["edits", {}, "edits", "list"],
    ["edits.0", 1, "edits[0]", "object"],
    ["edits.0.cycle", -1, "edits[0].cycle", "at-least"],
    ["edits.0.cycle", undefined, "edits[0].cycle", "missing"],
    ["edits.0.change", undefined, "edits[0].change", "change"],
    ["edits.0.change", { value: 1 }, "edits[0].change", "change"],
    ["edits.0.change", { weight: [0, 0, 0], bias: [0, 0], value: 1 }, "edits[0].change", "change"],
    ["edits.0.change.value", undefined, "edits[0].change.value", "missing"],
    ["edits.0.change.value", "2", "edits[0].change.value", "number"],
    ["edits.0.change.value", 1e7, "edits[0].change", "change-too-large"],
    ["edits.0.change.weight", [0, 1], "edits[0].change.weight", "count"],
    ["edits.0.change.weight", [0, 1, 0.5], "edits[0].change.weight[2]", "whole"],
    ["edits.0.change.weight", [0, -1, 0], "edits[0].change.weight[1]", "at-least"],
    ["edits.0.change.weight", [2, 0, 0], "edits[0].change", "change-place"],
    ["edits.0.change.weight", [0, 0, 2], "edits[0].change", "change-place"],
    ["edits.0.change", { bias: [1, 1], value: 1 }, "edits[0].change", "change-place"],
    ["edits.0.change", { x: [2, 0], value: 1 }, "edits[0].change", "change-place"],
    ["edits.0.change", { learningRate: "1" }, "edits[0].change.learningRate", "number"],
  ])("%s = %j", (path, value, where, code) => {
    expect(refusalOf(withAt(path, value))).toMatchObject({ path: where, code, slots: { path: where } })
  })

  it("says how many were expected and found", () => {
    expect(refusalOf(withAt("layers.0.weights.1", [1, 2, 3]))?.slots).toMatchObject({ expected: 2, found: 3 })
    expect(refusalOf(withAt("learningRate", "0,5"))?.slots).toMatchObject({ found: '"0,5"' })
    expect(refusalOf(withAt("inputs", 0))?.slots).toMatchObject({ least: "1", found: "0" })
    expect(refusalOf(withAt("cost", "mse"))?.slots).toMatchObject({
      choices: "quadratic, binary-cross-entropy, categorical-cross-entropy",
    })
  })

  it("shows of foreign text only what can be seen, and not much", () => {
    const slots = refusalOf(withAt("cost", `\u202Emse\u0000\n${"x".repeat(1e6)}`))?.slots
    expect(slots?.["found"]).toBe(`"mse${"x".repeat(21)}…"`)
  })

  it.each([null, undefined, true, 5, "chainrule", [], () => 1])("%s is no document", (value) => {
    expect(refusalOf(value)?.code).toBe("not-a-document")
  })
})

describe("targets (N7)", () => {
  const yesNo = { ...valid, cost: "binary-cross-entropy" }
  const classes = {
    ...valid,
    edits: [] as unknown[],
    cost: "categorical-cross-entropy",
    layers: [valid.layers[0], { ...valid.layers[0], activation: "softmax" }],
    samples: [
      { x: [1, 2], y: [0, 1] },
      { x: [1, 2], y: [1, 0] },
    ],
  }

  it("of a yes-or-no cost are 0 or 1", () => {
    expect(refusalOf(yesNo)).toBeNull()
    const samples = [valid.samples[0], { x: [1, 2], y: [0.5] }]
    expect(refusalOf({ ...yesNo, samples })).toMatchObject({
      path: "samples[1].y",
      code: "row-zero-or-one",
      slots: { row: 2 },
    })
  })

  it.each([[[0.5, 0.5]], [[1, 1]], [[0, 0]], [[2, -1]]])("of classes are one 1, not %j", (y) => {
    expect(refusalOf(classes)).toBeNull()
    const samples = [classes.samples[0], { x: [1, 2], y }]
    expect(refusalOf({ ...classes, samples })).toMatchObject({
      path: "samples[1].y",
      code: "row-one-hot",
      slots: { row: 2 },
    })
  })

  it("in edits follow the class at their cycle", () => {
    const edit = (cycle: number, j: number, value: number) => ({ cycle, change: { y: [0, j], value } })
    expect(refusalOf({ ...classes, edits: [edit(0, 1, 0)] })).toMatchObject({
      path: "edits[0].change",
      code: "change-target-taken",
    })
    expect(refusalOf({ ...classes, edits: [edit(2, 1, 0), edit(1, 0, 1)] })).toBeNull()
    expect(refusalOf({ ...classes, edits: [edit(0, 0, 0.5)] })?.code).toBe("change-target")
    const reading = readDocument({ ...classes, edits: [edit(1, 0, 1), edit(2, 1, 0)] }, fileLimits)
    expect(reading.ok && reading.experiment.edits).toEqual([
      { cycle: 1, change: { kind: "y", sample: 0, j: 0, value: 1 } },
    ])
  })
})

describe("limits (S1–S4)", () => {
  const layer = (units: number, inputs: number) => ({
    units,
    activation: "relu",
    weights: Array.from({ length: units }, () => Array.from({ length: inputs }, () => 0)),
    biases: Array.from({ length: units }, () => 0),
  })
  /** Its matrices are not there: what is over a limit is refused before they are looked at. */
  const empty = (units: number) => ({ units, activation: "relu", weights: [], biases: [] })

  it("the largest that can be drawn is read, one more of anything is refused", () => {
    const at = (sizes: readonly number[]) => ({
      ...valid,
      edits: [],
      inputs: sizes[0],
      layers: sizes.slice(1).map((units, index) => layer(units, sizes[index] ?? 0)),
      samples: [{ x: Array(sizes[0]).fill(0), y: Array(sizes.at(-1)).fill(0) }],
      batchSize: 1,
    })
    expect(refusalOf(at(Array(13).fill(90)), stageLimits)).toBeNull()
    expect(refusalOf(at([1_000, 100]), stageLimits)).toBeNull()
    expect(refusalOf(at([1_000, 101]), stageLimits)).toMatchObject({ path: "layers", code: "limit-weights" })
    expect(refusalOf(at(Array(14).fill(1)), stageLimits)).toMatchObject({
      path: "layers",
      code: "limit-layers",
      slots: { limit: 12, found: 13 },
    })
    expect(refusalOf(at([1_025, 1]), stageLimits)).toMatchObject({ path: "inputs", code: "limit-units" })
    expect(refusalOf(at([1, 1_025, 1]), stageLimits)).toMatchObject({ path: "layers[0].units", code: "limit-units" })
    expect(refusalOf(at([1, 1_025, 1]), fileLimits)).toBeNull()
  })

  it("come before anything is built", () => {
    const huge = { ...valid, inputs: 4096, layers: [empty(4096), empty(4096)] }
    expect(refusalOf(huge)).toMatchObject({ code: "limit-weights", slots: { limit: 2_000_000, found: 33_554_432 } })
    expect(refusalOf({ ...valid, layers: [empty(4097)] })).toMatchObject({
      code: "limit-units",
      slots: { limit: 4_096, found: 4_097 },
    })
    expect(refusalOf({ ...valid, layers: [empty(1e300)] })).toMatchObject({ path: "layers[0].units" })
    expect(refusalOf({ ...valid, samples: Array(100_001).fill(null) })).toMatchObject({
      code: "limit-samples",
      slots: { found: 100_001 },
    })
    expect(refusalOf({ ...valid, edits: Array(10_001).fill(null) })).toMatchObject({ code: "limit-edits" })
  })
})

describe("hostile input", () => {
  it("nested too deep is refused without a walk down (I4)", () => {
    const deep = JSON.parse(`${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`)
    expect(refusalOf(deep)?.code).toBe("nesting")
    expect(refusalOf({ ...valid, view: deep })?.code).toBe("nesting")
    const loop: Record<string, unknown> = { ...valid }
    loop["self"] = loop
    expect(refusalOf(loop)?.code).toBe("nesting")
    // 2^31 ways down, 31 objects.
    let bush: unknown = {}
    for (let depth = 0; depth < 30; depth++) bush = { a: bush, b: bush }
    expect(readDocument({ ...valid, view: bush }, fileLimits).ok).toBe(true)
  })

  it("whose lists have fields of their own, or are as good as endless, is read or refused as any other", () => {
    for (const list of ["layers", "samples", "edits"] as const)
      for (const key of ["constructor", "map", "entries", "every", "findIndex"]) {
        const document = structuredClone(valid)
        Object.defineProperty(document[list], key, { value: null, enumerable: true })
        expect(readDocument(document, fileLimits).ok, `${list} ${key}`).toBe(true)
      }
    const endless = new Array(4_000_000_000)
    expect(refusalOf({ ...valid, samples: endless })).toMatchObject({ code: "limit-samples" })
    expect(refusalOf({ ...valid, edits: endless })).toMatchObject({ code: "limit-edits" })
    expect(readDocument({ ...valid, view: { notes: endless }, more: endless }, fileLimits)).toMatchObject({
      ok: true,
      unknown: ["more", "view.notes"],
    })
  })

  it("with fields of a prototype gets none of them (I3)", () => {
    const text = JSON.stringify(valid).replace(
      "{",
      '{"__proto__":{"polluted":1,"title":"x"},"constructor":{"prototype":{"polluted":1}},',
    )
    const reading = readDocument(JSON.parse(text), fileLimits)
    if (!reading.ok) throw new Error(reading.refusal.code)
    expect(reading.unknown).toEqual(["__proto__", "constructor"])
    expect(Reflect.get({}, "polluted")).toBeUndefined()
    expect(Object.getPrototypeOf(reading.experiment)).toBe(Object.prototype)
    expect(Object.keys(reading.experiment).sort()).toEqual([
      "batchSize",
      "cost",
      "edits",
      "eta",
      "network",
      "samples",
      "title",
    ])
    const inherited = JSON.parse(`{"__proto__":0}`)
    Object.setPrototypeOf(inherited, valid)
    expect(refusalOf(inherited)?.code).toBe("not-a-document")
  })

  it("that computes a field is not asked", () => {
    const trap = Object.defineProperty(structuredClone(valid), "cost", {
      get: () => {
        throw new Error("asked")
      },
      enumerable: true,
    })
    expect(refusalOf(trap)).toMatchObject({ path: "cost", code: "missing" })
  })

  it("with unknown fields is read; they are named, once each, and not kept (I9)", () => {
    const document = {
      ...structuredClone(valid),
      colour: "red",
      ["x".repeat(1000)]: 1,
      layers: valid.layers.map((layer) => ({ ...layer, name: "<img onerror>" })),
      samples: valid.samples.map((sample) => ({ ...sample, label: 1 })),
      edits: [{ cycle: 0, change: { learningRate: 1, why: 1 }, by: "me" }],
    }
    const reading = readDocument(document, fileLimits)
    expect(reading.ok && reading.unknown).toEqual([
      "colour",
      `${"x".repeat(24)}…`,
      "layers[0].name",
      "samples[0].label",
      "edits[0].by",
      "edits[0].change.why",
    ])
    expect(JSON.stringify(reading.ok && reading.experiment)).not.toContain("onerror")
  })
})

import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { batchAt } from "../timeline/cycle"
import { stageLimits } from "./limits"
import { parseDocument } from "./parse"
import { type Reading, readDocument } from "./read"

const start = {
  format: "chainrule",
  version: 1,
  title: "t",
  inputs: 2,
  layers: [
    {
      units: 2,
      activation: "relu",
      weights: [
        [1, 2],
        [3, 4],
      ],
      biases: [0, 0],
    },
    {
      units: 2,
      activation: "softmax",
      weights: [
        [1, 2],
        [3, 4],
      ],
      biases: [0, 0],
    },
  ],
  cost: "categorical-cross-entropy",
  learningRate: 0.5,
  samples: [
    { x: [1, 2], y: [0, 1] },
    { x: [3, 4], y: [1, 0] },
  ],
  batchSize: 1,
  edits: [
    { cycle: 0, change: { weight: [0, 0, 1], value: 2 } },
    { cycle: 3, change: { y: [0, 0], value: 1 } },
  ],
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    true,
    "",
    "0.5",
    "relu",
    [],
    {},
    [[]],
    -1,
    0,
    1,
    2,
    1.5,
    1e9,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    [1, 2],
    { __proto__: null },
  ),
  fc.anything({
    maxDepth: 3,
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withNullPrototype: true,
    withSparseArray: true,
  }),
)

interface Mutation {
  readonly way: readonly number[]
  readonly value: unknown
  readonly kind: "set" | "drop" | "repeat" | "add"
}
const mutation: fc.Arbitrary<Mutation> = fc.record({
  way: fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }),
  value: odd,
  kind: fc.constantFrom("set", "set", "set", "drop", "repeat", "add"),
})

/** Goes down by the way as far as there are containers and changes what it finds. */
function mutate(document: unknown, { way, value, kind }: Mutation): void {
  let at = document as object
  for (const [depth, turn] of way.entries()) {
    const keys = Object.keys(at)
    const key = keys[turn % Math.max(1, keys.length)] ?? "x"
    const next: unknown = Reflect.get(at, key)
    if (depth < way.length - 1 && typeof next === "object" && next !== null && !ArrayBuffer.isView(next)) at = next
    else {
      if (kind === "drop") Reflect.deleteProperty(at, key)
      else if (kind === "repeat" && Array.isArray(at)) at.push(at[0])
      else if (kind === "add") Reflect.set(at, "extra", value)
      else Reflect.set(at, key, value)
      return
    }
  }
}

/** What a reading that says ok must hold, whatever was read. */
function check(reading: Reading): void {
  if (!reading.ok) {
    expect(reading.refusal.code).toMatch(/^[a-z-]+$/)
    expect(reading.refusal.slots["path"]).toBe(reading.refusal.path)
    for (const slot of Object.values(reading.refusal.slots)) expect(String(slot).length).toBeLessThan(120)
    return
  }
  const { network, samples, batchSize, eta, edits } = reading.experiment
  const outputs = network.layers.at(-1)?.units
  let inputs = samples[0]?.x.length
  for (const { W, b, units, ...layer } of network.layers) {
    expect([layer.inputs, W.length, b.length]).toEqual([inputs, units * layer.inputs, units])
    expect([...W, ...b].every(Number.isFinite)).toBe(true)
    inputs = units
  }
  for (const { x, y } of samples) {
    expect([x.length, y.length]).toEqual([samples[0]?.x.length, outputs])
    expect([...x, ...y].every(Number.isFinite)).toBe(true)
  }
  expect(Number.isFinite(eta)).toBe(true)
  expect(batchAt(reading.experiment, 5).length).toBeGreaterThan(0)
  expect(batchSize).toBeLessThanOrEqual(samples.length)
  expect(edits.every(({ change }) => change.kind === "rule" || Number.isFinite(change.value))).toBe(true)
}

describe("a document that was tampered with", () => {
  it("is read or refused, never thrown over, and never changed", () => {
    let accepted = 0
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        const document = structuredClone(start)
        for (const mutation of mutations) mutate(document, mutation)
        const before = picture(document)
        const reading = readDocument(document, stageLimits)
        check(reading)
        expect(picture(document)).toBe(before)
        if (reading.ok) accepted++
      }),
      { numRuns: 2000 },
    )
    // Both outcomes are met.
    expect(accepted).toBeGreaterThan(50)
    expect(accepted).toBeLessThan(1500)
  })

  it("as text is read or refused, never thrown over", () => {
    const text = JSON.stringify(start)
    const slice = fc.record({
      at: fc.nat(text.length),
      cut: fc.nat(8),
      insert: fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom("[", "]", "{", "}", ",", '"', "1e999", "-0")),
    })
    fc.assert(
      fc.property(fc.array(slice, { minLength: 1, maxLength: 3 }), (slices) => {
        const tampered = slices.reduce(
          (now, { at, cut, insert }) => now.slice(0, at) + insert + now.slice(at + cut),
          text,
        )
        check(parseDocument(tampered, stageLimits))
      }),
      { numRuns: 2000 },
    )
  })
})

/** All that a value holds, to see whether it changed. */
function picture(value: unknown): string {
  return fc.stringify(value)
}

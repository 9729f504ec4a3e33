import fc from "fast-check"
import { expect, it } from "vitest"
import { en } from "../../i18n/en"
import { enLater } from "../../i18n/enLater"
import { presets } from "../../presets"
import { stageLimits } from "../limits"
import { printJson } from "../printJson"
import { parseWeights, readWeights } from "./read"
import type { WeightsReading } from "./weights"
import { writeWeights } from "./write"

const english = { ...en, ...enLater }
const { mazur, xor } = presets
const starts: readonly object[] = [
  ...(["pytorch", "keras", "sklearn"] as const).map((form) => writeWeights(mazur.experiment.network, form)),
  Object.values(writeWeights(xor.experiment.network, "keras")),
  { layers: [{ name: "dense", kernel: [[1, 2]], bias: [3, 4], activation: "relu" }] },
]

/** What a reading is, after all that it promises was asked of it. */
function outcomeOf(reading: WeightsReading): "none" | "refused" | "read" {
  if (reading === null) return "none"
  if (!reading.ok) {
    const { code, slots, path } = reading.refusal
    expect(slots["path"]).toBe(path)
    for (const slot of Object.values(slots)) expect(String(slot).length).toBeLessThan(120)
    const needed = [...english[`refusal.${code}`].matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot)
    expect(Object.keys(slots)).toEqual(expect.arrayContaining(needed))
    return "refused"
  }
  let below = reading.weights.layers[0]?.inputs
  for (const { inputs, units, W, b } of reading.weights.layers) {
    expect([inputs, W.length, b.length]).toEqual([below, inputs * units, units])
    expect([...W, ...b].every(Number.isFinite)).toBe(true)
    below = units
  }
  return "read"
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(null, true, "", "0.5", "relu", [], {}, [[]], [[1]], [1, 2], 0, -0, 1.5, Number.NaN, 1e300),
  fc.anything({ maxDepth: 3, withNullPrototype: true, withSparseArray: true, withTypedArray: true, withBigInt: true }),
)
const mutation = fc.record({
  way: fc.array(fc.nat(20), { minLength: 1, maxLength: 5 }),
  value: odd,
  key: fc.constantFrom("fc.weight", "a/kernel", "bias", "__proto__", "coefs_", "bn.running_mean", "name", "layers"),
  kind: fc.constantFrom("set", "set", "drop", "repeat", "add"),
})

/** Goes down by the way as far as there are containers and changes what it finds. */
function mutate(start: object, { way, value, key, kind }: typeof mutation extends fc.Arbitrary<infer T> ? T : never) {
  let at = start
  for (const [depth, turn] of way.entries()) {
    const keys = Object.keys(at)
    const there = keys[turn % Math.max(1, keys.length)] ?? "x"
    const next: unknown = Reflect.get(at, there)
    if (depth < way.length - 1 && typeof next === "object" && next !== null && !ArrayBuffer.isView(next)) at = next
    else {
      if (kind === "drop") Reflect.deleteProperty(at, there)
      else if (kind === "repeat" && Array.isArray(at)) at.push(at[0])
      else if (kind === "add") Object.defineProperty(at, key, { value, enumerable: true, configurable: true })
      else Reflect.set(at, there, value)
      return
    }
  }
}

it("weights that were tampered with are read, refused or not recognised, never thrown over, and never changed", () => {
  const outcomes = { read: 0, refused: 0, none: 0 }
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.array(mutation, { minLength: 1, maxLength: 3 }), (start, mutations) => {
      const value = structuredClone(start)
      for (const each of mutations) mutate(value, each)
      const before = fc.stringify(value)
      outcomes[outcomeOf(readWeights(value, stageLimits))]++
      expect(fc.stringify(value)).toBe(before)
    }),
    { numRuns: 2000 },
  )
  // All outcomes are met.
  for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(50)
})

it("as text they are read, refused or not recognised, never thrown over", () => {
  const texts = starts.map(printJson)
  const slice = fc.record({
    at: fc.nat(500),
    cut: fc.nat(8),
    insert: fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom("[", "]", "{", "}", ",", '"', "1e999", "NaN", "-0")),
  })
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.array(slice, { minLength: 1, maxLength: 2 }), (text, slices) => {
      const tampered = slices.reduce(
        (now, { at, cut, insert }) => now.slice(0, at) + insert + now.slice(at + cut),
        text,
      )
      outcomeOf(parseWeights(tampered, stageLimits))
    }),
    { numRuns: 2000 },
  )
})

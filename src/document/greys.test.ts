import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { digits } from "../data/digits"
import type { Experiment } from "../timeline/experiment"
import { greysOf, numbersOfGreys } from "./greys"
import { stageLimits } from "./limits"
import { parseDocument } from "./parse"
import { printJson } from "./printJson"
import { readDocument } from "./read"
import { writeDocument } from "./write"

const sixteenths = fc
  .array(fc.integer({ min: 0, max: 16 }), { minLength: 64, maxLength: 200 })
  .map((v) => Float64Array.from(v, (n) => n / 16))

describe("a picture", () => {
  it("comes back with all its bits, a letter a pixel", () => {
    fc.assert(
      fc.property(sixteenths, (x) => {
        const text = greysOf(x)
        expect(text).toHaveLength(x.length)
        expect(numbersOfGreys(text ?? "")).toEqual(x)
      }),
    )
  })

  it.each([
    ["short", new Float64Array(63)],
    ["of other numbers", new Float64Array(64).with(5, 0.3)],
    ["beyond black", new Float64Array(64).with(5, 1.0625)],
    ["below white", new Float64Array(64).with(5, -0.0625)],
    ["with a −0", new Float64Array(64).with(5, -0)],
    ["not finite", new Float64Array(64).with(5, Number.NaN)],
  ])("that is %s stays a list of numbers", (_, x) => {
    expect(greysOf(x)).toBeNull()
  })

  it("of another size or with another letter is refused with its place", () => {
    const document = { ...writeDocument(net([new Float64Array(64)])), samples: [{ x: "0".repeat(64), y: [1] }] }
    expect(readDocument(document, stageLimits).ok).toBe(true)
    for (const [x, code] of [
      ["0".repeat(63), "entries"],
      ["h".repeat(64), "list"],
      [`${"0".repeat(63)}G`, "list"],
    ] as const)
      expect(readDocument({ ...document, samples: [{ x, y: [1] }] }, stageLimits)).toMatchObject({
        ok: false,
        refusal: { path: "samples[0].x", code },
      })
  })
})

describe("a net for digits", () => {
  it("with all their images is a document that can be kept, and comes back bit for bit", async () => {
    const images = (await digits(28)).map(({ x }) => x)
    const text = printJson(writeDocument(net(images)))
    expect(text.length).toBeLessThan(4_000_000)
    const reading = parseDocument(text, stageLimits)
    if (!reading.ok) throw new Error(reading.refusal.code)
    const { samples } = reading.experiment
    expect(samples).toHaveLength(images.length)
    const differing = images.filter((image, i) => image.some((grey, k) => grey !== samples[i]?.x[k]))
    expect(differing).toEqual([])
  })
})

function net(images: readonly Float64Array[]): Experiment {
  const inputs = images[0]?.length ?? 1
  const layer = {
    inputs,
    units: 1,
    activation: "sigmoid",
    W: new Float64Array(inputs),
    b: new Float64Array(1),
  } as const
  const samples = images.map((x) => ({ x, y: Float64Array.of(1) }))
  return { title: "", network: { layers: [layer] }, cost: "quadratic", eta: 1, samples, batchSize: 1, edits: [] }
}

import { describe, expect, it } from "vitest"
import { sampleOf } from "./dataSet"
import { coordinates, featured, featureIds, hidesPoint, inputsOf, pointOf } from "./features"
import { constantInputs, outOfRange } from "./ranges"
import { sets } from "./sets"
import { split } from "./split"

describe("features", () => {
  it("are exact", () => {
    expect([...inputsOf([1.5, -2], featureIds)]).toEqual([1.5, -2, 2.25, 4, -3, Math.sin(1.5), Math.sin(-2)])
    expect([...inputsOf([1.5, -2], ["x2^2", "x1"])]).toEqual([4, 1.5])
  })

  it("that are the coordinates change nothing", () => {
    const sample = sampleOf([1.5, -2], [1])
    expect(featured(sample, coordinates)).toEqual(sample)
  })

  it("keep the point only where they hide it, and it is found again", () => {
    const sample = sampleOf([1.5, -2], [1])
    expect(featured(sample, ["x1x2", "x2", "x1"])).not.toHaveProperty("point")
    expect(featured(sample, ["x1x2", "x2"]).point).toEqual(sample.x)
    expect(hidesPoint(["x2"])).toBe(true)
    for (const ids of [featureIds, ["x1x2"], ["x2", "x1"], ["x1", "x1^2"], ["x2"]] as (typeof featureIds)[])
      expect(pointOf(featured(sample, ids), ids)).toEqual([1.5, -2])
  })

  it("of what is no point are none", () => {
    expect(pointOf(sampleOf([1, 2], [0]))).toEqual([1, 2])
    expect(pointOf(sampleOf([1], [0]))).toBeNull()
    expect(pointOf(sampleOf([1, 2, 3], [0]))).toBeNull()
    expect(pointOf(sampleOf([1], [0]), ["x1"])).toBeNull()
  })
})

describe("a split", () => {
  const samples = sets.circle.make(100, 0, 1)
  const { train, test } = split(samples, 30, 1)

  it("holds out its share, and loses and doubles none", () => {
    expect([train.length, test.length]).toEqual([70, 30])
    expect(new Set([...train, ...test])).toEqual(new Set(samples))
    expect(new Set(train.map(({ y }) => y[0])).size).toBe(2)
  })

  it("is that of its seed", () => {
    expect(split(samples, 30, 1)).toEqual({ train, test })
    expect(split(samples, 30, 2)).not.toEqual({ train, test })
  })

  it("leaves one sample to train with, or all", () => {
    expect(split(samples.slice(0, 1), 90, 1).train).toHaveLength(1)
    expect(split(samples.slice(0, 2), 90, 1).train).toHaveLength(1)
    expect(split(samples, 0, 1).test).toEqual([])
    expect(split([], 50, 1)).toEqual({ train: [], test: [] })
  })
})

describe("ranges", () => {
  it.each([
    ["count", 9, false],
    ["count", 10, true],
    ["count", 1001, false],
    ["noise", -1, false],
    ["noise", 50, true],
    ["noise", 2000, false],
    ["heldOut", 90, true],
    ["heldOut", 91, false],
    ["heldOut", Number.NaN, false],
    ["batchSize", 0, false],
    ["batchSize", 1.5, false],
    ["batchSize", 40, true],
    ["batchSize", 41, false],
  ] as const)("%s of %d", (quantity, value, isTaken) => {
    const refused = outOfRange(quantity, value, 40)
    expect(refused === null).toBe(isTaken)
    if (refused) expect(refused.least <= refused.most && refused.quantity === quantity).toBe(true)
  })

  it("tells the inputs that are the same everywhere", () => {
    expect(constantInputs([sampleOf([1, 2], [0]), sampleOf([1, 3], [1])])).toEqual([0])
    expect(constantInputs([sampleOf([1, 2], [0])])).toEqual([])
    expect(constantInputs([])).toEqual([])
  })
})

import { describe, expect, it } from "vitest"
import { isGraded } from "./targets"

const samplesOf = (...targets: number[][]) => targets.map((y) => ({ x: Float64Array.of(0), y: Float64Array.from(y) }))

describe("targets", () => {
  it("are graded where one of them has more than two values, those held out counted", () => {
    expect(isGraded(0, samplesOf([0.1], [0.5], [0.9]))).toBe(true)
    expect(isGraded(0, samplesOf([0.1], [0.9], [0.1]))).toBe(false)
    expect(isGraded(0, samplesOf([0.1], [0.9]), samplesOf([0.5]))).toBe(true)
    expect(isGraded(0, [])).toBe(false)
  })

  it("are looked at one by one", () => {
    const samples = samplesOf([0, 1], [0, 2], [1, 3])
    expect(isGraded(0, samples)).toBe(false)
    expect(isGraded(1, samples)).toBe(true)
  })
})

import { describe, expect, it } from "vitest"
import { gaussians, plane } from "./regression"
import { type SetId, sets } from "./sets"

const ids = Object.keys(sets) as SetId[]
const numbers = (id: SetId, count: number, noise: number, seed: number) =>
  sets[id].make(count, noise, seed).map(({ x, y }) => [[...x], [...y]])
const classOf = (y: Float64Array) => (y.length === 1 ? y[0] : y.indexOf(1))

describe.each(ids)("%s", (id) => {
  const set = sets[id]
  const chosen = ids.filter((one) => !("isFixed" in sets[one]))

  it("has as many samples as asked for, of its shape, with 3 decimals", () => {
    for (const count of [10, 11, 999]) {
      const samples = set.make(count, 30, 7)
      expect(samples).toHaveLength(chosen.includes(id) ? count : 4)
      for (const { x, y } of samples) {
        expect([x.length, y.length]).toEqual([set.inputs, set.outputs])
        for (const value of [...x, ...y]) expect(Math.round(value * 1000) / 1000).toBe(value)
      }
    }
  })

  it("is the same for the same seed, and another for another", () => {
    expect(numbers(id, 50, 10, 3)).toEqual(numbers(id, 50, 10, 3))
    if (chosen.includes(id)) expect(numbers(id, 50, 10, 3)).not.toEqual(numbers(id, 50, 10, 4))
  })

  it("stays in its range", () => {
    for (const { x, y } of set.make(1000, 0, 1)) {
      for (const value of x) expect(Math.abs(value)).toBeLessThanOrEqual(6)
      for (const value of y) expect(Math.abs(value)).toBeLessThanOrEqual(1)
    }
  })

  it("has targets of its task, with all noise too", () => {
    for (const { y } of set.make(300, 50, 5)) {
      if (set.task === "binary") expect([0, 1]).toContain(y[0])
      if (set.task === "classes") expect([...y].sort()).toEqual([0, 0, 1])
    }
  })
})

describe("the classes", () => {
  it.each([
    ["circle", 100, [50, 50]],
    ["circle", 11, [5, 6]],
    ["gauss", 11, [5, 6]],
    ["spiral", 11, [5, 6]],
    ["rings", 90, [30, 30, 30]],
    ["rings", 10, [4, 3, 3]],
    ["gate-and", 4, [3, 1]],
    ["gate-or", 4, [1, 3]],
    ["gate-xor", 4, [2, 2]],
    ["gate-nand", 4, [1, 3]],
  ] as const)("of %s, %d samples without noise, count %j", (id, count, expected) => {
    const samples = sets[id].make(count, 0, 1)
    expect(expected.map((_, c) => samples.filter(({ y }) => classOf(y) === c).length)).toEqual(expected)
  })

  it("are where they belong without noise", () => {
    for (const { x, y } of sets.circle.make(200, 0, 2)) expect(y[0]).toBe(Math.hypot(x[0]!, x[1]!) < 3 ? 1 : 0)
    for (const { x, y } of sets.xor.make(200, 0, 2)) {
      expect(y[0]).toBe(x[0]! * x[1]! > 0 ? 1 : 0)
      expect(Math.min(...x.map(Math.abs))).toBeGreaterThanOrEqual(0.3)
    }
    for (const { x, y } of sets.rings.make(200, 0, 2))
      expect(y.indexOf(1)).toBe(Math.floor((Math.hypot(x[0]!, x[1]!) + 0.6) / 2))
  })

  it("mix when there is noise", () => {
    const wrong = (noise: number) =>
      sets.circle.make(500, noise, 2).filter(({ x, y }) => (Math.hypot(x[0]!, x[1]!) < 3 ? 1 : 0) !== y[0]).length
    expect(wrong(0)).toBe(0)
    expect(wrong(50)).toBeGreaterThan(wrong(20))
  })

  it("the two arms of the spiral mirror each other", () => {
    const samples = sets.spiral.make(100, 0, 1)
    for (let i = 0; i < 50; i++) expect([...samples[i]!.x].map((x) => 0 - x)).toEqual([...samples[i + 50]!.x])
  })
})

describe("regression", () => {
  it("the plane and the hills have the targets of their formulas", () => {
    for (const { x, y } of plane.make(100, 0, 3)) expect(Math.abs(y[0]! - (x[0]! + x[1]!) / 12)).toBeLessThan(0.00051)
    for (const { x, y } of gaussians.make(300, 0, 3)) {
      const near = Math.min(...[-4, 0, 4].map((c) => Math.hypot(x[0]! - c, Math.abs(x[1]!) - 2.5)))
      expect(Math.abs(y[0]!)).toBeCloseTo(Math.max(0, 1 - near / 2), 2)
    }
    expect(gaussians.make(300, 0, 3).some(({ y }) => y[0]! < -0.5)).toBe(true)
  })

  it("the sine has one input, and noise moves its targets alone", () => {
    const [quiet, noisy] = [sets.sine.make(50, 0, 9), sets.sine.make(50, 20, 9)]
    for (const [i, { x, y }] of quiet.entries()) {
      expect(Math.abs(y[0]! - Math.sin(x[0]!))).toBeLessThan(0.00051)
      expect(noisy[i]!.x).toEqual(x)
      expect(Math.abs(noisy[i]!.y[0]! - y[0]!)).toBeLessThanOrEqual(0.201)
    }
  })
})

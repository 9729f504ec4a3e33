import { describe, expect, it } from "vitest"
import { fitsTargets } from "../engine/costs"
import { taken, values } from "./opened.test-data"

const ten = `a,b,y\n${Array.from({ length: 10 }, (_, i) => `${i},7,${i * i}.5\n`).join("")}`

describe("the samples of a table", () => {
  it("have numbers as they are, for a regression", () => {
    const { samples, task, names } = taken("a,b,y\n1,2,0.5\n3,4,-0.25\n")
    expect(values(samples)).toEqual([
      [[1, 2], [0.5]],
      [[3, 4], [-0.25]],
    ])
    expect(task).toBe("regression")
    expect(names).toEqual({ x: ["a", "b"], y: ["y"] })
  })

  it("have one output for two classes and one each for more", () => {
    const two = taken("a,y\n1,yes\n2,no\n3,yes\n")
    expect(values(two.samples).map(([, y]) => y)).toEqual([[1], [0], [1]])
    expect(two).toMatchObject({ task: "binary", names: { y: ["y = yes"] } })
    const three = taken("a,y\n1,b\n2,c\n3,a\n")
    expect(values(three.samples).map(([, y]) => y)).toEqual([
      [0, 1, 0],
      [0, 0, 1],
      [1, 0, 0],
    ])
    expect(three.samples.every(({ y }) => fitsTargets(y, "one-hot"))).toBe(true)
    expect(three.task).toBe("classes")
  })

  it("have classes among their inputs in the same way", () => {
    const { samples } = taken("colour,n,sex,y\nred,1,f,0.5\nblue,2,m,0.5\ngreen,3,f,0.25\n")
    expect(values(samples).map(([x]) => x)).toEqual([
      [0, 0, 1, 1, 0],
      [1, 0, 0, 2, 1],
      [0, 1, 0, 3, 0],
    ])
  })

  it("are scaled to mean 0 and deviation 1; a column that is always the same becomes 0, not 0/0", () => {
    const { samples } = taken(ten, { scaleX: "standard", roles: ["x", "x", "y"] })
    const first = samples.map(({ x }) => x[0] ?? Number.NaN)
    expect(first.reduce((sum, v) => sum + v, 0)).toBeCloseTo(0, 12)
    expect(first.reduce((sum, v) => sum + v * v, 0) / 10).toBeCloseTo(1, 12)
    expect(samples.every(({ x }) => x[1] === 0)).toBe(true)
  })

  it("are scaled to 0 … 1, targets too", () => {
    const { samples } = taken(ten, { scaleX: "unit", scaleY: "unit", roles: ["x", "x", "y"] })
    expect(values(samples)[0]).toEqual([[0, 0], [0]])
    expect(values(samples)[9]).toEqual([[1, 0], [1]])
  })

  it("stay finite at the largest numbers that are read", () => {
    const { samples } = taken("a,y\n1e100,0.5\n-1e100,0.25\n1e-300,0.75\n", { scaleX: "standard" })
    expect(samples.every(({ x }) => Number.isFinite(x[0]))).toBe(true)
  })

  it("are held out in part, always the same by the seed, and what is held out does not scale", () => {
    const parts = (seed: number) => taken(ten, { test: 0.3, seed, scaleX: "unit", roles: ["x", "x", "y"] })
    const { samples, test } = parts(3)
    expect([samples.length, test.length]).toEqual([7, 3])
    expect(values(parts(3).test)).toEqual(values(test))
    expect(values(parts(4).test)).not.toEqual(values(test))
    const inputs = samples.map(({ x }) => x[0] ?? Number.NaN)
    expect([Math.min(...inputs), Math.max(...inputs)]).toEqual([0, 1])
    const targets = [...samples, ...test].map(({ y }) => y[0] ?? 0).sort((a, b) => a - b)
    expect(targets).toEqual(Array.from({ length: 10 }, (_, i) => i * i + 0.5))
  })

  it("leave out what does not fit", () => {
    expect(values(taken("a,y\n1,0.5\nabc,1\n,2\n3,0.25\n7\n", { leavesOut: true }).samples)).toEqual([
      [[1], [0.5]],
      [[3], [0.25]],
    ])
  })

  it("one row alone is not held out", () => {
    expect(taken("1,2", { test: 0.5 })).toMatchObject({ test: [], samples: [{}] })
  })
})

import { describe, expect, it } from "vitest"
import { experimentOf } from "../timeline/experimentOf.test-data"
import { classOf, confusionOf, middleOfClasses } from "./confusion"
import type { Network } from "./network"
import { answersOf } from "./surface"

describe("classes", () => {
  const samples = (...targets: number[][]) => targets.map((y) => ({ x: new Float64Array(2), y: Float64Array.from(y) }))

  it("are targets of 0 and 1, of −1 and 1, or one 1 among zeros", () => {
    expect(middleOfClasses(samples([0], [1]))).toBe(0.5)
    expect(middleOfClasses(samples([-1], [1]))).toBe(0)
    expect(middleOfClasses(samples([1]))).toBe(0.5)
    expect(middleOfClasses(samples([0, 1, 0], [1, 0, 0]))).toBe(0.5)
    for (const none of [samples([0.3], [1]), samples([1, 1]), samples([0, 0]), samples([-1], [0], [1]), []])
      expect(middleOfClasses(none)).toBeNull()
  })

  it("are those of all lists together", () => {
    expect(middleOfClasses(samples([-1], [1]), samples([1], [1]))).toBe(0)
    expect(middleOfClasses(samples([0.3], [1]), samples([1], [0]))).toBeNull()
    expect(middleOfClasses([], samples([1], [0]))).toBe(0.5)
  })

  it("are told by the largest output, or by the side of the middle", () => {
    expect(classOf(Float64Array.of(0.2, 0.5, 0.5), 0.5)).toBe(1)
    expect([0.5, 0.51].map((a) => classOf(Float64Array.of(a), 0.5))).toEqual([0, 1])
  })

  it("are counted, those of a sample by row", () => {
    const { network } = experimentOf({ sizes: [2, 3, 1] })
    const at = (x: Float64Array) => answersOf(network, { l: 2, j: 0 }, [x])[0]!
    const xs = [-2, -1, 0, 1, 2].map((v) => Float64Array.of(v, -v))
    const samples = xs.map((x, i) => ({ x, y: Float64Array.of(i % 2) }))
    const { value: counted } = finished(confusionOf(network, samples, 0.5))
    const taken = xs.map((x) => (at(x) > 0.5 ? 1 : 0))
    const count = (row: number, column: number) => taken.filter((c, i) => c === column && i % 2 === row).length
    expect(counted.counts).toEqual([0, 1].map((row) => [count(row, 0), count(row, 1)]))
    expect(counted.correct).toBe(count(0, 0) + count(1, 1))
    expect(counted.of).toBe(5)
  })

  it("of thousands of samples are counted with rests between", () => {
    const { network } = experimentOf({ sizes: [64, 100, 10] })
    const samples = Array.from({ length: 3000 }, (_, i) => ({
      x: new Float64Array(64).fill(i / 3000),
      y: Float64Array.from({ length: 10 }, (_, j) => (i % 10 === j ? 1 : 0)),
    }))
    const { value, rests } = finished(confusionOf(network, samples, 0.5))
    expect(value.of).toBe(3000)
    expect(value.counts.map((row) => row.reduce((sum, count) => sum + count))).toEqual(new Array(10).fill(300))
    // At each no more is done than a frame of the screen has room for.
    expect(multiplications(network, 3000) / rests).toBeLessThan(500_000)
  })
})

const multiplications = ({ layers }: Network, samples: number) =>
  samples * layers.reduce((sum, { W }) => sum + W.length, 0)

function finished<T>(work: Generator<number, T>): { value: T; rests: number } {
  for (let rests = 0; ; rests++) {
    const next = work.next()
    if (next.done) return { value: next.value, rests }
  }
}

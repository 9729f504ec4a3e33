import { describe, expect, it } from "vitest"
import { deltaNorms } from "../engine/deltaNorms"
import { startOf } from "./cycle"
import { withEdit } from "./edits"
import { experimentOf } from "./experimentOf.test-data"
import { history } from "./history"
import { createSeeker } from "./seeker"
import type { Frame } from "./trace"

const steep = experimentOf({ sizes: [2, 3, 2], hidden: "linear", output: "linear", eta: 1e9 })
const experiment = experimentOf({ sizes: [2, 3, 2], samples: 5, batchSize: 2, eta: 0.3 })

function* now<T>(value: T): Generator<number, T> {
  yield 0
  return value
}

function result<T>(work: Generator<number, T>): T {
  for (;;) {
    const next = work.next()
    if (next.done) return next.value
  }
}

function frameAt(t: number, of = experiment): Frame {
  return result(createSeeker(of).seek(t)).frame
}

describe("the history of a run", () => {
  const edited = withEdit(experiment, { cycle: 3, change: { kind: "weight", l: 2, j: 1, k: 0, value: 2 } })

  it("has the weights that each cycle computes with, edits included", () => {
    const seen = result(history(edited, 7, 100, now))
    expect(seen.map(({ cycle }) => cycle)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    for (const { cycle, seen: network } of seen)
      expect(network).toEqual(frameAt(startOf(edited, cycle) + 1, edited).trace.network)
  })

  it.each([
    [0, 10, [0]],
    [25, 6, [0, 5, 10, 15, 20, 25]],
    [100, 3, [0, 50, 100]],
  ])("up to cycle %d is looked at %d times at most, its end among them", (cycle, most, cycles) => {
    expect(result(history(experiment, cycle, most, () => now(null))).map((found) => found.cycle)).toEqual(cycles)
  })

  it("ends where a number stops being finite", () => {
    const seen = result(history(steep, 50, 100, () => now(null)))
    expect(seen.length).toBeLessThan(51)
  })
})

describe("|δ| of the layers", () => {
  it("are the norms of every sample's δ, in the mean", () => {
    const start = { ...experiment, batchSize: 1 }
    const norms = experiment.samples.map((_, i) => {
      const { trace } = frameAt(startOf(start, i) + 12, { ...start, eta: 0 })
      return [1, 2].map((l) => Math.hypot(...trace.delta[l]!))
    })
    const found = result(deltaNorms(experiment.network, experiment.samples, "quadratic"))
    for (const l of [0, 1])
      expect(found[l]).toBeCloseTo(norms.reduce((sum, norm) => sum + norm[l]!, 0) / norms.length, 14)
  })
})

import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { learn } from "../engine/learn"
import { batchAt, placeOf, startOf, stepsPerSample } from "./cycle"
import { experimentOf } from "./experimentOf.test-data"
import { planOf } from "./planOf.test-data"

const shape = fc
  .record({ L: fc.integer({ min: 1, max: 4 }), n: fc.integer({ min: 1, max: 7 }), b: fc.integer({ min: 1, max: 7 }) })
  .map(({ L, n, b }) =>
    experimentOf({ sizes: Array.from({ length: L + 1 }, () => 1), samples: n, batchSize: Math.min(b, n) }),
  )

describe("the place of a step", () => {
  it("is what counting cycle by cycle finds", () => {
    fc.assert(
      fc.property(shape, (experiment) => {
        const s = stepsPerSample(experiment.network.layers.length)
        let t = 0
        expect(placeOf(experiment, 0)).toEqual({ cycle: 0, done: 0, perCycle: batchAt(experiment, 0).length * s + 2 })
        for (let cycle = 0; cycle < 9; cycle++) {
          expect(startOf(experiment, cycle)).toBe(t)
          const perCycle = batchAt(experiment, cycle).length * s + 2
          for (let done = 1; done <= perCycle; done++) {
            t++
            expect(placeOf(experiment, t)).toEqual({ cycle, done, perCycle })
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it("costs nothing far away", () => {
    const experiment = experimentOf({ sizes: [2, 2, 2], samples: 3, batchSize: 2 })
    const cycle = 2 ** 40 + 1
    const t = startOf(experiment, cycle) + 5
    expect(placeOf(experiment, t)).toEqual({ cycle, done: 5, perCycle: 14 })
  })
})

describe("a batch", () => {
  it("takes the samples in turn, the last one of an epoch may be smaller", () => {
    const experiment = experimentOf({ sizes: [1, 1], samples: 5, batchSize: 2 })
    expect([0, 1, 2, 3].map((cycle) => batchAt(experiment, cycle))).toEqual([[0, 1], [2, 3], [4], [0, 1]])
  })
})

describe("the plan of a cycle", () => {
  it("of the 2-2-2 net has the order of the note", () => {
    expect(planOf(2, 1).map(({ kind, l }) => `${kind} ${l}`)).toEqual([
      "input 0",
      "weighted-input 1",
      "activation 1",
      "weighted-input 2",
      "activation 2",
      "cost null",
      "output-error 2",
      "hidden-error 1",
      "bias-gradient 2",
      "weight-gradient 2",
      "bias-gradient 1",
      "weight-gradient 1",
      "mean null",
      "update null",
    ])
  })

  it("is what the engine does", () => {
    fc.assert(
      fc.property(shape, (experiment) => {
        const batch = batchAt(experiment, 0)
        const steps = [
          ...learn(experiment.network, experiment.samples.slice(0, batch.length), experiment.cost, experiment.eta),
        ]
        const plan = planOf(experiment.network.layers.length, batch.length)
        expect(plan.map(({ kind }) => kind)).toEqual(steps.map(({ kind }) => kind))
        let i: number | null = null
        for (const [index, step] of steps.entries()) {
          if (step.kind === "input") i = step.i
          if (step.kind === "mean") i = null
          const planned = plan[index]
          expect(planned?.i).toBe(i)
          if ("l" in step) expect(planned?.l).toBe(step.l)
        }
      }),
      { numRuns: 100 },
    )
  })
})

import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { phaseOf } from "../engine/step"
import { placeOf, startOf } from "./cycle"
import { experimentOf } from "./experimentOf.test-data"
import { planOf } from "./planOf.test-data"
import { nextLayerStop, nextStop, previousLayerStop, previousStop } from "./stops"

const single = experimentOf({ sizes: [2, 2, 2] })
const batches = experimentOf({ sizes: [2, 3, 3, 1], samples: 5, batchSize: 2 })

/** All stops of one kind up to a position, in order. */
function chain(next: (t: number) => number, end: number): readonly number[] {
  const stops = [0]
  for (let t = 0; t < end; ) {
    t = next(t)
    stops.push(t)
  }
  return stops
}

describe("stops", () => {
  it("of a pass are forward with its cost, backward with its gradients, and the update", () => {
    expect(chain((t) => nextStop(single, t, "pass"), 28)).toEqual([0, 6, 12, 14, 20, 26, 28])
    // Two samples of 5 · 3 + 2 steps, then mean and update; the third batch has one sample.
    expect(chain((t) => nextStop(batches, t, "pass"), 36)).toEqual([0, 8, 17, 25, 34, 36])
    expect(chain((t) => nextStop(batches, t, "pass"), 91).slice(-4)).toEqual([72, 80, 89, 91])
  })

  it("of a cycle are its updates", () => {
    expect(chain((t) => nextStop(batches, t, "cycle"), 200)).toEqual([0, 36, 72, 91, 127, 163, 182, 218])
  })

  it("of a layer are where the layer or the phase changes", () => {
    expect(chain((t) => nextLayerStop(single, t), 14)).toEqual([0, 1, 3, 5, 6, 7, 8, 10, 12, 14])
  })

  it("between two are left both ways to the nearest", () => {
    expect(nextStop(single, 3, "pass")).toBe(6)
    expect(previousStop(single, 13, "pass")).toBe(12)
    expect(previousStop(single, 16, "cycle")).toBe(14)
    expect(previousLayerStop(single, 10)).toBe(8)
    expect([
      previousStop(single, 0, "pass"),
      previousStop(single, 0, "cycle"),
      previousStop(single, 0, "layer"),
    ]).toEqual([0, 0, 0])
    expect(previousLayerStop(single, 0)).toBe(0)
  })

  it("backwards are those forwards", () => {
    const grains = ["layer", "pass", "cycle"] as const
    fc.assert(
      fc.property(fc.constantFrom(single, batches), fc.constantFrom(...grains), fc.nat(400), (experiment, grain, t) => {
        const stops = chain((at) => nextStop(experiment, at, grain), 500)
        expect(nextStop(experiment, t, grain)).toBe(stops.find((stop) => stop > t))
        expect(previousStop(experiment, t, grain)).toBe(stops.findLast((stop) => stop < t) ?? 0)
        const layers = chain((at) => nextLayerStop(experiment, at), 500)
        expect(nextLayerStop(experiment, t)).toBe(layers.find((stop) => stop > t))
        expect(previousLayerStop(experiment, t)).toBe(layers.findLast((stop) => stop < t) ?? 0)
      }),
      { numRuns: 300 },
    )
  })

  it("of a layer agree with the plan, over a border too", () => {
    const L = batches.network.layers.length
    for (let t = 1; t < 200; t++) {
      const at = (step: number) => {
        const { cycle, done, perCycle } = placeOf(batches, step)
        expect(startOf(batches, cycle) + done).toBe(step)
        const planned = planOf(L, (perCycle - 2) / (5 * L + 2))[done - 1]
        return planned && `${phaseOf(planned.kind)} ${planned.l}`
      }
      expect(nextLayerStop(batches, t - 1) === t).toBe(at(t) !== at(t + 1))
    }
  })
})

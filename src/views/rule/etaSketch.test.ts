import { describe, expect, it } from "vitest"
import { plainSgd, type Schedule } from "../../engine/updateRule"
import { presets } from "../../presets"
import { etaSketch } from "./etaSketch"

const scheduledBy = (schedule: Schedule) => ({ ...presets.xor.experiment, eta: 2, rule: { ...plainSgd, schedule } })
const cycles = (points: readonly { readonly cycle: number }[]) => points.map(({ cycle }) => cycle)

describe("η over the cycles to come", () => {
  it("is that of each cycle, the last one too; the next steps are told", () => {
    const { points, told } = etaSketch(scheduledBy({ kind: "step", every: 10, factor: 0.5 }), 5)
    expect(points[0]).toEqual({ cycle: 5, eta: 2 })
    expect(points[5]).toEqual({ cycle: 10, eta: 1 })
    expect(points.at(-1)).toEqual({ cycle: 45, eta: 0.125 })
    expect(told).toEqual([
      { cycle: 5, eta: 2 },
      { cycle: 10, eta: 1 },
      { cycle: 20, eta: 0.5 },
    ])
  })

  it("has few points however long the schedule is, and ends at its floor", () => {
    const { points } = etaSketch(scheduledBy({ kind: "cosine", cycles: 1e6, floor: 0.25 }), 0)
    expect(points).toHaveLength(201)
    expect(points.at(-1)).toEqual({ cycle: 1_250_000, eta: 0.25 })
  })

  it("tells a cosine half-way and where its floor is reached, as long as they are to come", () => {
    const cosine = scheduledBy({ kind: "cosine", cycles: 100, floor: 0.5 })
    expect(etaSketch(cosine, 0).told).toEqual([
      { cycle: 0, eta: 2 },
      { cycle: 50, eta: 1.25 },
      { cycle: 100, eta: 0.5 },
    ])
    expect(cycles(etaSketch(cosine, 60).told)).toEqual([60, 100])
    expect(cycles(etaSketch(cosine, 500).told)).toEqual([500])
    expect(etaSketch(cosine, 500).points.map(({ eta }) => eta)).toEqual([0.5, 0.5])
    expect(cycles(etaSketch(scheduledBy({ kind: "cosine", cycles: 1, floor: 0 }), 0).told)).toEqual([0, 1])
  })

  it("ends before η is not finite", () => {
    const { points, told } = etaSketch(scheduledBy({ kind: "step", every: 1, factor: 1e200 }), 0)
    expect(cycles(points)).toEqual([0, 1])
    expect(cycles(told)).toEqual([0, 1])
  })
})

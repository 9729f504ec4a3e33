import { describe, expect, it } from "vitest"
import { plainSgd, type Schedule } from "../../engine/updateRule"
import { presets } from "../../presets"
import { etaSketch, horizonOf } from "./etaSketch"

const scheduledBy = (schedule: Schedule) => ({ ...presets.xor.experiment, eta: 2, rule: { ...plainSgd, schedule } })

describe("η over the cycles to come", () => {
  it("is that of each cycle, the last one too", () => {
    const schedule = { kind: "step", every: 10, factor: 0.5 } as const
    const points = etaSketch(scheduledBy(schedule), 5, horizonOf(schedule))
    expect(points[0]).toEqual({ cycle: 5, eta: 2 })
    expect(points[5]).toEqual({ cycle: 10, eta: 1 })
    expect(points.at(-1)).toEqual({ cycle: 45, eta: 0.125 })
  })

  it("has few points however long the schedule is, and ends at its floor", () => {
    const schedule = { kind: "cosine", cycles: 1e6, floor: 0.25 } as const
    const points = etaSketch(scheduledBy(schedule), 0, horizonOf(schedule))
    expect(points).toHaveLength(201)
    expect(points.at(-1)).toEqual({ cycle: 1_250_000, eta: 0.25 })
  })

  it("ends before η is not finite", () => {
    const schedule = { kind: "step", every: 1, factor: 1e6 } as const
    const points = etaSketch(scheduledBy(schedule), 0, 100)
    expect(points.length).toBeGreaterThan(2)
    expect(points.every(({ eta }) => Number.isFinite(eta))).toBe(true)
  })
})

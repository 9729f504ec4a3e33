import { describe, expect, it } from "vitest"
import { presets } from "../../presets"
import { placeOf } from "../../timeline/cycle"
import { inCycle } from "./inCycle"

const mazur = presets.mazur.experiment

describe("inCycle", () => {
  it.each([
    [8, 1, 22],
    [22, 0, 8],
    [22, -1, 8],
    [14, 1, 28],
    [0, 0, 0],
    [0, 1, 15],
  ])("goes from position %d to cycle %d at position %d", (t, cycle, expected) => {
    expect(inCycle(mazur, t, cycle)).toBe(expected)
  })

  it("stays inside a last batch that is smaller", () => {
    const xor = { ...presets.xor.experiment, batchSize: 3 }
    const to = inCycle(xor, 30, 1)
    expect(placeOf(xor, to)).toEqual({ cycle: 1, done: 14, perCycle: 14 })
  })
})

import { describe, expect, it } from "vitest"
import { stepsPerSample } from "../../timeline/cycle"
import { ticksOf } from "./ticksOf"

describe("ticksOf", () => {
  it("gives Mazur's cycle fourteen marks in the order of its phases", () => {
    const ticks = ticksOf(2, 1)
    expect(ticks).toHaveLength(14)
    expect(ticks.map(({ phase }) => phase[0]).join("")).toBe("fffffcbbgggguu")
  })

  it.each([
    [2, 1],
    [2, 4],
    [4, 100],
    [12, 100_000],
  ])("covers a cycle of %d layers and %d samples without gaps, in marks that can be told apart", (L, m) => {
    const ticks = ticksOf(L, m)
    expect(ticks.length).toBeLessThanOrEqual(122)
    expect(ticks[0]?.from).toBe(0)
    expect(ticks.at(-1)?.to).toBe(m * stepsPerSample(L) + 2)
    for (const [index, tick] of ticks.entries()) {
      expect(tick.to).toBeGreaterThan(tick.from)
      if (index > 0) expect(tick.from).toBe(ticks[index - 1]?.to)
    }
  })
})

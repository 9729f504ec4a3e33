import { describe, expect, it } from "vitest"
import { stepsPerSample } from "../../timeline/cycle"
import { ticksOf } from "./ticksOf"

const initials = (L: number, m: number) =>
  ticksOf(L, m)
    .map(({ phase }) => phase[0])
    .join("")

describe("ticksOf", () => {
  it("gives Mazur's cycle fourteen marks in the order of its phases", () => {
    expect(initials(2, 1)).toBe("fffffcbbgggguu")
  })

  it("gives ten samples a mark for each phase, and the update", () => {
    expect(initials(4, 10)).toBe(`${"fcbg".repeat(10)}u`)
  })

  it("gives a hundred samples a mark each, and the update", () => {
    const ticks = ticksOf(2, 100)
    expect(initials(2, 100)).toBe(`${"s".repeat(100)}u`)
    expect(ticks[1]).toMatchObject({ from: 12, to: 24 })
    expect(ticks[1]?.current(12 + 8)).toBe("backward")
  })

  it.each([
    [2, 1],
    [2, 4],
    [2, 29],
    [2, 30],
    [4, 100],
    [12, 119],
    [12, 120],
    [12, 100_000],
  ])("covers a cycle of %d layers and %d samples without gaps, in marks that can be told apart", (L, m) => {
    const ticks = ticksOf(L, m)
    expect(ticks.length).toBeLessThanOrEqual(120)
    expect(ticks[0]?.from).toBe(0)
    expect(ticks.at(-1)?.to).toBe(m * stepsPerSample(L) + 2)
    for (const [index, tick] of ticks.entries()) {
      expect(tick.to).toBeGreaterThan(tick.from)
      if (index > 0) expect(tick.from).toBe(ticks[index - 1]?.to)
    }
  })
})

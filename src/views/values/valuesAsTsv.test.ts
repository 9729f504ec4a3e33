import { describe, expect, it } from "vitest"
import { presets } from "../../presets"
import { withEdit } from "../../timeline/edits"
import type { Experiment } from "../../timeline/experiment"
import { createSeeker } from "../../timeline/seeker"
import type { Frame } from "../../timeline/trace"
import { changedTerms } from "./changedTerms"
import { symbolOf } from "./symbolOf"
import { termsOf } from "./termsOf"
import { exact, valuesAsTsv } from "./valuesAsTsv"

function frameOf(experiment: Experiment, t: number): Frame {
  const search = createSeeker(experiment).seek(t)
  let next = search.next()
  while (!next.done) next = search.next()
  return next.value.frame
}

const { experiment } = presets.mazur
const edited = withEdit(experiment, { cycle: 0, change: { kind: "weight", l: 2, j: 0, k: 0, value: 0.5 } })

describe("numbers for a spreadsheet", () => {
  it("keep every digit, −0 and the smallest numbers", () => {
    for (const value of [0.1 + 0.2, -0, 5e-324, 1e308, -1 / 3])
      expect(Object.is(Number(exact(value)), value), exact(value)).toBe(true)
    expect(exact(null)).toBe("")
  })

  it("are all numbers of the tables, each on a line of six fields", () => {
    const frame = frameOf(edited, 12)
    const lines = valuesAsTsv(frame, frameOf(experiment, 12)).split("\n").slice(0, -1)
    expect(lines).toHaveLength(1 + termsOf(frame).length)
    for (const line of lines) expect(line.split("\t")).toHaveLength(6)
    expect(lines).toContain("w³₁₁\t3\t1\t1\t0.5\t0.4")
    expect(lines).toContain("x₁\t1\t1\t\t0.05\t")
  })
})

describe("what changed most", () => {
  it("comes first; what lies before the edit is not there", () => {
    const changed = changedTerms(frameOf(edited, 12), frameOf(experiment, 12))
    const sizes = changed.map(({ now, was }) => Math.abs(now - was))
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    expect(changed[0]).toMatchObject({ term: "W:2:0:0", was: 0.4, now: 0.5 })
    expect(changed.some(({ term }) => term === "delta:1:1")).toBe(true)
    expect(changed.some(({ term }) => term.startsWith("a:1"))).toBe(false)
  })

  it("after an update is every weight and bias, and with nothing to compare nothing", () => {
    expect(changedTerms(frameOf(experiment, 14), null)).toHaveLength(12)
    expect(changedTerms(frameOf(experiment, 12), null)).toEqual([])
  })
})

it("every number has a sign of its own", () => {
  const frame = frameOf(experiment, 12)
  const signs = termsOf(frame).map(symbolOf)
  expect(new Set(signs).size).toBe(signs.length)
})

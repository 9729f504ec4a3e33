import { describe, expect, it } from "vitest"
import { sayIn } from "../i18n/say"
import { presets } from "../presets"
import { createSeeker } from "../timeline/seeker"
import { sentenceOf } from "./sentence"
import { whereabouts } from "./whereabouts"

function frameAt(id: keyof typeof presets, t: number) {
  const search = createSeeker(presets[id].experiment).seek(t)
  let next = search.next()
  while (!next.done) next = search.next()
  return next.value.frame
}

describe("whereabouts", () => {
  it.each([
    ["mazur", 0, "cycle 1 · before the first step"],
    ["mazur", 8, "cycle 1 · sample 1 of 1 · backward · δ² · step 8 of 14"],
    ["mazur", 14, "cycle 1 · update · step 14 of 14"],
    ["mazur", 15, "cycle 2 · sample 1 of 1 · forward · a¹ · step 1 of 14"],
    ["classify", 15, "cycle 2 · sample 2 of 3 · forward · a¹ · step 1 of 14"],
    ["xor", 30, "cycle 1 · sample 3 of 4 · cost · C · step 30 of 50"],
  ] as const)("of %s at %d", (id, t, expected) => {
    expect(whereabouts(frameAt(id, t), sayIn("en")).join(" · ")).toBe(expected)
  })
})

describe("the sentence of every step", () => {
  it.each(Object.keys(presets) as (keyof typeof presets)[])("of %s has all its numbers in both languages", (id) => {
    const { perCycle } = frameAt(id, 1)
    for (let t = 0; t <= perCycle; t++)
      for (const locale of ["en", "ko"] as const) {
        const sentence = sentenceOf(frameAt(id, t), sayIn(locale))
        expect(sentence).not.toMatch(/NaN|undefined|\{|\}/)
        expect(sentence.length).toBeGreaterThan(10)
      }
  })

  it("names the factors of the hidden error", () => {
    expect(sentenceOf(frameAt("mazur", 8), sayIn("en"))).toContain("0.0364 × 0.2413 ≈ 0.00877")
  })
})

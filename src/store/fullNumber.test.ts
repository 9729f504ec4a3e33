import { expect, it } from "vitest"
import { presets } from "../presets"
import { createSeeker } from "../timeline/seeker"
import type { Frame } from "../timeline/trace"
import { fullNumber } from "./fullNumber"

function frameAt(t: number): Frame {
  const search = createSeeker(presets.mazur.experiment).seek(t)
  for (;;) {
    const next = search.next()
    if (next.done) return next.value.frame
  }
}
const frame = frameAt(14)
const hoversFormer = false

it("has all digits of what is pointed at, else of what is selected", () => {
  expect(fullNumber({ hovered: null, selected: null, hoversFormer, frame })).toBeNull()
  expect(fullNumber({ hovered: null, selected: "W:2:0:0", hoversFormer, frame })).toMatch(
    /^w³₁₁ = 0\.35891647971788\d+$/,
  )
  expect(fullNumber({ hovered: "delta:1:0", selected: "W:2:0:0", hoversFormer, frame })).toMatch(
    /^δ²₁ = 0\.0087713546\d+$/,
  )
  expect(fullNumber({ hovered: "eta", selected: null, hoversFormer, frame })).toBe("η = 0.5")
  expect(fullNumber({ hovered: "C", selected: null, hoversFormer, frame })).toMatch(/^C = 0\.2983711087\d+$/)
  expect(fullNumber({ hovered: "x:0:1", selected: null, hoversFormer, frame })).toBe("x₂ = 0.1")
  // The matrix as a whole is no number.
  expect(fullNumber({ hovered: "W:2", selected: null, hoversFormer, frame })).toBeNull()
})

it("is, of a weight from before the update, that one", () => {
  const ofFirst = (hoversFormer: boolean) => fullNumber({ hovered: "W:1:0:0", hoversFormer, selected: null, frame })
  expect(frame.step?.kind).toBe("update")
  expect(ofFirst(true)).toBe("w²₁₁ = 0.15")
  expect(ofFirst(false)).toMatch(/^w²₁₁ = 0\.14978071\d+$/)
})

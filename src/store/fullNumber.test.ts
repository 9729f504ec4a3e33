import { expect, it } from "vitest"
import { presets } from "../presets"
import { createSeeker } from "../timeline/seeker"
import { fullNumber } from "./fullNumber"

const search = createSeeker(presets.mazur.experiment).seek(14)
let next = search.next()
while (!next.done) next = search.next()
const { frame } = next.value

it("has all digits of what is pointed at, else of what is selected", () => {
  expect(fullNumber({ hovered: null, selected: null, frame })).toBeNull()
  expect(fullNumber({ hovered: null, selected: "W:2:0:0", frame })).toMatch(/^w³₁₁ = 0\.35891647971788\d+$/)
  expect(fullNumber({ hovered: "delta:1:0", selected: "W:2:0:0", frame })).toMatch(/^δ²₁ = 0\.0087713546\d+$/)
  expect(fullNumber({ hovered: "eta", selected: null, frame })).toBe("η = 0.5")
  expect(fullNumber({ hovered: "C", selected: null, frame })).toMatch(/^C = 0\.2983711087\d+$/)
  expect(fullNumber({ hovered: "x:0:1", selected: null, frame })).toBe("x₂ = 0.1")
  // The matrix as a whole is no number.
  expect(fullNumber({ hovered: "W:2", selected: null, frame })).toBeNull()
})

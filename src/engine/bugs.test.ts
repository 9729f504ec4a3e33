import { describe, expect, it } from "vitest"
import { presets } from "../presets"
import { createSeeker } from "../timeline/seeker"
import { type BugId, bugIds } from "./bugs"
import { prove } from "./prove"

/* Each wrong backward pass: its numbers, and that the proof turns red. */

function frameAt(id: keyof typeof presets, t: number, bug?: BugId) {
  const { experiment } = presets[id]
  const search = createSeeker(bug ? { ...experiment, bug } : experiment).seek(t)
  let next = search.next()
  while (!next.done) next = search.next()
  return next.value.frame
}

function agrees(id: keyof typeof presets, bug?: BugId): boolean {
  const { experiment } = presets[id]
  const search = prove(experiment.network, experiment.samples, experiment.cost, { eta: experiment.eta, bug })
  let next = search.next()
  while (!next.done) next = search.next()
  return !("kind" in next.value) && next.value.agrees
}

describe("a backward pass with a bug", () => {
  it("is caught by the proof on one of the examples, which is content without it", () => {
    for (const id of ["mazur", "classify", "xor"] as const) expect(agrees(id)).toBe(true)
    for (const bug of bugIds)
      expect(
        (["mazur", "classify", "xor"] as const).some((id) => !agrees(id, bug)),
        bug,
      ).toBe(true)
  })

  it.each<[BugId, string]>([
    ["no-slope", "0.036350"],
    ["no-transpose", "0.009231"],
    ["updated-first", "0.007294"],
  ])("gives the known wrong δ²₁ of the Mazur net: %s", (bug, value) => {
    expect(frameAt("mazur", 8, bug).trace.delta[1]![0]!.toFixed(6)).toBe(value)
  })

  it("leaves the forward pass and what it does not concern as they are", () => {
    const right = frameAt("mazur", 12)
    const wrong = frameAt("mazur", 12, "bias-per-input")
    expect(wrong.trace.a).toEqual(right.trace.a)
    expect(wrong.trace.delta).toEqual(right.trace.delta)
    expect(wrong.trace.dW).toEqual(right.trace.dW)
    expect([...wrong.trace.db[2]!]).toEqual([...right.trace.db[2]!].map((value) => 2 * value))
  })

  it("is the same wrong run however a later cycle is reached", () => {
    const stepped = frameAt("mazur", 14 * 3, "swapped")
    const { experiment } = presets.mazur
    const seeker = createSeeker({ ...experiment, bug: "swapped" })
    for (let t = 1; t <= 14 * 3; t++) {
      const search = seeker.seek(t)
      let next = search.next()
      while (!next.done) next = search.next()
      if (t === 14 * 3) expect(next.value.frame.trace.updated).toEqual(stepped.trace.updated)
    }
  })
})

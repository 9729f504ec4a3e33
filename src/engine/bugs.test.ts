import { describe, expect, it } from "vitest"
import { presets } from "../presets"
import type { Experiment } from "../timeline/experiment"
import { createSeeker } from "../timeline/seeker"
import { type BugId, bugIds } from "./bugs"
import { prove } from "./prove"

/* Each wrong backward pass: its numbers, and that the proof turns red. */

const { mazur } = presets
const [below, above] = mazur.experiment.network.layers

/** The Mazur net with a leaky ReLU that is below 0 in its hidden layer. */
const leaky: Experiment = {
  ...mazur.experiment,
  network: {
    ...mazur.experiment.network,
    layers: [{ ...below!, activation: "leaky-relu", b: Float64Array.of(-1, -1) }, above!],
  },
}

const runs = { mazur: mazur.experiment, classify: presets.classify.experiment, xor: presets.xor.experiment, leaky }

function frameAt(id: keyof typeof presets, t: number, bug?: BugId) {
  const { experiment } = presets[id]
  const search = createSeeker(bug ? { ...experiment, bug } : experiment).seek(t)
  let next = search.next()
  while (!next.done) next = search.next()
  return next.value.frame
}

function agrees({ network, samples, cost, eta }: Experiment, bug?: BugId): boolean {
  const search = prove(network, samples, cost, { eta, bug })
  let next = search.next()
  while (!next.done) next = search.next()
  return !("kind" in next.value) && next.value.agrees
}

describe("a backward pass with a bug", () => {
  it("is caught by the proof on one of the examples, which is content without it", () => {
    for (const run of Object.values(runs)) expect(agrees(run)).toBe(true)
    for (const bug of bugIds)
      expect(
        Object.values(runs).some((run) => !agrees(run, bug)),
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

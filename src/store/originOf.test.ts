import { describe, expect, it } from "vitest"
import { evaluate } from "../notation/evaluate"
import { partsOf } from "../notation/partsOf"
import { texPen } from "../notation/pen"
import { printNumbers } from "../notation/printNumbers"
import { printIndex, printMatrix } from "../notation/printSymbols"
import { type TermId, termId } from "../notation/term"
import { presets } from "../presets"
import { startOf } from "../timeline/cycle"
import type { Experiment } from "../timeline/experiment"
import { createSeeker } from "../timeline/seeker"
import type { Frame } from "../timeline/trace"
import { originOf, updateBehind } from "./originOf"
import { shownValue } from "./shownValue"

const frameAt = (id: keyof typeof presets, t: number) => frameOf(presets[id].experiment, t)

function frameOf(experiment: Experiment, t: number): Frame {
  const search = createSeeker(experiment).seek(t)
  for (;;) {
    const next = search.next()
    if (next.done) return next.value.frame
  }
}

/** Every number that the page shows at a frame. */
function termsAt(frame: Frame): readonly TermId[] {
  const { layers } = frame.trace.network
  const ofLayers = layers.flatMap(({ units, inputs }, index) =>
    Array.from({ length: units }, (_, j) => j).flatMap((j): TermId[] => [
      ...(["z", "a", "slope", "delta", "dCda", "b", "db"] as const).map((quantity) => termId(quantity, index + 1, j)),
      ...Array.from({ length: inputs }, (_, k) => k).flatMap((k) => [
        termId("W", index + 1, j, k),
        termId("dW", index + 1, j, k),
      ]),
    ]),
  )
  const known: TermId[] = ["C", ...Array.from({ length: layers[0]!.inputs }, (_, j) => termId("a", 0, j)), ...ofLayers]
  return known.filter((term) => shownValue(frame, term) !== null)
}

/** The numbers in the equation of a number. */
function partsIn(term: TermId, frame: Frame, id: keyof typeof presets): readonly TermId[] {
  const origin = originOf(term, frame, presets[id].experiment.cost)
  if (!origin) return []
  const tex = printNumbers(origin.equation, texPen, origin.scene, origin.j, origin.k, 0)
  const [, right = ""] = tex.split(/ (?:=|\\leftarrow|\\approx) (.*)/)
  return [...new Set([...right.matchAll(/term=([^}]+)\}/g)].map((match) => match[1] as TermId))].filter(
    (t) => t !== term,
  )
}

describe.each(["mazur", "xor", "neuron", "classify", "relu"] as const)("the numbers of %s", (id) => {
  const { experiment } = presets[id]
  const end = startOf(experiment, 1)

  it.each([1, 0.5, 0.8, 1.5, 2])("are what their equations give, %d cycles on", (cycles) => {
    const frame = frameAt(id, Math.round(end * cycles))
    let checked = 0
    for (const term of termsAt(frame)) {
      const origin = originOf(term, frame, experiment.cost)
      if (!origin) continue
      const value = evaluate(origin.equation.right, origin.scene, origin.j, origin.k)
      const shown = shownValue(frame, term)
      expect(value, term).not.toBeNull()
      expect(Math.abs(value! - shown!) / Math.max(Math.abs(shown!), 1e-3), term).toBeLessThan(1e-12)
      for (const text of [
        printMatrix(origin.equation, texPen),
        printIndex(origin.equation, texPen, origin.scene),
        printNumbers(origin.equation, texPen, origin.scene, origin.j, origin.k),
      ])
        expect(text).not.toMatch(/undefined|NaN|null|\\square/)
      checked += 1
    }
    expect(checked).toBeGreaterThan(0)
  })

  it("lead down to x, y, w, b and η", () => {
    const frame = frameAt(id, end - 2)
    const leaves = new Set<string>()
    const descend = (term: TermId, depth: number): void => {
      expect(depth).toBeLessThan(20)
      const below = partsIn(term, frame, id)
      if (below.length === 0) leaves.add(partsOf(term).quantity)
      for (const part of below) descend(part, depth + 1)
    }
    // Before the mean the gradients are one sample's, whose numbers are all there.
    for (const term of termsAt(frame).filter((t) => t.startsWith("dW:1"))) descend(term, 0)
    expect([...leaves].sort()).toEqual(["W", "b", "x", "y"])
  })
})

it("the error of the output comes through the slope of the cost", () => {
  const frame = frameAt("relu", 10)
  expect(originOf("dCda:2:0", frame, "quadratic")?.equation.right).toMatchObject({ kind: "cost-slope" })
  expect(originOf("slope:1:0", frame, "quadratic")?.equation.right).toMatchObject({ kind: "slope" })
})

it("an updated weight comes from the update, one set by hand from nowhere", () => {
  const frame = frameAt("mazur", 14)
  expect(originOf("W:1:0:0", frame, "quadratic")?.equation.assigns).toBe(true)
  const change = { kind: "weight", l: 1, j: 0, k: 0, value: 0.9 } as const
  const byHand = frameOf({ ...presets.mazur.experiment, edits: [{ cycle: 1, change }] }, 14)
  expect(originOf("W:1:0:0", byHand, "quadratic")).toBeNull()
  expect(originOf("W:1:0:1", byHand, "quadratic")?.equation.assigns).toBe(true)
  expect(originOf("W:1:0:0", frameAt("mazur", 13), "quadratic")).toBeNull()
  expect(originOf("x:0:0", frame, "quadratic")).toBeNull()
})

it("a weight or bias comes from the last update, unless it was set by hand since then", () => {
  const change = { kind: "weight", l: 1, j: 0, k: 0, value: 0.9 } as const
  const experiment: Experiment = { ...presets.mazur.experiment, edits: [{ cycle: 1, change }] }
  const at = (term: TermId, t: number) => updateBehind(term, frameOf(experiment, t), experiment)
  expect([at("W:1:0:0", 3), at("b:1:0", 3)]).toEqual([null, null])
  // Right after the update the edit of the next cycle is on the picture already.
  expect([at("W:1:0:0", 14), at("W:1:0:0", 17), at("W:1:0:0", 31)]).toEqual([null, null, 2])
  expect([at("W:1:0:1", 14), at("b:1:0", 17), at("b:1:0", 31)]).toEqual([1, 1, 2])
  expect(at("z:1:0", 31)).toBeNull()
})

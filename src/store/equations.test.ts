import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type ActivationId, activations } from "../engine/activations"
import { type CostId, costs } from "../engine/costs"
import { equationsOf } from "../notation/equations"
import { evaluate } from "../notation/evaluate"
import type { Equation } from "../notation/expression"
import { texPen, textPen } from "../notation/pen"
import { printNumbers } from "../notation/printNumbers"
import { printIndex, printMatrix } from "../notation/printSymbols"
import { refTerm } from "../notation/refTerm"
import type { Scene } from "../notation/scene"
import { presets } from "../presets"
import type { Experiment } from "../timeline/experiment"
import { framesOf, shownEquations, small } from "./framesOf.test-data"
import { sceneOf } from "./sceneOf"

/* The equations that are shown, filled with the numbers that are shown, against what the engine computed. */

/** The largest relative error over all components, and how many there were. */
function check(equation: Equation, scene: Scene): { worst: number; checked: number } {
  let worst = 0
  let checked = 0
  for (let j = 0; j < equation.rows; j++)
    for (let k = 0; k < equation.columns; k++) {
      const engine = scene.value(refTerm(equation.left, j, k))
      const shown = evaluate(equation.right, scene, j, k)
      if (engine === null || shown === null) throw new Error(`${refTerm(equation.left, j, k)} is not known`)
      worst = Math.max(worst, Math.abs(engine - shown) / Math.max(Math.abs(engine), 1e-3))
      checked++
    }
  return { worst, checked }
}

describe.each(Object.values(presets))("every equation of $id", ({ experiment }) => {
  it("gives the engine's number in two cycles", () => {
    let checked = 0
    for (const frame of framesOf(experiment, 2))
      for (const equation of shownEquations(frame, experiment.cost)) {
        const result = check(equation, sceneOf(frame))
        expect(result.worst, `${frame.step?.kind} at ${frame.t}`).toBeLessThan(1e-12)
        checked += result.checked
      }
    expect(checked).toBeGreaterThan(20)
  })

  it("prints in every form without a hole", () => {
    for (const frame of framesOf(experiment, 1))
      for (const equation of shownEquations(frame, experiment.cost))
        for (const pen of [texPen, textPen]) {
          const scene = sceneOf(frame)
          const forms = [
            printMatrix(equation, pen),
            printIndex(equation, pen, scene),
            printNumbers(equation, pen, scene, equation.rows - 1, equation.columns - 1),
          ]
          for (const form of forms) {
            expect(form).not.toMatch(/undefined|NaN|null|\\square|\?/)
            expect(count(form, "("), form).toBe(count(form, ")"))
            expect(count(form, "{"), form).toBe(count(form, "}"))
          }
        }
  })
})

function count(text: string, mark: string): number {
  return text.split(mark).length - 1
}

describe("every activation with every cost", () => {
  const ids = Object.keys(activations) as ActivationId[]
  it.each((Object.keys(costs) as CostId[]).flatMap((cost) => ids.map((id) => [id, cost] as const)))(
    "%s with %s",
    (id, cost) => {
      let checked = 0
      fc.assert(
        fc.property(
          fc.array(fc.double({ min: 0.05, max: 0.4, noNaN: true }), { minLength: 15, maxLength: 15 }),
          (w) => {
            for (const frame of framesOf(small(id, cost, w), 1))
              for (const equation of shownEquations(frame, cost)) {
                const result = check(equation, sceneOf(frame))
                expect(result.worst, `${frame.step?.kind}`).toBeLessThan(1e-10)
                checked += result.checked
              }
          },
        ),
        { numRuns: 10 },
      )
      expect(checked).toBeGreaterThan(100)
    },
  )
})

describe("the mean over the batch", () => {
  it("names the samples' own costs on the right", () => {
    const { experiment } = presets.xor
    const frame = framesOf(experiment, 1)[48]!
    const [weights, biases] = equationsOf({ kind: "mean", l: null }, frame.trace.network, experiment.cost)
    expect(printMatrix(weights!, textPen)).toBe("∂C/∂W³ = 1/m Σₓ ∂Cₓ/∂W³")
    expect(printIndex(biases!, textPen, sceneOf(frame))).toBe("∂C/∂b³ⱼ = 1/m Σₓ ∂Cₓ/∂b³ⱼ")
  })
})

describe("the forms of BP2", () => {
  const experiment = presets.mazur.experiment
  const frame = framesOf(experiment, 1)[7]!
  const [equation] = shownEquations(frame, experiment.cost)
  it("are those of the note, its slips put right", () => {
    expect(printMatrix(equation!, textPen)).toBe("δ² = ((W³)ᵀ δ³) ⊙ σ′(z²)")
    expect(printIndex(equation!, textPen, sceneOf(frame))).toBe("δ²ⱼ = (Σₖ w³ₖⱼ δ³ₖ) σ′(z²ⱼ)")
    expect(printNumbers(equation!, textPen, sceneOf(frame), 0, 0)).toBe(
      "δ²₁ = (0.4000·0.1385 + 0.5000·(−0.0381))·0.2413 ≈ 0.00877",
    )
  })
})

describe("a row with numbers", () => {
  it("can be recalculated where η is large", () => {
    const experiment: Experiment = { ...presets.mazur.experiment, eta: 50 }
    const frame = framesOf(experiment, 1).find(({ step }) => step?.kind === "update")!
    const equation = shownEquations(frame, experiment.cost).find(({ left }) => left.quantity === "b")!
    const text = printNumbers(equation, textPen, sceneOf(frame), 0, 0)
    const numbers = text
      .replaceAll("−", "-")
      .match(/-?\d+\.\d+/g)!
      .map(Number)
    const [was, eta, slope, is] = numbers as [number, number, number, number]
    expect(Math.abs(was - eta * slope - is), text).toBeLessThan(2e-4)
  })

  it("has no minus before what is 0", () => {
    const { experiment } = presets.classify
    const frame = framesOf(experiment, 1).find(({ step }) => step?.kind === "output-error")!
    const [equation] = shownEquations(frame, experiment.cost)
    const { l } = equation!.left as { readonly l: number }
    const scene = sceneOf(frame)
    const one = { ...equation!, right: { kind: "cost-slope", cost: "categorical-cross-entropy", l } as const }
    const rows = Array.from({ length: one.rows }, (_, j) => printNumbers(one, textPen, scene, j, 0))
    expect(rows.filter((row) => row.includes("= 0.0000/"))).toHaveLength(one.rows - 1)
    expect(rows.join()).not.toContain("−0.0000")
  })
})

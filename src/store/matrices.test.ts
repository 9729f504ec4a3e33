import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type ActivationId, activations } from "../engine/activations"
import { type CostId, costs } from "../engine/costs"
import type { Equation } from "../notation/expression"
import { matricesOf } from "../notation/matrices"
import { entryOf, multiply, printShape } from "../notation/matrixForm"
import type { Scene } from "../notation/scene"
import { productIn, wrongOrders } from "../notation/wrongOrders"
import { presets } from "../presets"
import { createSeeker } from "../timeline/seeker"
import { entryAtWork } from "./entryAtWork"
import { framesOf, shownEquations, small } from "./framesOf.test-data"
import { reachedIn } from "./reached"
import { sceneOf } from "./sceneOf"

/* The matrices that are shown, against what the engine computed. */

/** The largest relative error of what the blocks make, over all entries. */
function check(equation: Equation, scene: Scene): { worst: number; checked: number } {
  const { left, right, between } = matricesOf(equation, scene)
  expect([right.rows, right.columns]).toEqual([equation.rows, equation.columns])
  let worst = 0
  let checked = 0
  for (let r = 0; r < left.rows; r++)
    for (let c = 0; c < left.columns; c++) {
      const engine = left.value(r, c)
      for (const form of between ? [right, between] : [right]) {
        const made = entryOf(form, r, c)
        if (engine === null || made === null) throw new Error(`${left.term(r, c)} is not known`)
        worst = Math.max(worst, Math.abs(engine - made) / Math.max(Math.abs(engine), 1e-3))
        checked++
      }
    }
  return { worst, checked }
}

describe.each(Object.values(presets))("the matrices of $id", ({ experiment }) => {
  it("make the engine's numbers in two cycles", () => {
    let checked = 0
    for (const frame of framesOf(experiment, 2))
      for (const equation of shownEquations(frame, experiment.cost)) {
        const result = check(equation, sceneOf(frame))
        expect(result.worst, `${frame.step?.kind} at ${frame.t}`).toBeLessThan(1e-12)
        checked += result.checked
      }
    expect(checked).toBeGreaterThan(20)
  })
})

describe("every activation with every cost", () => {
  const ids = Object.keys(activations) as ActivationId[]
  it.each((Object.keys(costs) as CostId[]).flatMap((cost) => ids.map((id) => [id, cost] as const)))(
    "%s with %s",
    (id, cost) => {
      const weights = fc.array(fc.double({ min: 0.05, max: 0.4, noNaN: true }), { minLength: 15, maxLength: 15 })
      fc.assert(
        fc.property(weights, (w) => {
          for (const frame of framesOf(small(id, cost, w), 1))
            for (const equation of shownEquations(frame, cost))
              expect(check(equation, sceneOf(frame)).worst, `${frame.step?.kind}`).toBeLessThan(1e-10)
        }),
        { numRuns: 5 },
      )
    },
  )
})

/** What is written under the blocks of the product of step `t`. */
function productAt(id: keyof typeof presets, t: number) {
  const { experiment } = presets[id]
  const frame = framesOf(experiment, 1)[t - 1]!
  const [equation] = shownEquations(frame, experiment.cost)
  return productIn(matricesOf(equation!, sceneOf(frame)).right)!
}

describe("the shapes of the 2-3-1 net", () => {
  it("Wᵀ is 3×1 and the outer product 3×2", () => {
    const back = productAt("relu", 8)
    expect([back.u, back.v, back].map(printShape)).toEqual(["3×1", "1×1", "3×1"])
    const outer = productAt("relu", 12)
    expect([outer.u, outer.v, outer].map(printShape)).toEqual(["3×1", "1×2", "3×2"])
  })

  it("a wrong order is refused by its shapes, or makes another shape", () => {
    const said = (id: "relu" | "mazur", t: number) =>
      wrongOrders(productAt(id, t)).map(({ u, v, outcome }) => `${printShape(u)} ${printShape(v)} ${outcome}`)
    expect(said("relu", 8)).toEqual(["1×3 1×1 refused", "1×1 3×1 refused"])
    expect(said("relu", 12)).toEqual(["1×3 2×1 refused", "2×1 1×3 misshapen"])
    expect(said("mazur", 8)).toEqual(["2×2 2×1 fits", "2×1 2×2 refused"])
  })

  it("blocks that do not meet are no product: both shapes are named", () => {
    const { u } = productAt("relu", 12)
    expect(() => multiply(u, u)).toThrow("product of 3×1 and 3×1")
  })

  it("W in place of its transpose gives the known wrong number", () => {
    const { u, v } = wrongOrders(productAt("mazur", 8))[0]!
    const slope = 0.241300709
    expect(entryOf(multiply(u, v), 0, 0)! * slope).toBeCloseTo(0.009231, 6)
  })
})

describe("the entry at work", () => {
  it("goes through every term of every entry, and never past what is done", () => {
    for (const id of ["mazur", "classify", "xor"] as const) {
      const { experiment } = presets[id]
      const seeker = createSeeker(experiment)
      for (const { t, step, trace } of framesOf(experiment, 1)) {
        const seen = new Set<string>()
        for (let inside = 1; ; inside++) {
          const search = seeker.seek(t - 1, inside)
          let next = search.next()
          while (!next.done) next = search.next()
          const { frame } = next.value
          if (!frame.within) break
          for (const equation of shownEquations(frame, experiment.cost)) {
            const at = entryAtWork(frame, equation)
            if (!at) continue
            const { left, row, column } = { ...equation, ...at }
            seen.add(`${left.quantity}${left.l} ${row} ${column} ${at.term} ${at.part}`)
            const { whole, terms } = reachedIn(frame, equation)
            const index = row * equation.columns + column
            expect(index).toBe(terms === null ? whole - 1 : whole)
          }
        }
        // All but the last of the smallest steps, which is the edge.
        if (step?.kind === "weighted-input") {
          const { inputs, units } = trace.network.layers[step.l - 1]!
          expect(seen.size).toBe(units * (inputs + 1) - 1)
        }
      }
    }
  })
})

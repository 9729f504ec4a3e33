import { describe, expect, it } from "vitest"
import { type Optimizer, type Penalty, plainSgd, type UpdateRule } from "../engine/updateRule"
import { sayIn } from "../i18n/say"
import { evaluate } from "../notation/evaluate"
import { hasMatrices } from "../notation/hasMatrices"
import { matricesOf } from "../notation/matrices"
import { entryOf } from "../notation/matrixForm"
import { texPen, textPen } from "../notation/pen"
import { printNumbers } from "../notation/printNumbers"
import { printIndex, printMatrix } from "../notation/printSymbols"
import { refTerm } from "../notation/refTerm"
import { readTerm, type TermId } from "../notation/term"
import { experimentOf } from "../timeline/experimentOf.test-data"
import { codePen, run } from "./codePen.test-data"
import { earPen } from "./earPen"
import { framesOf, shownEquations } from "./framesOf.test-data"
import { originOf } from "./originOf"
import { sceneOf } from "./sceneOf"
import { shownValue } from "./shownValue"
import { termName } from "./termName"

const optimizers: readonly Optimizer[] = [
  { kind: "sgd" },
  { kind: "momentum", beta: 0.9 },
  { kind: "nesterov", beta: 0.7 },
  { kind: "rmsprop", rho: 0.9, epsilon: 1e-6 },
  { kind: "adam", beta1: 0.9, beta2: 0.99, epsilon: 1e-8 },
  { kind: "adamw", beta1: 0.8, beta2: 0.999, epsilon: 1e-8, decay: 0.05 },
]
const penalties: readonly Penalty[] = [{ kind: "none" }, { kind: "l1", lambda: 0.01 }, { kind: "l2", lambda: 0.02 }]
const rules: readonly UpdateRule[] = optimizers.flatMap((optimizer) =>
  penalties.flatMap((penalty) => [null, 0.05].map((clip) => ({ ...plainSgd, optimizer, penalty, clip }))),
)
const named = rules.map((rule) => [`${rule.optimizer.kind}, ${rule.penalty.kind}, clip ${rule.clip}`, rule] as const)
const close = (made: number, engine: number) => Math.abs(made - engine) / Math.max(Math.abs(engine), 1e-3)

describe.each(named)("%s", (_, rule) => {
  const experiment = { ...experimentOf({ sizes: [2, 3, 2], samples: 3, batchSize: 2, eta: 0.1 }), rule }
  const frames = framesOf(experiment, 3).filter(({ step }) => step?.kind === "update")

  it("every equation of the update, in every form, gives the engine's number", () => {
    expect(frames).toHaveLength(3)
    for (const frame of frames)
      for (const equation of shownEquations(frame, experiment.cost)) {
        const scene = sceneOf(frame)
        const index = printIndex(equation, codePen, scene)
        const blocks = hasMatrices(equation) ? matricesOf(equation, scene) : null
        for (let j = 0; j < equation.rows; j++)
          for (let k = 0; k < equation.columns; k++) {
            const term = refTerm(equation.left, j, k)
            const engine = scene.value(term)
            if (engine === null) throw new Error(`${term} is not known`)
            const functions = { sigma: () => Number.NaN, slope: () => Number.NaN }
            const numbers = printNumbers(equation, codePen, scene, j, k, 0)
            const made = [
              evaluate(equation.right, scene, j, k) ?? Number.NaN,
              ...run(index, scene, functions, j, k, equation.assigns),
              ...run(numbers, scene, functions, j, k, false),
              ...(blocks ? [entryOf(blocks.right, j, k) ?? Number.NaN] : []),
            ]
            expect(made.length).toBeGreaterThan(2)
            for (const one of made) expect(close(one, engine), `${term}: ${index}; ${numbers}`).toBeLessThan(1e-10)
          }
      }
  })

  it("prints without a hole, for eyes and ears, and every number in it has a name and an origin", () => {
    const frame = frames[1]!
    const say = sayIn("ko")
    for (const equation of shownEquations(frame, experiment.cost)) {
      const scene = sceneOf(frame)
      if (equation.left.quantity === "mhatb")
        expect(printNumbers(equation, textPen, scene, 0, 0), "t is a count").toMatch(/\d\^2\)/)
      for (const pen of [texPen, textPen, earPen(say), earPen(sayIn("en"))])
        for (const form of [
          printMatrix(equation, pen),
          printIndex(equation, pen, scene),
          printNumbers(equation, pen, scene, equation.rows - 1, equation.columns - 1),
        ])
          expect(form).not.toMatch(/undefined|NaN|null|\\square|\?/)
      const tex = printNumbers(equation, texPen, scene, 0, 0)
      for (const [, term = ""] of tex.matchAll(/term=([^},]+)/g)) {
        expect(readTerm(term), term).toBe(term)
        expect(termName(term as TermId, frame, say)).not.toMatch(/undefined|\{/)
        const origin = originOf(term as TermId, frame, experiment.cost)
        if (/^(g|m|v|norm|cut|W|b)/.test(term) && term !== "m") {
          const value = origin && evaluate(origin.equation.right, origin.scene, origin.j, origin.k)
          expect(close(value ?? Number.NaN, shownValue(frame, term as TermId) ?? Number.NaN), term).toBeLessThan(1e-10)
        }
      }
    }
  })
})

it("Adam reads as in its paper", () => {
  const rule: UpdateRule = { ...plainSgd, optimizer: optimizers[4]! }
  const experiment = { ...experimentOf({ sizes: [1, 1], eta: 0.1 }), rule }
  const frame = framesOf(experiment, 1).at(-1)!
  const equations = shownEquations(frame, experiment.cost)
  expect(equations.slice(0, 5).map((equation) => printIndex(equation, textPen, sceneOf(frame)))).toEqual([
    "m²ⱼₖ ← β₁ m²ⱼₖ + (1 − β₁) ∂C/∂w²ⱼₖ",
    "v²ⱼₖ ← β₂ v²ⱼₖ + (1 − β₂) ∂C/∂w²ⱼₖ²",
    "m\u0302²ⱼₖ = m²ⱼₖ/(1 − β₁^t)",
    "v\u0302²ⱼₖ = v²ⱼₖ/(1 − β₂^t)",
    "w²ⱼₖ ← w²ⱼₖ − η m\u0302²ⱼₖ/(√(v\u0302²ⱼₖ) + ε)",
  ])
})

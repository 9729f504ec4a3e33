import { afterEach, describe, expect, it } from "vitest"
import { adopt, type Convention, firstLayers, ownConvention, products } from "../notation/convention"
import { equationsOf } from "../notation/equations"
import { evaluate } from "../notation/evaluate"
import type { Equation } from "../notation/expression"
import { texPen, textPen } from "../notation/pen"
import { printNumbers } from "../notation/printNumbers"
import { printIndex, printMatrix } from "../notation/printSymbols"
import { startOf } from "../timeline/cycle"
import type { Experiment } from "../timeline/experiment"
import { createSeeker } from "../timeline/seeker"
import type { Frame } from "../timeline/trace"
import { evaluateText, type Matrix, shapeOf, transpose } from "./matrixText.test-data"
import { sceneOf } from "./sceneOf"

/* Every convention must print formulas that are right in it: matrices multiplied as printed give the engine's numbers. No two layers are alike, so that a wrong order does not fit. */

afterEach(() => adopt(ownConvention))

const conventions: readonly Convention[] = products.flatMap((product) =>
  firstLayers.map((firstLayer) => ({ product, firstLayer })),
)

const weights = (units: number, inputs: number) =>
  Float64Array.from({ length: units * inputs }, (_, i) => Math.sin(1.3 * i + units) / 2)

const experiment: Experiment = {
  title: "",
  network: {
    layers: [
      { inputs: 2, units: 3, activation: "sigmoid", W: weights(3, 2), b: weights(3, 1) },
      { inputs: 3, units: 5, activation: "tanh", W: weights(5, 3), b: weights(5, 1) },
      { inputs: 5, units: 4, activation: "softmax", W: weights(4, 5), b: weights(4, 1) },
    ],
  },
  cost: "quadratic",
  eta: 0.5,
  samples: [{ x: Float64Array.of(0.3, -0.2), y: Float64Array.of(0, 1, 0, 0) }],
  batchSize: 1,
  edits: [],
}

const frames: readonly Frame[] = (() => {
  const seeker = createSeeker(experiment)
  return Array.from({ length: startOf(experiment, 1) }, (_, index) => {
    const search = seeker.seek(index + 1)
    let next = search.next()
    while (!next.done) next = search.next()
    if (next.value.kind === "fault") throw new Error("a number is not finite")
    return next.value.frame
  })
})()

function* equations(): Generator<readonly [Equation, Frame]> {
  for (const frame of frames) {
    const { step, trace } = frame
    if (!step) continue
    const l = "l" in step ? step.l : step.kind === "input" ? 0 : null
    for (const equation of equationsOf({ kind: step.kind, l }, trace.network, experiment.cost)) yield [equation, frame]
  }
}

function rightSide(equation: Equation, frame: Frame): Matrix {
  return Array.from({ length: equation.rows }, (_, j) =>
    Array.from({ length: equation.columns }, (_, k) => evaluate(equation.right, sceneOf(frame), j, k) ?? Number.NaN),
  )
}

describe.each(conventions)("with $product and the input as layer $firstLayer", (convention) => {
  const sourceFirst = convention.product !== "W a"
  const vectorsAreRows = convention.product === "a W"

  it("each product of matrices, multiplied as it is printed, is the engine's", () => {
    adopt(convention)
    const done = new Set<string>()
    for (const [equation, frame] of equations()) {
      const kind = frame.step?.kind ?? ""
      if (!["weighted-input", "output-error", "hidden-error", "weight-gradient"].includes(kind)) continue
      const right = printMatrix(equation, textPen).split(" = ")[1]!
      const turned = equation.shape === "matrix" ? sourceFirst : vectorsAreRows
      const expected = turned ? transpose(rightSide(equation, frame)) : rightSide(equation, frame)
      const found = evaluateText(right, { scene: sceneOf(frame), ...convention, sourceFirst, vectorsAreRows })
      expect(shapeOf(found), right).toBe(shapeOf(expected))
      for (const [j, row] of found.entries())
        for (const [k, value] of row.entries()) expect(value, right).toBeCloseTo(expected[j]![k]!, 12)
      done.add(`${kind} ${equation.left.l}`)
    }
    expect(done.size).toBe(9)
  })

  it("prints every equation in every form, the layers counted from there", () => {
    adopt(convention)
    const layers = new Set<string>()
    for (const [equation, frame] of equations())
      for (const pen of [texPen, textPen]) {
        const scene = sceneOf(frame)
        const forms = [
          printMatrix(equation, pen),
          printIndex(equation, pen, scene),
          printNumbers(equation, pen, scene, equation.rows - 1, equation.columns - 1),
        ]
        for (const form of forms) {
          expect(form).not.toMatch(/undefined|NaN|null|\\square|\?/)
          for (const [, l = ""] of form.matchAll(/[zab]\^\{(\d+)\}/g)) layers.add(l)
        }
      }
    expect([...layers].toSorted()).toEqual([0, 1, 2, 3].map((l) => String(l + convention.firstLayer)))
  })
})

it("prints BP2 and BP4 as the books of each convention do", () => {
  const of = (kind: string, l: number) => [...equations()].find(([e, f]) => f.step?.kind === kind && e.left.l === l)!
  const print = (product: Convention["product"]) => {
    adopt({ product, firstLayer: 0 })
    return [of("weighted-input", 1), of("hidden-error", 1), of("weight-gradient", 1)].flatMap(([equation, frame]) => [
      printMatrix(equation, textPen),
      printIndex(equation, textPen, sceneOf(frame)),
    ])
  }
  expect(print("W a")).toEqual([
    "z¹ = W¹ a⁰ + b¹",
    "z¹ⱼ = Σₖ w¹ⱼₖ a⁰ₖ + b¹ⱼ",
    "δ¹ = ((W²)ᵀ δ²) ⊙ σ′(z¹)",
    "δ¹ⱼ = (Σₖ w²ₖⱼ δ²ₖ) σ′(z¹ⱼ)",
    "∂C/∂W¹ = δ¹ (a⁰)ᵀ",
    "∂C/∂w¹ⱼₖ = δ¹ⱼ a⁰ₖ",
  ])
  expect(print("Wᵀ a")).toEqual([
    "z¹ = (W¹)ᵀ a⁰ + b¹",
    "z¹ⱼ = Σₖ w¹ₖⱼ a⁰ₖ + b¹ⱼ",
    "δ¹ = (W² δ²) ⊙ σ′(z¹)",
    "δ¹ⱼ = (Σₖ w²ⱼₖ δ²ₖ) σ′(z¹ⱼ)",
    "∂C/∂W¹ = a⁰ (δ¹)ᵀ",
    "∂C/∂w¹ₖⱼ = a⁰ₖ δ¹ⱼ",
  ])
  expect(print("a W")).toEqual([
    "z¹ = a⁰ W¹ + b¹",
    "z¹ⱼ = Σₖ a⁰ₖ w¹ₖⱼ + b¹ⱼ",
    "δ¹ = (δ² (W²)ᵀ) ⊙ σ′(z¹)",
    "δ¹ⱼ = (Σₖ δ²ₖ w²ⱼₖ) σ′(z¹ⱼ)",
    "∂C/∂W¹ = (a⁰)ᵀ δ¹",
    "∂C/∂w¹ₖⱼ = a⁰ₖ δ¹ⱼ",
  ])
})

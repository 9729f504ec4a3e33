import { afterEach, describe, expect, it } from "vitest"
import { adopt, ownConvention, products } from "../notation/convention"
import { matricesOf } from "../notation/matrices"
import { blocksOf, entryOf, type MatrixForm, multiply, type Product } from "../notation/matrixForm"
import { textPen } from "../notation/pen"
import { printBlock } from "../notation/printBlock"
import { printMatrix } from "../notation/printSymbols"
import { productIn, wrongOrders } from "../notation/wrongOrders"
import { presets } from "../presets"
import type { Experiment } from "../timeline/experiment"
import { framesOf, shownEquations, small } from "./framesOf.test-data"
import { sceneOf } from "./sceneOf"

/* The matrices with numbers follow the convention as the matrix form beside them does. */

afterEach(() => adopt(ownConvention))

const weights = [0.1, -0.2, 0.3, 0.4, 0.5, 0.6, -0.7, 0.8, 0.9, 0.15, 0.25, 0.35]

const experiments: readonly (readonly [string, Experiment])[] = [
  ...Object.values(presets).map(({ id, experiment }) => [id, experiment] as const),
  ["softmax with the quadratic cost", small("softmax", "quadratic", weights)],
  ["sigmoid with binary cross-entropy", small("tanh", "binary-cross-entropy", weights.map(Math.abs))],
]

const cases = products.flatMap((product) =>
  experiments.map(([name, experiment]) => ({ product, name, experiment, firstLayer: 1 as const })),
)

const entries = (form: MatrixForm) =>
  Array.from({ length: form.rows * form.columns }, (_, i) =>
    entryOf(form, Math.floor(i / form.columns), i % form.columns),
  )

const written = ({ u, v }: Pick<Product, "u" | "v">) =>
  [u, v].map((part) => (part.kind === "block" ? printBlock(part, textPen) : "?")).join(" ")

describe.each(cases)("$name with $product", ({ product, experiment }) => {
  const steps = framesOf(experiment, 1).flatMap((frame) =>
    shownEquations(frame, experiment.cost).map((equation) => ({ frame, equation })),
  )

  it("the printed matrices make the left side, each in the shape of its symbol", () => {
    adopt({ product, firstLayer: 1 })
    for (const { frame, equation } of steps) {
      const { left, right } = matricesOf(equation, sceneOf(frame))
      const kind = frame.step?.kind
      expect([right.rows, right.columns], kind).toEqual([left.rows, left.columns])
      for (const [i, made] of entries(right).entries())
        expect(made, kind).toBeCloseTo(entries(left)[i] ?? Number.NaN, 8)
      const { sizes } = sceneOf(frame)
      for (const block of blocksOf(right)) {
        const { quantity, l } = block.name
        if (["jacobian", "eta", "C", "m"].includes(quantity)) continue
        const isMatrix = quantity === "W" || quantity === "dW"
        const columns = isMatrix ? (sizes[l - 1] ?? 0) : 1
        const turned = isMatrix ? product !== "W a" : product === "a W"
        const across = turned !== block.transposed
        expect([block.rows, block.columns]).toEqual(across ? [columns, sizes[l]] : [sizes[l], columns])
      }
    }
  })

  it("its product is the one of the matrix form, and no wrong order is", () => {
    adopt({ product, firstLayer: 1 })
    for (const { frame, equation } of steps) {
      const right = productIn(matricesOf(equation, sceneOf(frame)).right)
      if (!right || equation.right.kind === "cost" || equation.right.kind === "jacobian") continue
      const text = printMatrix(equation, textPen)
      expect(text).toContain(written(right))
      for (const order of wrongOrders(right)) {
        expect(text.split(" = ")[1]).not.toContain(written(order))
        if (order.outcome === "fits") expect(entries(multiply(order.u, order.v))).not.toEqual(entries(right))
      }
    }
  })
})

it("says of BP4 what is wrong in each convention", () => {
  const frame = framesOf(presets.mazur.experiment, 1)[11]!
  const [equation] = shownEquations(frame, presets.mazur.experiment.cost)
  const said = products.map((product) => {
    adopt({ product, firstLayer: 1 })
    const right = productIn(matricesOf(equation!, sceneOf(frame)).right)!
    return [written(right), ...wrongOrders(right).map(written)]
  })
  expect(said).toEqual([
    ["δ² (a¹)ᵀ", "(δ²)ᵀ a¹", "a¹ (δ²)ᵀ"],
    ["a¹ (δ²)ᵀ", "(a¹)ᵀ δ²", "δ² (a¹)ᵀ"],
    ["(a¹)ᵀ δ²", "a¹ (δ²)ᵀ", "(δ²)ᵀ a¹"],
  ])
})

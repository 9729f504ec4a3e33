import { expect, it } from "vitest"
import { presets } from "../presets"
import { framesOf } from "../store/framesOf.test-data"
import { sceneOf } from "../store/sceneOf"
import { equationsOf } from "./equations"
import { evaluate } from "./evaluate"
import { matricesOf } from "./matrices"
import { entryOf } from "./matrixForm"
import { arrives, unfusedOf } from "./unfused"

const { experiment } = presets.classify
const frames = framesOf(experiment, 1)
const L = experiment.network.layers.length
const at = { kind: "output-error", l: L } as const

it("the Jacobian of softmax times the slope of the cost is the engine's δ", () => {
  let checked = 0
  for (const frame of frames.filter(({ step }) => step?.kind === "output-error")) {
    const scene = sceneOf(frame)
    const equation = unfusedOf(at, frame.trace.network, experiment.cost)!
    expect(arrives(equation, scene)).toBe(true)
    for (let j = 0; j < equation.rows; j++, checked++) {
      const delta = frame.trace.delta[L]![j]!
      expect(evaluate(equation.right, scene, j, 0)).toBeCloseTo(delta, 12)
      expect(entryOf(matricesOf(equation, scene).right, j, 0)).toBeCloseTo(delta, 12)
    }
  }
  expect(checked).toBeGreaterThan(2)
})

it("diag(a) − a aᵀ stands at the activation of softmax, row by row summing to 0", () => {
  const frame = frames.find(({ step }) => step?.kind === "activation" && step.l === L)!
  const jacobian = equationsOf({ kind: "activation", l: L }, frame.trace.network, experiment.cost)[1]!
  const { right, left } = matricesOf(jacobian, sceneOf(frame))
  for (let j = 0; j < left.rows; j++) {
    const row = Array.from({ length: left.columns }, (_, k) => entryOf(right, j, k)!)
    expect(row[j]).toBeGreaterThan(0)
    expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12)
    expect(row).toEqual(Array.from({ length: left.columns }, (_, k) => expect.closeTo(left.value(j, k)!, 12)))
  }
})

it("a saturated output is where the long way does not arrive", () => {
  const frame = frames.find(({ step }) => step?.kind === "output-error")!
  const scene = sceneOf(frame)
  const saturated = {
    ...scene,
    value: (term: Parameters<typeof scene.value>[0]) => (term.startsWith("a:") ? 0 : scene.value(term)),
  }
  expect(arrives(unfusedOf(at, frame.trace.network, experiment.cost)!, saturated)).toBe(false)
})

import { describe, expect, it } from "vitest"
import { type ActivationId, activations } from "../engine/activations"
import { type CostId, costs } from "../engine/costs"
import type { Equation, Expression } from "../notation/expression"
import { printNumbers, printPartial } from "../notation/printNumbers"
import { printIndex } from "../notation/printSymbols"
import { refTerm } from "../notation/refTerm"
import type { Scene } from "../notation/scene"
import { presets } from "../presets"
import type { Experiment } from "../timeline/experiment"
import { createSeeker } from "../timeline/seeker"
import { codePen, type Functions, run } from "./codePen.test-data"
import { framesOf, shownEquations, small } from "./framesOf.test-data"
import { reachedIn } from "./reached"
import { sceneOf } from "./sceneOf"

/* What is printed is run as a program, and must make what the engine computed. Symbols in matrix form are read by matrixConventions.test.ts, the blocks of matrices by matrices.test.ts. */

const close = (made: number, engine: number) => Math.abs(made - engine) / Math.max(Math.abs(engine), 1e-3)

/** σ and σ′ of the layer that an expression speaks of. */
function functionsOf(e: Expression, scene: Scene): Functions {
  const l = layerIn(e)
  const id = l === null ? null : scene.activation(l)
  const one = (of: "f" | "slope") => (z: number) => {
    if (!id) throw new Error("no activation is spoken of")
    const { f, slope } = activations[id]
    const [from, a, to] = [Float64Array.of(z), new Float64Array(1), new Float64Array(1)]
    f(from, a)
    slope?.(from, a, to)
    return (of === "f" ? a : to)[0]!
  }
  return { sigma: one("f"), slope: one("slope") }
}

function layerIn(e: Expression): number | null {
  if (e.kind === "apply" || e.kind === "slope") return e.l
  if ("u" in e) return layerIn(e.u) ?? layerIn(e.v)
  return "v" in e ? layerIn(e.v) : null
}

/** The worst of all components and of all that is printed of each. */
function worstOf(equation: Equation, scene: Scene): { readonly worst: number; readonly checked: number } {
  const functions = functionsOf(equation.right, scene)
  const index = printIndex(equation, codePen, scene)
  let [worst, checked] = [0, 0]
  for (let j = 0; j < equation.rows; j++)
    for (let k = 0; k < equation.columns; k++) {
      const engine = scene.value(refTerm(equation.left, j, k))
      if (engine === null) throw new Error(`${refTerm(equation.left, j, k)} is not known`)
      const inSymbols = run(index, scene, functions, j, k, equation.assigns)
      const inNumbers = run(printNumbers(equation, codePen, scene, j, k, 0), scene, functions, j, k, false)
      expect(inSymbols.length * inNumbers.length).toBeGreaterThan(0)
      for (const made of [...inSymbols, ...inNumbers]) {
        if (!Number.isFinite(made)) throw new Error(`${index}, or its numbers, make ${made}`)
        worst = Math.max(worst, close(made, engine))
        checked++
      }
    }
  return { worst, checked }
}

function checkAll(experiment: Experiment, cycles: number, bound: number): number {
  let checked = 0
  for (const frame of framesOf(experiment, cycles))
    for (const equation of shownEquations(frame, experiment.cost)) {
      const result = worstOf(equation, sceneOf(frame))
      expect(result.worst, `${frame.step?.kind} at ${frame.t}`).toBeLessThan(bound)
      checked += result.checked
    }
  return checked
}

describe("symbols with their indices, and numbers, run as they are printed", () => {
  it.each(Object.values(presets))("make the engine's numbers in two cycles of $id", ({ experiment }) => {
    expect(checkAll(experiment, 2, 1e-12)).toBeGreaterThan(40)
  })

  const ids = Object.keys(activations) as ActivationId[]
  it.each((Object.keys(costs) as CostId[]).flatMap((cost) => ids.map((id) => [id, cost] as const)))(
    "do so for %s with %s",
    (id, cost) => {
      const w = [0.15, 0.2, 0.25, 0.1, 0.05, 0.1, 0.14, 0.05, 0.15, 0.12, 0.03, 0.01]
      expect(checkAll(small(id, cost, w), 1, 1e-10)).toBeGreaterThan(100)
    },
  )
})

/** Each place inside the steps of the first cycle where a sum is under way: what is printed of it, against the partial sum of the engine. */
function checkPartials(experiment: Experiment): number {
  const seeker = createSeeker(experiment)
  let checked = 0
  for (const { t } of framesOf(experiment, 1))
    for (let inside = 1; ; inside++) {
      const search = seeker.seek(t - 1, inside)
      let next = search.next()
      while (!next.done) next = search.next()
      const { frame } = next.value
      if (!frame.within) break
      for (const equation of shownEquations(frame, experiment.cost)) {
        const { whole, terms } = reachedIn(frame, equation)
        if (terms === null) continue
        const scene = sceneOf(frame)
        const made = run(
          printPartial(equation, codePen, scene, whole, terms, 0),
          scene,
          functionsOf(equation.right, scene),
          whole,
          0,
          false,
        )
        expect(made, `${frame.step?.kind} ${t} ${inside}`).toHaveLength(2)
        expect(close(made[0]!, made[1]!), `${frame.step?.kind} ${t} ${inside}`).toBeLessThan(1e-12)
        checked++
      }
    }
  return checked
}

describe("a sum that is under way, run as it is printed", () => {
  it.each(Object.values(presets))("makes what is summed so far in $id", ({ experiment }) => {
    expect(checkPartials(experiment)).toBeGreaterThan(0)
  })

  it("does so where a hidden layer is softmax", () => {
    const { experiment } = presets.mazur
    const layers = experiment.network.layers.map((layer, at) =>
      at === 0 ? { ...layer, activation: "softmax" as const } : layer,
    )
    expect(checkPartials({ ...experiment, network: { layers } })).toBeGreaterThan(0)
  })
})

import { describe, expect, it } from "vitest"
import type { Network } from "../../engine/network"
import type { Step } from "../../engine/step"
import { edgesLit, lightOn, lightsOf } from "./lightsOf"

const two = Float64Array.of(0, 0)
const layer = { inputs: 2, units: 2, activation: "sigmoid", W: Float64Array.of(0, 0, 0, 0), b: two } as const
const network: Network = { layers: [layer, layer] }
const factors = { dCda: two, slope: two }

const steps: readonly {
  step: Step
  reads: readonly string[]
  writes: readonly string[]
  edges: number | "all" | null
}[] = [
  { step: { kind: "input", i: 0, x: two }, reads: ["x:0"], writes: ["a:0"], edges: null },
  { step: { kind: "weighted-input", l: 2, z: two }, reads: ["W:2", "a:1", "b:2"], writes: ["z:2"], edges: 2 },
  { step: { kind: "activation", l: 1, a: two }, reads: ["z:1"], writes: ["a:1"], edges: null },
  { step: { kind: "cost", C: 0 }, reads: ["a:2", "y:2"], writes: ["C"], edges: null },
  {
    step: { kind: "output-error", l: 2, delta: two, ...factors },
    reads: ["a:2", "y:2", "z:2"],
    writes: ["delta:2"],
    edges: null,
  },
  {
    step: { kind: "hidden-error", l: 1, delta: two, ...factors },
    reads: ["W:2", "delta:2", "z:1"],
    writes: ["delta:1"],
    edges: 2,
  },
  { step: { kind: "bias-gradient", l: 1, db: two }, reads: ["delta:1"], writes: ["db:1"], edges: null },
  { step: { kind: "weight-gradient", l: 2, dW: two }, reads: ["delta:2", "a:1"], writes: ["dW:2"], edges: 2 },
  {
    step: { kind: "mean", mean: { parts: [], dW: [], db: [], C: 0 } },
    reads: [],
    writes: ["dW:1", "db:1", "dW:2", "db:2"],
    edges: "all",
  },
  {
    step: { kind: "update", ruled: null, network },
    reads: ["dW:1", "db:1", "dW:2", "db:2"],
    writes: ["W:1", "b:1", "W:2", "b:2"],
    edges: "all",
  },
]

describe.each(steps)("the step $step.kind", ({ step, reads, writes, edges }) => {
  const lights = lightsOf(step, network)

  it("lights what it reads and what it writes, and no other edges", () => {
    expect([...lights.reads].sort()).toEqual([...reads].sort())
    expect([...lights.writes].sort()).toEqual([...writes].sort())
    expect(lights.edges).toBe(edges)
  })
})

describe("lights", () => {
  it("are out before the first step", () => {
    expect(lightsOf(null, network)).toEqual({ phase: null, reads: [], writes: [], edges: null, flow: null, only: null })
  })

  it("turn the flow round on the way back", () => {
    expect(lightsOf(steps[1]!.step, network).flow).toBe("forward")
    expect(lightsOf(steps[5]!.step, network).flow).toBe("backward")
  })

  it("tell how a quantity is lit", () => {
    const lights = lightsOf(steps[5]!.step, network)
    expect(lightOn(lights, "delta:1")).toBe("writes")
    expect(lightOn(lights, "delta:2")).toBe("reads")
    expect(lightOn(lights, "a:1")).toBeNull()
    expect([edgesLit(lights, 1), edgesLit(lights, 2)]).toEqual([false, true])
  })
})

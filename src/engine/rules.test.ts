import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import type { Layer, Network } from "./network"
import "./laterRules"
import { learn } from "./learn"
import { ruleFault, ruleParts } from "./ruleRanges"
import { createWorkspace, networkOf, train } from "./train"
import { type Moments, plainSgd, type RuleOfCycle, scheduled, type UpdateRule } from "./updateRule"

interface Golden {
  readonly samples: readonly { readonly x: readonly number[]; readonly y: readonly number[] }[]
  readonly batchSize: number
  readonly start: readonly number[]
  readonly updates: readonly number[]
  readonly cases: readonly {
    readonly rule: UpdateRule
    readonly eta: number
    readonly clipped: number
    readonly parameters: readonly (readonly number[])[]
  }[]
}

const golden: Golden = JSON.parse(readFileSync("tests/golden/rules.json", "utf8"))
const samples = golden.samples.map(({ x, y }) => ({ x: Float64Array.from(x), y: Float64Array.from(y) }))
const batches = Math.ceil(samples.length / golden.batchSize)
const batchOf = (n: number) => samples.slice((n % batches) * golden.batchSize, ((n % batches) + 1) * golden.batchSize)

function start(): Network {
  let at = 0
  const take = (count: number) => {
    at += count
    return Float64Array.from(golden.start.slice(at - count, at))
  }
  const layer = (inputs: number, units: number, activation: Layer["activation"]): Layer => ({
    inputs,
    units,
    activation,
    W: take(inputs * units),
    b: take(units),
  })
  return { layers: [layer(2, 3, "tanh"), layer(3, 2, "sigmoid")] }
}

const flat = ({ layers }: Network) => layers.flatMap(({ W, b }) => [...W, ...b])
const nameOf = ({ optimizer, penalty, clip, schedule }: UpdateRule) =>
  `${optimizer.kind}, ${penalty.kind}, clip ${clip}, ${schedule.kind}`

describe.each(golden.cases.map((one) => [nameOf(one.rule), one] as const))(
  "%s",
  (_, { rule, eta, clipped, parameters }) => {
    it("makes PyTorch's numbers in 300 updates, stepping and training with the same bits", () => {
      const workspace = createWorkspace(start(), { rule, moments: null })
      let [network, moments]: [Network, Moments | null] = [start(), null]
      let cut = 0
      for (let n = 0; n < 300; n++) {
        const etaNow = scheduled(eta, rule.schedule, n)
        const stepped = steppedBy(network, n, etaNow, { rule, moments })
        network = stepped.network
        moments = stepped.moments
        cut += stepped.cut ? 1 : 0
        expect(train(workspace, batchOf(n), "quadratic", etaNow)).toBe(true)
        expect(flat(networkOf(workspace))).toEqual(flat(network))
        const kept = parameters[golden.updates.indexOf(n + 1)]
        if (!kept) continue
        const worst = Math.max(
          ...flat(network).map((w, i) => Math.abs(w - kept[i]!) / Math.max(Math.abs(kept[i]!), 1e-3)),
        )
        expect(worst, `after ${n + 1} updates`).toBeLessThan(1e-9)
      }
      expect(cut).toBe(clipped)
      expect(workspace.moments).toEqual(moments)
    })
  },
)

function steppedBy(network: Network, n: number, eta: number, ruled: RuleOfCycle) {
  const steps = learn(network, batchOf(n), "quadratic", eta, undefined, ruled)
  let cut = false
  for (let next = steps.next(); ; next = steps.next()) {
    if (next.done) {
      if (next.value.kind !== "network") throw new Error("a fault")
      return { ...next.value, cut }
    }
    if (next.value.kind === "update") cut = (next.value.ruled?.clipping?.factor ?? 1) < 1
  }
}

it("every optimizer has each penalty, a clip and a schedule among the golden numbers", () => {
  const seen = new Set(golden.cases.map(({ rule }) => nameOf(rule).replace(/clip \d.*?,/, "clip,")))
  for (const optimizer of Object.keys(ruleParts.optimizer)) {
    for (const penalty of Object.keys(ruleParts.penalty))
      expect(seen).toContain(`${optimizer}, ${penalty}, clip null, constant`)
    expect(seen).toContain(`${optimizer}, l2, clip, constant`)
    for (const other of ["l1, clip, step", "none, clip null, cosine"]) expect(seen).toContain(`${optimizer}, ${other}`)
  }
})

it("the first step of Adam is η, whatever the gradient: its corrections divide", () => {
  const optimizer = { kind: "adam", beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } as const
  const { network } = steppedBy(start(), 0, 0.001, { rule: { ...plainSgd, optimizer }, moments: null })
  for (const [i, w] of flat(network).entries()) expect(Math.abs(w - golden.start[i]!)).toBeCloseTo(0.001, 5)
})

describe("a rule of which nothing can come but numbers", () => {
  const none = start().layers.map(({ W, b }) => ({ W: new Float64Array(W.length), b: new Float64Array(b.length) }))
  it.each(golden.cases.map(({ rule }) => [nameOf(rule), rule] as const))(
    "%s has no 0 / 0 where all is 0",
    (_, rule) => {
      const network = { layers: start().layers.map((layer, l) => ({ ...layer, ...none[l] })) }
      const zero = [{ x: new Float64Array(2), y: Float64Array.of(0.5, 0.5) }]
      const workspace = createWorkspace(network, { rule, moments: null })
      expect(train(workspace, zero, "quadratic", 0.1)).toBe(true)
      expect(flat(networkOf(workspace)).every((w) => w === 0)).toBe(true)
    },
  )

  const adam = { kind: "adam", beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } as const
  it.each([
    [{ optimizer: { ...adam, epsilon: 0 } }, "optimizer.epsilon"],
    [{ optimizer: { ...adam, beta1: 1 } }, "optimizer.beta1"],
    [{ optimizer: { ...adam, beta2: -0.1 } }, "optimizer.beta2"],
    [{ optimizer: { kind: "rmsprop", rho: Number.NaN, epsilon: 1 } }, "optimizer.rho"],
    [{ optimizer: { ...adam, kind: "adamw", decay: Number.POSITIVE_INFINITY } }, "optimizer.decay"],
    [{ penalty: { kind: "l1", lambda: -1 } }, "penalty.lambda"],
    [{ clip: 0 }, "clip"],
    [{ schedule: { kind: "step", every: 1.5, factor: 0.5 } }, "schedule.every"],
    [{ schedule: { kind: "cosine", cycles: 0, floor: 0 } }, "schedule.cycles"],
  ] satisfies [Partial<UpdateRule>, string][])("%j is refused at %s", (part, path) => {
    expect(ruleFault({ ...plainSgd, ...part })?.path).toBe(path)
    expect(ruleFault(plainSgd)).toBeNull()
  })
})

it("a moment that overflows stops the run, with everything as before the cycle", () => {
  const rule: UpdateRule = { ...plainSgd, optimizer: { kind: "rmsprop", rho: 0.9, epsilon: 1 } }
  const line: Network = {
    layers: [{ inputs: 1, units: 1, activation: "linear", W: Float64Array.of(0), b: Float64Array.of(0) }],
  }
  const batch = [{ x: Float64Array.of(1), y: Float64Array.of(1e153) }]
  const workspace = createWorkspace(line, { rule, moments: null })
  expect(train(workspace, [{ x: batch[0]!.x, y: Float64Array.of(1) }], "quadratic", 0.1)).toBe(true)
  const [before, kept] = [networkOf(workspace), structuredClone(workspace.moments)]
  const huge = [{ x: Float64Array.of(1e100), y: Float64Array.of(1e100) }]
  expect(train(workspace, huge, "quadratic", 0.1)).toBe(false)
  expect(networkOf(workspace)).toEqual(before)
  expect(workspace.moments).toEqual(kept)
})

it("schedules: the very η at their start, and what they say later", () => {
  expect(scheduled(0.3, { kind: "constant" }, 99)).toBe(0.3)
  expect([0, 9, 10, 25].map((n) => scheduled(0.8, { kind: "step", every: 10, factor: 0.5 }, n))).toEqual([
    0.8, 0.8, 0.4, 0.2,
  ])
  const cosine = { kind: "cosine", cycles: 100, floor: 0.1 } as const
  expect([0, 100, 1e9].map((n) => scheduled(0.5, cosine, n))).toEqual([0.5, 0.1, 0.1])
  expect(scheduled(0.5, cosine, 50)).toBeCloseTo(0.3, 12)
})

it("a schedule that grows beyond all numbers leaves η = 0 at 0", () => {
  expect(scheduled(0, { kind: "step", every: 1, factor: 10 }, 400)).toBe(0)
})

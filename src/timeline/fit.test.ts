import { describe, expect, it } from "vitest"
import { sets } from "../data/sets"
import type { CostId } from "../engine/costs"
import { sizesOf } from "../engine/network"
import { presets } from "../presets"
import { type FitChange, fitTo } from "./fit"
import { misfitOf } from "./misfit"

const xor = presets.xor.experiment
const mazur = presets.mazur.experiment
const data = (id: keyof typeof sets) => ({ samples: sets[id].make(40, 10, 1) })
const withOutput = (activation: "tanh" | "linear" | "relu") => ({
  ...xor,
  network: { layers: xor.network.layers.with(-1, { ...xor.network.layers.at(-1)!, activation }) },
})
const kinds = (changes: readonly FitChange[]) => changes.map(({ kind }) => kind)

describe("a net that takes data", () => {
  it("stays as it is, to the very weights, where its shape fits", () => {
    const fit = fitTo(xor, data("circle"), "binary", 1)
    expect(fit.changes).toEqual([])
    expect(fit.network.layers.map(({ W }) => W)).toEqual(xor.network.layers.map(({ W }) => W))
    expect(fit.cost).toBe("quadratic")
  })

  it("with other outputs has another last layer, and its first as it was", () => {
    const fit = fitTo(mazur, data("circle"), "binary", 1)
    expect(sizesOf(fit.network)).toEqual([2, 2, 1])
    expect(fit.changes).toEqual([
      { kind: "outputs", l: 2, from: 2, to: 1 },
      { kind: "cost", from: "quadratic", to: "binary-cross-entropy" },
    ])
    expect(fit.network.layers[0]).toBe(mazur.network.layers[0])
    expect(fit.network.layers[1]!.W.every((w) => w !== 0)).toBe(true)
    expect(fit.network).toEqual(fitTo(mazur, data("circle"), "binary", 1).network)
    expect(fit.network).not.toEqual(fitTo(mazur, data("circle"), "binary", 2).network)
  })

  it("with other inputs has another first layer, and the rest as it was", () => {
    const fit = fitTo(xor, data("sine"), "regression", 1)
    expect(sizesOf(fit.network)).toEqual([1, 2, 1])
    expect(kinds(fit.changes)).toEqual(["inputs", "activation"])
    expect(fit.network.layers[1]!.W).toBe(xor.network.layers[1]!.W)
  })

  it("for three classes has a softmax", () => {
    const fit = fitTo(xor, data("rings"), "classes", 1)
    expect(kinds(fit.changes)).toEqual(["outputs", "activation", "cost"])
    expect([fit.network.layers.at(-1)!.activation, fit.cost]).toEqual(["softmax", "categorical-cross-entropy"])
  })

  it("for three classes keeps sigmoids only with a cost that teaches the wrong ones too", () => {
    const layers = mazur.network.layers.with(-1, {
      ...mazur.network.layers.at(-1)!,
      units: 3,
      W: new Float64Array(6),
      b: new Float64Array(3),
    })
    const keeps = (cost: CostId) => fitTo({ network: { layers }, cost }, data("rings"), "classes", 1).cost === cost
    expect(keeps("binary-cross-entropy")).toBe(true)
    expect(
      fitTo({ network: { layers }, cost: "categorical-cross-entropy" }, data("rings"), "classes", 1).changes,
    ).toEqual([{ kind: "activation", l: 2, from: "sigmoid", to: "softmax" }])
  })

  it("with tanh at its output learns classes of −1 and 1", () => {
    const fit = fitTo(withOutput("tanh"), { ...data("circle"), test: data("xor").samples }, "binary", 1)
    expect(fit.changes).toEqual([{ kind: "coded" }])
    const targets = (samples = fit.samples) => new Set(samples.map(({ y }) => y[0]))
    expect([targets(), targets(fit.test)]).toEqual([new Set([1, -1]), new Set([1, -1])])
  })

  it("for regression keeps an output that reaches every target", () => {
    expect(fitTo(withOutput("tanh"), data("plane"), "regression", 1).changes).toEqual([])
    expect(fitTo(withOutput("linear"), data("plane"), "regression", 1).changes).toEqual([])
    expect(kinds(fitTo(withOutput("relu"), data("plane"), "regression", 1).changes)).toEqual(["activation"])
    expect(kinds(fitTo(xor, data("plane"), "regression", 1).changes)).toEqual(["activation"])
  })

  it.each(Object.keys(sets) as (keyof typeof sets)[])("of %s always has a meaning, from any example", (id) => {
    for (const { experiment } of Object.values(presets)) {
      const fit = fitTo(experiment, data(id), sets[id].task, 3)
      expect(misfitOf(fit, { kind: "cost", cost: fit.cost })).toBeNull()
      expect(sizesOf(fit.network)).toEqual([
        sets[id].inputs,
        ...sizesOf(experiment.network).slice(1, -1),
        sets[id].outputs,
      ])
      const again = fitTo({ ...experiment, ...fit }, data(id), sets[id].task, 4)
      expect(again.changes.filter(({ kind }) => kind !== "coded")).toEqual([])
    }
  })
})

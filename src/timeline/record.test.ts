import { describe, expect, it } from "vitest"
import { learn } from "../engine/learn"
import { experimentOf } from "./experimentOf.test-data"
import { emptyTrace, record } from "./record"

const { network, samples, cost, eta } = experimentOf({ sizes: [2, 3, 1], samples: 2 })
const steps = [...learn(network, samples, cost, eta)]
const traces = [emptyTrace(network, eta)]
for (const step of steps) traces.push(record(traces.at(-1) ?? emptyTrace(network, eta), step, [4, 7]))
const traceAfter = (n: number) => traces[n] ?? emptyTrace(network, eta)

describe("a trace", () => {
  it("fills up step by step, each number at its layer", () => {
    expect(traceAfter(1)).toMatchObject({ sample: 4, a: [samples[0]?.x, null, null], z: [null, null, null], C: null })
    const full = traceAfter(12)
    expect([...full.a, full.z[1], full.z[2]].every((v) => v instanceof Float64Array)).toBe(true)
    expect([full.z[0], full.delta[0], full.dW[0], full.db[0]]).toEqual([null, null, null, null])
    expect([full.delta[1], full.delta[2]]).toEqual([full.db[1], full.db[2]])
    expect(full.dW[1]?.length).toBe(6)
    expect(full.dCda[2]?.[0]).toBe((full.a[2]?.[0] ?? 0) - (samples[0]?.y[0] ?? 0))
    expect(full.slope[1]?.length).toBe(3)
    expect(full.C).toBeGreaterThan(0)
    expect([full.mean, full.updated]).toEqual([null, null])
  })

  it("begins anew with each sample, which it names by its place in the experiment", () => {
    expect(traceAfter(13)).toEqual({
      ...emptyTrace(network, eta),
      sample: 7,
      a: [samples[1]?.x, null, null],
    })
  })

  it("keeps the last sample's numbers through mean and update", () => {
    const last = traceAfter(24)
    expect(traceAfter(26)).toEqual({ ...last, mean: traceAfter(25).mean, updated: traceAfter(26).updated })
    expect(traceAfter(25).mean?.C).toBe(((traceAfter(12).C ?? 0) + (last.C ?? 0)) / 2)
    expect(traceAfter(26).updated?.layers[0]?.W.length).toBe(6)
  })

  it("never changes what was recorded before", () => {
    expect(traceAfter(0)).toEqual(emptyTrace(network, eta))
  })
})

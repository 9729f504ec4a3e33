import { describe, expect, it } from "vitest"
import { calmSample, type FaultCase, faultCases } from "../engine/faultCases.test-data"
import { sayIn, sayMessage } from "../i18n/say"
import { faultMessage } from "../store/faultMessage"
import { placeOf, plannedAt, startOf } from "./cycle"
import type { Experiment } from "./experiment"
import { createSeeker, type Seeker, type Sought } from "./seeker"

/** Cycle 0 is calm, cycle 1 does not end. */
function experimentOf({ network, batch, cost, eta }: FaultCase): Experiment {
  const samples = [...batch.map(() => calmSample), ...batch]
  return { title: "", network, cost, eta, samples, batchSize: batch.length, edits: [] }
}

function run(search: Generator<number, Sought>): Sought {
  for (;;) {
    const next = search.next()
    if (next.done) return next.value
  }
}

function faultOf(seeker: Seeker, t: number): Extract<Sought, { kind: "fault" }> {
  const sought = run(seeker.seek(t))
  if (sought.kind !== "fault") throw new Error("it should have stopped")
  return sought
}

/** All numbers in a value, however deep. */
function* numbersIn(value: unknown): Generator<number> {
  if (typeof value === "number") yield value
  else if (value instanceof Float64Array) yield* value
  else if (typeof value === "object" && value !== null) for (const part of Object.values(value)) yield* numbersIn(part)
}

/** The kind of step in which a quantity is computed. */
function kindOf({ quantity, l, i }: FaultCase["fault"]): string {
  if (quantity === "W" || quantity === "b") return "update"
  if (i === null) return "mean"
  if (quantity === "delta") return l === 2 ? "output-error" : "hidden-error"
  return { z: "weighted-input", a: "activation", C: "cost", db: "bias-gradient", dW: "weight-gradient" }[quantity]
}

describe.each(faultCases)("seeking where $name is not finite", (found) => {
  const experiment = experimentOf(found)
  const { fault, network, batch } = found
  const far = () => faultOf(createSeeker(experiment), 1_000_000)

  it("ends with its name, right before the step that computes it", () => {
    const { frame, fault: met } = far()
    expect(met).toEqual(fault)
    expect([frame.cycle, frame.t]).toEqual([1, startOf(experiment, 1) + frame.done])
    const of = (part: number | null) => (kindOf(fault) === "mean" || kindOf(fault) === "update" ? null : part)
    expect(plannedAt(2, batch.length, frame.done)).toEqual({ kind: kindOf(fault), l: of(fault.l), i: of(fault.i) })
    // The sample at hand is the last of the second batch.
    expect(frame.batch).toEqual(batch.map((_, i) => batch.length + i))
    expect(frame.trace.sample).toBe(2 * batch.length - 1)
  })

  it("shows a frame of finite numbers, with the weights the cycle began with", () => {
    const { frame } = far()
    expect([...numbersIn(frame)].filter((number) => !Number.isFinite(number))).toEqual([])
    expect(frame.trace.network).toEqual(network)
    expect(frame.trace.updated).toBeNull()
    expect(run(createSeeker(experiment).seek(frame.t))).toEqual({ kind: "frame", frame })
  })

  it("ends there step by step too, again and again, and every position before it is there still", () => {
    const seeker = createSeeker(experiment)
    const sought = far()
    const { frame } = sought
    for (let t = 0; t <= frame.t; t++) expect(run(seeker.seek(t))).toMatchObject({ kind: "frame", frame: { t } })
    for (const beyond of [1, 1, 100, 1]) expect(faultOf(seeker, frame.t + beyond)).toEqual(sought)
    expect(run(seeker.seek(frame.t))).toEqual({ kind: "frame", frame })
    expect(run(seeker.seek(3)).frame.t).toBe(3)
  })

  it.each(["en", "ko"] as const)("can be told: %s", (locale) => {
    const { frame, fault: met } = far()
    const told = faultMessage(met, experiment, frame.t)
    const text = sayMessage(sayIn(locale), told)
    expect(told.message).toBe(`fault.${fault.quantity}`)
    const { cycle, done, perCycle } = placeOf(experiment, frame.t + 1)
    expect(text).toContain(
      locale === "en"
        ? `in cycle ${cycle + 1} at step ${done} of ${perCycle}:`
        : `${cycle + 1}주기, ${perCycle}단계 중 ${done}단계에서`,
    )
    expect(text).not.toMatch(/[{}]|undefined|null|NaN/)
    // As people read it: the input is layer 1, the first neuron 1; the thread goes over 2, 3 and 2.
    if (fault.l !== null) expect(text).toContain(locale === "en" ? `layer ${fault.l + 1}` : `${fault.l + 1}층`)
    if (fault.j !== null) expect(text).toContain(locale === "en" ? `neuron ${fault.j + 1}` : `${fault.j + 1}번 뉴런`)
    if (fault.k !== null)
      expect(text).toContain(locale === "en" ? `from neuron ${fault.k + 1} ` : `(${fault.k + 1}번 뉴런 →`)
  })
})

describe("a network so large that its cycles are stepped through", () => {
  it("stops at the same place, with the weights of the last cycle that ended", () => {
    const inputs = 500_001
    const x = new Float64Array(inputs).with(7, 1)
    const layer = {
      inputs,
      units: 1,
      activation: "linear",
      W: new Float64Array(inputs),
      b: Float64Array.of(0),
    } as const
    const samples = [
      { x, y: Float64Array.of(1) },
      { x: x.with(7, 1e200), y: Float64Array.of(1e150) },
    ]
    const start = { title: "", cost: "quadratic", eta: 0.5, batchSize: 1, edits: [] } as const
    const sought = faultOf(createSeeker({ ...start, network: { layers: [layer] }, samples }), 1000)
    // The first sample moves W[7] to ½; the second then overflows in its cost.
    expect(sought.fault).toEqual({ kind: "non-finite", quantity: "C", l: null, j: null, k: null, i: 0 })
    expect([sought.frame.t, sought.frame.cycle, sought.frame.done]).toEqual([9 + 3, 1, 3])
    expect(sought.frame.trace.network.layers[0]?.W[7]).toBe(0.5)
  })
})

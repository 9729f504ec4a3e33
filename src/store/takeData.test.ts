import { describe, expect, it } from "vitest"
import "../engine/laterRules"
import { coordinates } from "../data/features"
import { sets } from "../data/sets"
import { stageLimits } from "../document/limits"
import { readDocument } from "../document/read"
import { writeDocument } from "../document/write"
import { plainSgd } from "../engine/updateRule"
import { sayIn } from "../i18n/say"
import { presets } from "../presets"
import { startOf } from "../timeline/cycle"
import { etaAt } from "../timeline/edits"
import { fitTo } from "../timeline/fit"
import { frameAt } from "../timeline/frameAt"
import { actText } from "./actText"
import { isOriginal, randomised } from "./fresh"
import { designOf, reshape } from "./reshaping"
import { applyDraft, draftOf } from "./ruleDraft"
import type { State } from "./state"
import { createAppStore } from "./store"
import { beginningOf, dataFrom, withTaken } from "./takeData"

const points = sets.circle.make(100, 10, 1)
const base = { features: coordinates, heldOut: 40, seed: 1 }

describe("points as data", () => {
  it("are split, and bare where their coordinates are the inputs", () => {
    const data = dataFrom(points, base)
    expect(Object.keys(data)).toEqual(["samples", "test"])
    expect([data.samples.length, data.test?.length]).toEqual([60, 40])
  })

  it("with features say so, and keep their points only where those are hidden", () => {
    const full = dataFrom(points, { ...base, features: ["x1", "x2", "x1x2"] })
    expect(full.features).toEqual(["x1", "x2", "x1x2"])
    expect(full.samples[0]?.point).toBeUndefined()
    const hidden = dataFrom(points, { ...base, features: ["x1^2", "x2^2"] })
    expect(points.map(({ x }) => x)).toContain(hidden.test?.[0]?.point)
  })

  it("that all train stay in their order, and a line has no features", () => {
    const gate = sets["gate-and"].make(4, 0, 0)
    expect(dataFrom(gate, { ...base, heldOut: null })).toEqual({ samples: gate })
    expect(dataFrom(sets.sine.make(10, 0, 1), { ...base, features: ["x1^2"] })).not.toHaveProperty("features")
  })
})

describe("data that is taken", () => {
  function taking() {
    const store = createAppStore()
    store.getState().edit({ kind: "learning-rate", value: 0.25 })
    const data = dataFrom(points, { ...base, features: ["x1^2", "x2^2", "x1"] })
    const fit = fitTo(designOf(store.getState()), data, "binary", 1)
    const taken = withTaken(store.getState(), fit, 10, "Circle")
    store.getState().replace(taken, { kind: "data", name: "Circle", count: 100 })
    return { store, taken }
  }

  it("is one undo, no example any more, and where the reader began", () => {
    const { store, taken } = taking()
    const { experiment, preset, t } = store.getState()
    expect([experiment, preset, t]).toEqual([taken, null, 0])
    expect(experiment).toMatchObject({ title: "Circle 3-2-1", eta: 0.25, batchSize: 10, edits: [] })
    expect(isOriginal(store.getState())).toBe(true)
    const act = store.getState().past.at(-1)!.act
    expect(actText(act, sayIn("en"))).toBe("Data: Circle, 100 samples")
    expect(actText(act, sayIn("ko"))).toBe("데이터: Circle, 표본 100개")
    store.getState().undo()
    expect(store.getState().preset).toBe("mazur")
    expect(store.getState().experiment.samples).toHaveLength(1)
  })

  it("runs, and comes back from its file with every bit", () => {
    const { taken } = taking()
    expect(frameAt(taken, 200).trace.network.layers).toHaveLength(2)
    expect(readDocument(writeDocument(taken), stageLimits)).toStrictEqual({
      ok: true,
      experiment: taken,
      view: {},
      unknown: [],
    })
  })

  it("has no more in a batch than trains", () => {
    const store = createAppStore()
    const data = { samples: points.slice(0, 3) }
    const fit = fitTo(designOf(store.getState()), data, "binary", 1)
    expect(withTaken(store.getState(), fit, 10, "x".repeat(80))).toMatchObject({ batchSize: 3 })
    expect(withTaken(store.getState(), fit, 10, "x".repeat(80)).title).toHaveLength(64)
  })
})

describe("of a run that was trained to where its schedule has brought η to 0", () => {
  function trained() {
    const store = createAppStore()
    const rule = { ...plainSgd, schedule: { kind: "cosine", cycles: 20, floor: 0 } } as const
    store.getState().open({ ...presets.xor.experiment, eta: 0.5, rule }, null)
    store.getState().edit({ kind: "bias", l: 1, j: 0, value: 0.25 })
    const { experiment, seek } = store.getState()
    const t = startOf(experiment, 30)
    seek(t)
    store.getState().arrived(frameAt(experiment, t), null)
    expect(store.getState().frame.trace.eta).toBe(0)
    return store
  }
  const taken = (state: State) => {
    const fit = fitTo(beginningOf(state.experiment), dataFrom(points, base), "binary", 1)
    state.replace(withTaken(state, fit, 10, "Circle"), { kind: "data", name: "Circle", count: 100 })
  }

  it.each<[string, (state: State) => void]>([
    ["other data", taken],
    ["other batches", (state) => applyDraft({ ...draftOf(state), batchSize: 2 }, state)],
    ["another net", (state) => reshape([{ kind: "add-neuron", l: 1 }], state)],
    ["other weights", (state) => state.replace(randomised(state, "xavier", 1), { kind: "reset" })],
  ])("%s begin with the η that was set, and the schedule anew", (_, begin) => {
    const store = trained()
    begin(store.getState())
    const { experiment } = store.getState()
    expect([0, 10, 20].map((cycle) => etaAt(experiment, cycle))).toEqual([0.5, 0.25, 0])
  })

  it("other data begin from its first weights, as they were edited, not from the trained ones", () => {
    const store = trained()
    const first = presets.xor.experiment.network.layers
    taken(store.getState())
    const { layers } = store.getState().experiment.network
    expect(layers.map(({ W }) => W)).toEqual(first.map(({ W }) => W))
    expect(layers[0]?.b).toEqual(first[0]?.b.with(0, 0.25))
  })
})

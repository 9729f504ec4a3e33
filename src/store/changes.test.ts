import { describe, expect, it } from "vitest"
import { sayIn } from "../i18n/say"
import { presets } from "../presets"
import type { Change, Experiment } from "../timeline/experiment"
import { createSeeker } from "../timeline/seeker"
import type { Frame } from "../timeline/trace"
import { actText } from "./actText"
import { comparedWith } from "./compareSlice"
import { formerValue } from "./formerValue"
import { isOriginal, originalExperiment, randomised } from "./fresh"
import { createAppStore } from "./store"

type Store = ReturnType<typeof createAppStore>

function frameOf(experiment: Experiment, t: number): Frame {
  const search = createSeeker(experiment).seek(t)
  let next = search.next()
  while (!next.done) next = search.next()
  return next.value.frame
}

/** Answers like the engine does, for the run at hand and for the one that is kept. */
function answer(store: Store): Frame {
  const { experiment, pinned, t, arrived, compared } = store.getState()
  if (pinned) compared(frameOf(pinned, t))
  arrived(frameOf(experiment, t), null)
  return store.getState().frame
}

const w311 = (value: number): Change => ({ kind: "weight", l: 2, j: 0, k: 0, value })
const b22: Change = { kind: "bias", l: 1, j: 1, value: -0.7 }
const names = (store: Store, of: "past" | "future", locale: "en" | "ko" = "en") =>
  store.getState()[of].map(({ act }) => actText(act, sayIn(locale)))

describe("the list of changes", () => {
  it("names each change, in either language", () => {
    const store = createAppStore()
    answer(store)
    store.getState().edit(w311(0.5))
    store.getState().edit(b22)
    store.getState().edit({ kind: "learning-rate", value: 0.25 })
    store.getState().edit({ kind: "x", sample: 0, k: 1, value: 2 })
    store.getState().open(presets.xor.experiment, "xor")
    expect(names(store, "past")).toEqual([
      "Weight w³₁₁: 0.4 → 0.5",
      "Bias b²₂: 0.35 → −0.7",
      "Learning rate η: 0.5 → 0.25",
      "Input x₂ of sample 1: 0.1 → 2",
      expect.stringMatching(/^Example: XOR/),
    ])
    for (const text of names(store, "past", "ko")) expect(text).toMatch(/^(가중치|편향|학습률|표본|예제)/)
  })

  it("tells of a gesture where it began and where it ended", () => {
    const store = createAppStore()
    answer(store)
    for (const value of [0.41, 0.45, 0.5]) store.getState().edit(w311(value), "drag")
    expect(names(store, "past")).toEqual(["Weight w³₁₁: 0.4 → 0.5"])
  })

  it("goes back to before any entry, and forth again, as single steps would", () => {
    const store = createAppStore()
    answer(store)
    store.getState().edit(w311(0.5))
    store.getState().edit(b22)
    store.getState().open(presets.xor.experiment, "xor")
    const [all, last] = [names(store, "past"), store.getState().experiment]
    store.getState().undo(2)
    expect(store.getState().experiment.edits).toHaveLength(1)
    expect([names(store, "past"), names(store, "future")]).toEqual([all.slice(0, 1), all.slice(1)])
    store.getState().redo(2)
    expect(store.getState()).toMatchObject({ experiment: last, preset: "xor", future: [] })
    store.getState().undo(4)
    expect(store.getState().experiment, "there are only three").toBe(last)
  })
})

describe("a run that is kept for comparison", () => {
  const was = (store: Store, term: Parameters<typeof formerValue>[0]) =>
    formerValue(term, store.getState().frame, comparedWith(store.getState()))

  it("is compared with at every step, through undo, until it is let go", () => {
    const store = createAppStore()
    store.getState().seek(12)
    answer(store)
    store.getState().pin()
    store.getState().edit(w311(0.5))
    answer(store)
    store.getState().seek(22)
    answer(store)
    expect(was(store, "delta:1:0")).toBe(frameOf(presets.mazur.experiment, 22).trace.delta[1]?.[0])
    store.getState().undo()
    answer(store)
    expect(was(store, "delta:1:0")).toBeNull()
    store.getState().redo()
    answer(store)
    store.getState().unpin()
    store.getState().next()
    answer(store)
    expect(was(store, "delta:1:0")).toBeNull()
  })

  it("is the one before the last edit while its ghosts are shown", () => {
    const store = createAppStore()
    answer(store)
    store.getState().edit(w311(0.5))
    answer(store)
    store.getState().pin()
    expect(store.getState().pinned).toBe(presets.mazur.experiment)
    store.getState().seek(3)
    answer(store)
    expect(was(store, "W:2:0:0")).toBe(0.4)
  })

  it("is never compared with a picture of another place, nor with a net of another shape", () => {
    const store = createAppStore()
    answer(store)
    store.getState().pin()
    store.getState().edit(w311(0.5))
    store.getState().seek(12)
    store.getState().arrived(frameOf(store.getState().experiment, 12), null)
    expect(comparedWith(store.getState())).toBeNull()
    answer(store)
    expect(comparedWith(store.getState())?.t).toBe(12)
    store.getState().open(presets.xor.experiment, "xor")
    answer(store)
    expect(comparedWith(store.getState())).toBeNull()
  })
})

describe("all numbers at once", () => {
  it("go back to the example's, as one undo, and what is selected stays", () => {
    const store = createAppStore()
    answer(store)
    store.getState().edit(w311(0.5))
    store.getState().edit(b22)
    store.getState().select("W:2:0:0")
    const edited = store.getState().experiment
    expect(isOriginal(store.getState())).toBe(false)
    store.getState().replace(originalExperiment(store.getState()), { kind: "reset" })
    expect(isOriginal(store.getState())).toBe(true)
    expect(store.getState()).toMatchObject({ t: 0, selected: "W:2:0:0", experiment: presets.mazur.experiment })
    store.getState().undo()
    expect(store.getState().experiment).toBe(edited)
  })

  it("of a document go back to how it was opened", () => {
    const store = createAppStore()
    const document = { ...presets.xor.experiment, title: "mine" }
    store.getState().open(document, null)
    const { experiment } = store.getState()
    store.getState().edit(b22)
    store.getState().replace(randomised(store.getState(), "he", 7), {
      kind: "randomise",
      initialisation: "he",
      seed: 7,
    })
    expect(names(store, "past").at(-1)).toBe("Randomised (He, seed 7)")
    expect(originalExperiment(store.getState())).toEqual(experiment)
  })

  it("are drawn anew from a seed: samples and η as they are now, no edit left", () => {
    const store = createAppStore()
    answer(store)
    store.getState().edit({ kind: "x", sample: 0, k: 1, value: 2 })
    store.getState().edit({ kind: "learning-rate", value: 0.25 })
    answer(store)
    const next = randomised(store.getState(), "xavier", 7)
    expect(next).toMatchObject({ eta: 0.25, edits: [] })
    expect(next.samples[0]?.x[1]).toBe(2)
    expect(next).toEqual(randomised(store.getState(), "xavier", 7))
    expect(next.network.layers[0]?.b).toEqual(new Float64Array(2))
  })

  it("may all be 0: the cycle runs, and alike neurons stay alike", () => {
    const zero = { ...presets.xor.experiment }
    const store = createAppStore()
    store.getState().open(zero, null)
    const frame = frameOf(randomised(store.getState(), "zeros", 0), 50)
    const [W] = frame.trace.updated?.layers.map((layer) => layer.W) ?? []
    expect(W?.every(Number.isFinite)).toBe(true)
    expect(new Set(W)).toEqual(new Set([0]))
  })
})

import { expect, it } from "vitest"
import type { Scene } from "../lecture/chapter"
import { presets } from "../presets"
import { frameAt } from "../timeline/frameAt"
import { createAppStore } from "./store"

const scene = (t: number): Scene => ({
  experiment: presets.xor.experiment,
  preset: "xor",
  t,
  selected: "W:1:0:0",
  shows: "values",
})
const page = (index: number) => ({ chapter: "batch", page: index })

function reading() {
  const store = createAppStore()
  store.getState().seek(5)
  store.getState().edit({ kind: "weight", l: 1, j: 0, k: 0, value: 0.9 })
  const { experiment, past } = store.getState()
  store.getState().read(page(0), scene(6))
  return { store, own: { experiment, past, t: 5, preset: "mazur" } }
}

it("puts the reader's work aside while the lecture is open, and takes it up again", () => {
  const { store, own } = reading()
  expect(store.getState()).toMatchObject({ preset: "xor", t: 6, selected: "W:1:0:0", past: [], tab: "lecture" })
  store.getState().read(page(1), scene(49))
  store.getState().stopReading()
  expect(store.getState()).toMatchObject({ ...own, reading: null, lastRead: page(1) })
})

it("keeps what the reader did on a page, until it is to be as it was", () => {
  const { store } = reading()
  store.getState().edit({ kind: "weight", l: 1, j: 0, k: 0, value: 3 })
  const changed = store.getState().experiment
  store.getState().read(page(1), scene(49))
  store.getState().read(page(0), scene(6))
  expect(store.getState().experiment).toBe(changed)
  store.getState().asItWas()
  expect(store.getState()).toMatchObject({ experiment: presets.xor.experiment, t: 6, past: [] })
})

it("keeps the picture of the run that is on the stage already", () => {
  const { store } = reading()
  store.getState().arrived(frameAt(presets.xor.experiment, 6), null)
  const { frame } = store.getState()
  store.getState().read(page(1), scene(6))
  expect(store.getState().frame).toBe(frame)
})

it("what is opened while the lecture is open is the reader's own: the lecture is left, and Undo leads back to what was there before it", () => {
  const { store, own } = reading()
  store.getState().open(presets.relu.experiment, "relu")
  expect(store.getState()).toMatchObject({ reading: null, scene: null, aside: null, preset: "relu", tab: "equation" })
  store.getState().undo()
  expect(store.getState()).toMatchObject({ experiment: own.experiment, past: own.past, preset: "mazur" })
})

it("a bug that was found leaves the scene as it was, and no comparison with a wrong run outlives the lab", () => {
  const { store } = reading()
  const { experiment } = store.getState()
  store.getState().plant("swapped")
  store.getState().arrived(frameAt(store.getState().experiment, 6), null)
  store.getState().pin()
  store.getState().plant(null)
  expect(store.getState().experiment).toBe(experiment)
  expect(store.getState().pinned).toBeNull()
  store.getState().plant("swapped")
  store.getState().pin()
  store.getState().stopReading()
  expect(store.getState().pinned).toBeNull()
})

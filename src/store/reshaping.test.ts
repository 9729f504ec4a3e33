import { expect, it } from "vitest"
import type { Reshape } from "../timeline/reshape"
import { createSeeker } from "../timeline/seeker"
import { reshape } from "./reshaping"
import { type AppStore, createAppStore } from "./store"

/** A page whose picture stands where the reader does. */
function standingAt(t: number): AppStore {
  const store = createAppStore()
  store.getState().seek(t)
  const search = createSeeker(store.getState().experiment).seek(t)
  let next = search.next()
  while (!next.done) next = search.next()
  store.getState().arrived(next.value.frame, null)
  return store
}

const wish = (store: AppStore, change: Reshape) => reshape([change], store.getState())
const layersOf = (store: AppStore) => store.getState().experiment.network.layers

it("an edit is kept though its picture is not there yet when the net is changed", () => {
  const store = standingAt(30)
  const trained = store.getState().frame.trace.network.layers[0]?.W
  store.getState().edit({ kind: "weight", l: 1, j: 0, k: 0, value: 0.75 })
  wish(store, { kind: "add-neuron", l: 1 })
  expect([...(layersOf(store)[0]?.W ?? [])].slice(0, 4)).toEqual([0.75, ...(trained ?? []).slice(1)])
})

it("changes faster than the pictures come stay at the place", () => {
  const store = standingAt(5)
  for (let i = 0; i < 50; i++) {
    wish(store, { kind: "add-neuron", l: 1 })
    wish(store, { kind: "remove-neuron", l: 1, j: 2 })
  }
  expect(layersOf(store).map(({ units }) => units)).toEqual([2, 2])
  expect(store.getState().t).toBe(5)
})

it("no neuron begins as the twin of another", () => {
  const store = standingAt(0)
  wish(store, { kind: "add-neuron", l: 1 })
  wish(store, { kind: "remove-neuron", l: 1, j: 0 })
  wish(store, { kind: "add-neuron", l: 1 })
  const W = [...(layersOf(store)[0]?.W ?? [])]
  expect(W.slice(4, 6)).not.toEqual(W.slice(2, 4))
})

import { describe, expect, it } from "vitest"
import { type Limits, stageLimits } from "../document/limits"
import type { Experiment } from "../timeline/experiment"
import type { Reshape } from "../timeline/reshape"
import { createSeeker } from "../timeline/seeker"
import { obstacleTo, reshape } from "./reshaping"
import { type AppStore, createAppStore } from "./store"

/** A page whose picture stands where the reader does. */
function standingAt(t: number, inside = 0): AppStore {
  const store = createAppStore()
  store.getState().seek(t, inside)
  const search = createSeeker(store.getState().experiment).seek(t, inside)
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

describe("the bounds of a net", () => {
  /** A page that shows a net of these sizes, all of its numbers 0. */
  function showing(...sizes: readonly number[]): AppStore {
    const store = createAppStore()
    const layers = sizes.slice(1).map((units, index) => {
      const inputs = sizes[index] ?? 0
      return {
        inputs,
        units,
        activation: "tanh" as const,
        W: new Float64Array(units * inputs),
        b: new Float64Array(units),
      }
    })
    const experiment: Experiment = {
      ...store.getState().experiment,
      network: { layers },
      samples: [{ x: new Float64Array(sizes[0] ?? 0), y: new Float64Array(sizes.at(-1) ?? 0) }],
    }
    store.getState().open(experiment, null)
    return store
  }
  const obstacle = (store: AppStore, change: Reshape, limits: Limits = stageLimits) =>
    obstacleTo(change, store.getState(), limits)

  it("are 1,024 neurons in a layer, the input's too", () => {
    expect(obstacle(showing(1, 1023, 1), { kind: "add-neuron", l: 1 })).toBeNull()
    expect(obstacle(showing(1, 1024, 1), { kind: "add-neuron", l: 1 })).toBe("most-neurons")
    expect(obstacle(showing(1024, 1), { kind: "add-neuron", l: 0 })).toBe("most-neurons")
  })

  it("are 12 layers above the input", () => {
    const eleven = Array.from({ length: 12 }, () => 1)
    expect(obstacle(showing(...eleven), { kind: "add-layer", l: 1 })).toBeNull()
    expect(obstacle(showing(...eleven, 1), { kind: "add-layer", l: 1 })).toBe("most-layers")
  })

  it("are 100,000 weights, however they come about", () => {
    expect(stageLimits.weights).toBe(100_000)
    expect(obstacle(showing(100, 999, 1), { kind: "add-neuron", l: 1 })).toBe("most-weights")
    expect(obstacle(showing(100, 989, 1), { kind: "add-neuron", l: 1 })).toBeNull()
    expect(obstacle(showing(1, 300, 300), { kind: "add-layer", l: 1 })).toBe("most-weights")
  })

  it("are at least one neuron and one layer", () => {
    expect(obstacle(showing(1, 1), { kind: "remove-neuron", l: 1, j: 0 })).toBe("least")
    expect(obstacle(showing(1, 1), { kind: "remove-layer", l: 1 })).toBe("least")
  })
})

it("a layer that is removed inside one of its steps leaves the reader at the edge of the nearest one", () => {
  const store = standingAt(1, 2)
  expect(store.getState().frame.within?.done).toBe(2)
  wish(store, { kind: "remove-layer", l: 1 })
  expect(layersOf(store).map(({ inputs, units }) => [inputs, units])).toEqual([[2, 2]])
  expect(store.getState()).toMatchObject({ t: 1, inside: 0 })
  store.getState().undo()
  expect(store.getState().experiment.network.layers).toHaveLength(2)
})

it("an activation that is changed while playing pauses play at the same step, and the picture asked for is of the new net", () => {
  const store = standingAt(8)
  store.getState().play()
  store.getState().next()
  wish(store, { kind: "activation", l: 1, activation: "tanh" })
  expect(layersOf(store).map(({ activation }) => activation)).toEqual(["tanh", "sigmoid"])
  const { playing, t, experiment, pictured } = store.getState()
  expect(playing).toBe(false)
  expect([8, 9]).toContain(t)
  expect(pictured).toBe(experiment)
})

it("of the data, what no longer fits the net is gone, and undo brings it back", () => {
  const store = standingAt(3)
  const { experiment } = store.getState()
  const test = [{ x: Float64Array.of(1, 2), y: Float64Array.of(0, 1) }]
  const names = { x: ["a", "b"], y: ["c", "d"] }
  store.getState().open({ ...experiment, test, names, features: ["x2", "x1"] }, null)
  wish(store, { kind: "add-layer", l: 1 })
  expect(store.getState().experiment).toMatchObject({ test, names, features: ["x2", "x1"] })
  wish(store, { kind: "add-neuron", l: 0 })
  expect(store.getState().experiment.test).toEqual([{ x: Float64Array.of(1, 2, 0), y: Float64Array.of(0, 1) }])
  expect(store.getState().experiment).not.toHaveProperty("features")
  expect(store.getState().experiment).not.toHaveProperty("names")
  store.getState().undo()
  expect(store.getState().experiment).toMatchObject({ test, names, features: ["x2", "x1"] })
})

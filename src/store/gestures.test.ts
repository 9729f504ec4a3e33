import { describe, expect, it } from "vitest"
import type { Change } from "../timeline/experiment"
import { createSeeker } from "../timeline/seeker"
import { askedValue } from "./presentValue"
import { createAppStore } from "./store"

type Store = ReturnType<typeof createAppStore>

function answer({ getState }: Store): void {
  const { experiment, t, arrived } = getState()
  const search = createSeeker(experiment).seek(t)
  let next = search.next()
  while (!next.done) next = search.next()
  arrived(next.value.frame, null)
}

const weight = (k: number, value: number): Change => ({ kind: "weight", l: 2, j: 0, k, value })
const values = ({ getState }: Store) =>
  getState().experiment.edits.map(({ change }) => "value" in change && change.value)

describe("two gestures at once", () => {
  it("that move the same number in turn are two undo entries, and each undo changes it", () => {
    const store = createAppStore()
    for (let i = 1; i <= 12; i++) store.getState().edit(weight(0, i / 10 + 1), i % 2 === 0 ? "slider" : "curve")
    expect(store.getState().past.map(({ act }) => act)).toMatchObject([
      { from: 0.4, change: { value: 1.1 } },
      { from: 1.1, change: { value: 2.2 } },
    ])
    store.getState().undo()
    expect(values(store)).toEqual([1.1])
    store.getState().undo()
    expect(values(store)).toEqual([])
  })

  it("that move two numbers are an entry each, of that number alone", () => {
    const store = createAppStore()
    for (const value of [1, 2, 3]) {
      store.getState().edit(weight(0, value), "one")
      store.getState().edit(weight(1, -value), "other")
    }
    const { past, experiment } = store.getState()
    expect(past.map(({ act }) => act)).toMatchObject([
      { from: 0.4, change: { k: 0, value: 3 } },
      { from: 0.45, change: { k: 1, value: -3 } },
    ])
    store.getState().undo()
    expect(values(store)).toEqual([3])
    store.getState().redo()
    expect(store.getState().experiment).toBe(experiment)
  })

  it("do not join over what was typed, or over another net", () => {
    const store = createAppStore()
    store.getState().edit(weight(0, 1), "drag")
    store.getState().edit(weight(0, 2))
    store.getState().edit(weight(0, 3), "drag")
    expect(store.getState().past).toHaveLength(3)
    store.getState().replace(store.getState().experiment, { kind: "reshape", wishes: [] })
    store.getState().edit(weight(0, 4), "drag")
    expect(store.getState().past).toHaveLength(5)
  })
})

describe("an edit while playing", () => {
  it("is made where the picture is, though the next one has been asked for, and so is its undo", () => {
    const store = createAppStore()
    store.getState().seek(14)
    answer(store)
    const { frame } = store.getState()
    store.getState().play()
    store.getState().next()
    expect(store.getState().t).toBe(15)
    store.getState().edit(weight(0, 0.5))
    expect(store.getState()).toMatchObject({ t: 14, playing: false, baseline: frame })
    answer(store)
    store.getState().play()
    store.getState().next()
    store.getState().undo()
    expect(store.getState()).toMatchObject({ t: 14, playing: false })
  })
})

describe("the number that was asked for", () => {
  it("is the edited one before its picture is there, and what the picture shows afterwards", () => {
    const store = createAppStore()
    store.getState().seek(12)
    answer(store)
    expect(askedValue("W:2:0:0", store.getState())).toBe(0.4)
    store.getState().edit(weight(0, 0.5))
    store.getState().edit({ kind: "learning-rate", value: 0.25 })
    expect(store.getState().frame.trace.network.layers[1]?.W[0]).toBe(0.4)
    expect(askedValue("W:2:0:0", store.getState())).toBe(0.5)
    expect(askedValue("W:2:0:1", store.getState())).toBe(0.45)
    expect(askedValue("eta", store.getState())).toBe(0.25)
    answer(store)
    expect(store.getState().pictured).toBe(store.getState().experiment)
    expect(askedValue("W:2:0:0", store.getState())).toBe(0.5)
  })
})

import { describe, expect, it } from "vitest"
import { presets } from "../presets"
import { createSeeker } from "../timeline/seeker"
import { commands } from "./commands"
import type { Grain } from "./state"
import { createAppStore } from "./store"

type Store = ReturnType<typeof createAppStore>

/** Answers like the engine does. */
function answer(store: Store): void {
  const { experiment, t, inside, arrived } = store.getState()
  const search = createSeeker(experiment).seek(t, inside)
  let next = search.next()
  while (!next.done) next = search.next()
  arrived(next.value.frame, next.value.kind === "fault" ? next.value.fault : null)
}

/** Plays until it stops, as the clock of the page does; returns where. */
function playOut(store: Store): number {
  store.getState().play()
  for (let ticks = 0; store.getState().playing && ticks < 500; ticks++) {
    store.getState().next()
    answer(store)
  }
  return store.getState().t
}

describe("breakpoints", () => {
  it.each<Grain>(["term", "neuron", "layer", "pass", "cycle"])(
    "stop play at the grain %s, and play goes on",
    (grain) => {
      const store = createAppStore()
      store.getState().setGrain(grain)
      store.getState().toggleBreakpoint("hidden-error")
      store.getState().toggleBreakpoint("update")
      expect([playOut(store), playOut(store), playOut(store)]).toEqual([8, 14, 22])
      expect(store.getState()).toMatchObject({ playing: false, stopped: true, inside: 0 })
      store.getState().previous()
      expect(store.getState().stopped).toBe(false)
    },
  )

  it("stop play in each sample of a batch", () => {
    const store = createAppStore()
    store.getState().open(presets.xor.experiment, "xor")
    store.getState().setGrain("cycle")
    store.getState().toggleBreakpoint("cost")
    expect([1, 2, 3, 4, 5].map(() => playOut(store))).toEqual([6, 18, 30, 42, 56])
  })

  it("do not stop a step by hand, and are gone when removed", () => {
    const store = createAppStore()
    store.getState().toggleBreakpoint("cost")
    store.getState().next("cycle")
    answer(store)
    expect(store.getState()).toMatchObject({ t: 14, stopped: false })
    store.getState().toggleBreakpoint("input")
    store.getState().toggleBreakpoint("input")
    expect(store.getState().breakpoints).toEqual(["cost"])
    store.getState().removeBreakpoints()
    expect(store.getState().breakpoints).toEqual([])
  })

  it("are no part of the experiment: another one keeps them, undo leaves them", () => {
    const store = createAppStore()
    store.getState().toggleBreakpoint("cost")
    store.getState().open(presets.xor.experiment, "xor")
    store.getState().undo()
    expect(store.getState().breakpoints).toEqual(["cost"])
  })
})

describe("a run that stops being finite", () => {
  it.each<Grain>(["term", "neuron", "layer", "pass", "cycle"])(
    "stops play at the grain %s at its last finite moment, each time",
    (grain) => {
      const store = createAppStore()
      store.getState().open({ ...presets.relu.experiment, eta: 1e150 }, null)
      store.getState().setGrain(grain)
      const last = playOut(store)
      expect(store.getState()).toMatchObject({ playing: false, stopped: false, inside: 0, frame: { t: last } })
      expect(store.getState().fault).not.toBeNull()
      expect(playOut(store)).toBe(last)
    },
  )
})

describe("steps of a debugger", () => {
  const pressed = (store: Store, ...ids: (keyof typeof commands)[]) => {
    for (const id of ids) commands[id].run(store.getState())
    const { t, inside } = store.getState()
    return [t, inside]
  }

  it("go into, over and out of a step, and back the same way", () => {
    const store = createAppStore()
    expect(pressed(store, "over", "into", "into")).toEqual([1, 2])
    expect(pressed(store, "out")).toEqual([2, 0])
    expect(pressed(store, "out")).toEqual([6, 0])
    expect(pressed(store, "backOut")).toEqual([0, 0])
    expect(pressed(store, "over", "into", "over")).toEqual([2, 0])
    expect(pressed(store, "backInto")).toEqual([1, 5])
    expect(pressed(store, "backOut")).toEqual([1, 0])
    expect(pressed(store, "into", "backOver")).toEqual([1, 0])
  })

  it("back can be pressed inside the very first step", () => {
    const store = createAppStore()
    expect(commands.backInto.enabled(store.getState())).toBe(false)
    expect(pressed(store, "into")).toEqual([0, 1])
    expect(commands.backInto.enabled(store.getState())).toBe(true)
    expect(pressed(store, "backInto")).toEqual([0, 0])
  })

  it("pause play: who steps takes over", () => {
    for (const id of ["next", "previous", "nextLayer", "last", "into", "out"] as const) {
      const store = createAppStore()
      store.getState().seek(3)
      store.getState().play()
      commands[id].run(store.getState())
      expect(store.getState().playing, id).toBe(false)
    }
  })
})

describe("a run", () => {
  it("goes to the line, pauses, and ends the comparison with before the edit", () => {
    const store = createAppStore()
    store.getState().seek(3)
    answer(store)
    store.getState().edit({ kind: "weight", l: 2, j: 0, k: 0, value: 0.5 })
    store.getState().play()
    store.getState().runTo({ kind: "hidden-error", l: 1, j: 0 })
    expect(store.getState()).toMatchObject({ t: 7, inside: 3, playing: false, baseline: null })
  })
})

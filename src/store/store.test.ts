import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { presets } from "../presets"
import type { Change } from "../timeline/experiment"
import { createSeeker } from "../timeline/seeker"
import type { Frame } from "../timeline/trace"
import { createAppStore } from "./store"

type Store = ReturnType<typeof createAppStore>

/** Answers like the engine does: the frame of the present experiment at the position asked for. */
function answer(store: Store): Frame {
  const { experiment, t, arrived } = store.getState()
  const search = createSeeker(experiment).seek(t)
  let next = search.next()
  while (!next.done) next = search.next()
  arrived(next.value.frame, next.value.kind === "fault" ? next.value.fault : null)
  return store.getState().frame
}

const w311 = (value: number): Change => ({ kind: "weight", l: 2, j: 0, k: 0, value })

describe("moving", () => {
  it("counts every press, also while the picture is not there yet", () => {
    const store = createAppStore()
    for (let i = 0; i < 5; i++) store.getState().next()
    expect(store.getState()).toMatchObject({ t: 5, frame: { t: 0 } })
    expect(answer(store).t).toBe(5)
  })

  it("stops at the start and refuses places that are none", () => {
    const store = createAppStore()
    store.getState().previous()
    store.getState().seek(-3)
    store.getState().seek(Number.NaN)
    expect(store.getState().t).toBe(0)
  })

  it("goes by passes, cycles and layers", () => {
    const store = createAppStore()
    const moved = (move: (s: ReturnType<Store["getState"]>) => void) => {
      move(store.getState())
      return store.getState().t
    }
    expect(moved((s) => s.next("pass"))).toBe(6)
    expect(moved((s) => s.next("pass"))).toBe(12)
    expect(moved((s) => s.next("pass"))).toBe(14)
    expect(moved((s) => s.next("cycle"))).toBe(28)
    expect(moved((s) => s.previous("cycle"))).toBe(14)
    expect(moved((s) => s.previous("pass"))).toBe(12)
    expect(moved((s) => s.previousLayer())).toBe(10)
    expect(moved((s) => s.nextLayer())).toBe(12)
  })
})

describe("editing", () => {
  it("keeps the position, shows what was, and forgets it with the next step", () => {
    const store = createAppStore()
    store.getState().seek(12)
    const before = answer(store)
    expect(store.getState().edit(w311(0.5))).toBeNull()
    const after = answer(store)
    expect(store.getState()).toMatchObject({ t: 12, baseline: before })
    expect(after.trace.network.layers[1]?.W[0]).toBe(0.5)
    expect(after.trace.a[1]).toEqual(before.trace.a[1])
    expect(after.trace.delta[1]).not.toEqual(before.trace.delta[1])
    store.getState().edit(w311(0.6))
    answer(store)
    expect(store.getState().baseline).toBe(before)
    store.getState().next()
    expect(store.getState().baseline).toBeNull()
  })

  it("takes back an edit from where it stands, and from far beyond it where it was made", () => {
    const store = createAppStore()
    const place = (t: number) => {
      store.getState().seek(12)
      store.getState().edit(w311(0.5))
      // As training leaves it.
      store.setState({ t })
      store.getState().undo()
      return store.getState().t
    }
    expect(place(40)).toBe(40)
    expect(place(30_000_000)).toBe(12)
  })

  it("makes one undo of one gesture, and comes back to the bit", () => {
    const store = createAppStore()
    store.getState().seek(12)
    const before = answer(store)
    // What is done to another store has no part in it.
    createAppStore().getState().edit(w311(0.41), "drag 1")
    for (const value of [0.41, 0.45, 0.5]) store.getState().edit(w311(value), "drag 1")
    store.getState().edit(w311(0.6), "drag 2")
    expect(store.getState().past).toHaveLength(2)
    store.getState().undo()
    expect(answer(store).trace.network.layers[1]?.W[0]).toBe(0.5)
    store.getState().undo()
    expect(answer(store)).toEqual(before)
    store.getState().redo()
    store.getState().redo()
    expect(answer(store).trace.network.layers[1]?.W[0]).toBe(0.6)
  })

  it("does nothing when the value is the one that is there, also before the picture has followed", () => {
    const store = createAppStore()
    answer(store)
    store.getState().edit(w311(0.4))
    expect(store.getState().past).toHaveLength(0)
    store.getState().edit(w311(0.5))
    store.getState().edit(w311(0.4))
    expect(store.getState().experiment.edits).toMatchObject([{ change: { value: 0.4 } }])
  })

  it("right after the update belongs to the next cycle: what is seen is what is edited", () => {
    const store = createAppStore()
    store.getState().seek(14)
    answer(store)
    store.getState().edit(w311(0.5))
    expect(store.getState().experiment.edits).toMatchObject([{ cycle: 1 }])
    expect(answer(store).trace.updated?.layers[1]?.W[0]).toBe(0.5)
  })

  it.each<[string, Change, string]>([
    ["not a number", w311(Number.NaN), "refusal.not-finite"],
    ["beyond a million", w311(1_000_001), "refusal.too-large"],
    ["of a weight that is not there", { kind: "weight", l: 2, j: 0, k: 9, value: 1 }, "refusal.no-such-place"],
  ])("refuses a value %s and changes nothing", (_name, change, message) => {
    const store = createAppStore()
    const before = store.getState()
    expect(store.getState().edit(change)).toMatchObject({ message })
    expect(store.getState()).toEqual(before)
  })

  it("leaves an update that is done as it was made where it is to hold from the next one on, and is undone", () => {
    const store = createAppStore()
    store.getState().seek(28)
    const before = answer(store)
    const eta: Change = { kind: "learning-rate", value: 50 }
    store.getState().edit(eta, undefined, before.cycle + 1)
    expect(store.getState().experiment.edits).toEqual([{ cycle: 2, change: eta }])
    expect(answer(store).trace).toEqual(before.trace)
    store.getState().seek(42)
    expect(answer(store).trace.eta).toBe(50)
    expect(store.getState().edit({ ...eta, value: Number.POSITIVE_INFINITY }, undefined, 3)).not.toBeNull()
    store.getState().undo()
    expect(answer(store).trace.eta).toBe(0.5)
  })

  it("pauses a run", () => {
    const store = createAppStore()
    store.getState().play()
    store.getState().edit(w311(0.5))
    expect(store.getState().playing).toBe(false)
  })
})

describe("opening", () => {
  it("starts at 0, and undo returns to the experiment and the position before", () => {
    const store = createAppStore()
    store.getState().seek(9)
    const before = answer(store)
    store.getState().select("W:2:0:0")
    store.getState().open(presets.xor.experiment, "xor")
    expect(store.getState()).toMatchObject({ t: 0, preset: "xor", selected: null, frame: { t: 0 } })
    store.getState().undo()
    expect(store.getState()).toMatchObject({ t: 9, preset: "mazur" })
    expect(answer(store)).toEqual(before)
  })
})

describe("a fault", () => {
  it("stops the run at the last finite moment", () => {
    const store = createAppStore()
    store.getState().play()
    store.getState().seek(30)
    const fault = { kind: "non-finite", quantity: "z", l: 1, j: 0, k: null, i: 0 } as const
    const { frame } = store.getState()
    store.getState().arrived(frame, fault)
    expect(store.getState()).toMatchObject({ t: frame.t, playing: false, fault })
    store.getState().previous()
    store.getState().next()
    expect(store.getState().fault).toBeNull()
  })
})

describe("undo and redo", () => {
  it("walk over any history and back, exactly", () => {
    const doing = fc.array(
      fc.oneof(
        fc.record({ seek: fc.nat(60) }),
        fc.record({ weight: fc.double({ min: -2, max: 2, noNaN: true }), k: fc.nat(1) }),
        fc.record({ open: fc.constantFrom("mazur", "xor", "relu") }),
      ),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(doing, (doings) => {
        const store = createAppStore()
        const states = [store.getState().experiment]
        for (const one of doings) {
          const { seek, edit, open, past } = store.getState()
          if ("seek" in one) seek(one.seek)
          else if ("open" in one) open(presets[one.open as "mazur"].experiment, one.open)
          else edit({ kind: "weight", l: 1, j: 0, k: one.k, value: one.weight })
          answer(store)
          if (store.getState().past !== past) states.push(store.getState().experiment)
        }
        const last = store.getState().experiment
        for (const expected of states.slice(0, -1).reverse()) {
          store.getState().undo()
          expect(store.getState().experiment).toBe(expected)
        }
        while (store.getState().future.length > 0) store.getState().redo()
        expect(store.getState().experiment).toBe(last)
      }),
      { numRuns: 200 },
    )
  })
})

it("the same notice once more takes the place of the former, to be heard again; one of other things stands beside it", () => {
  const store = createAppStore()
  const { notify } = store.getState()
  for (const _ of [0, 1, 2]) notify("notice.worker-restarted")
  const [{ id } = { id: 0 }] = store.getState().notices
  notify("notice.later", { names: "a" })
  notify("notice.later", { names: "b" })
  notify("notice.worker-restarted")
  expect(store.getState().notices.map(({ message, slots }) => [message, slots.names])).toEqual([
    ["notice.later", "a"],
    ["notice.later", "b"],
    ["notice.worker-restarted", undefined],
  ])
  expect(store.getState().notices.at(-1)?.id).toBeGreaterThan(id)
})

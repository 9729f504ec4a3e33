import { describe, expect, it } from "vitest"
import type { Frame } from "../timeline/trace"
import type { ShownPanel } from "./panelStates"
import type { State } from "./state"
import { createAppStore } from "./store"
import { createTurns, movers } from "./turns"

/** A panel that takes so many ms to show a state. */
function panelOf(state: State, cost: number, spend: (ms: number) => void): ShownPanel & { readonly shows: number } {
  let [now, shows] = [state, 0]
  return {
    get state() {
      return now
    },
    get shows() {
      return shows
    },
    show(next) {
      now = next
      shows += 1
      spend(cost)
    },
  }
}

/** A page with panels that take so many ms each, and a screen whose frames come when `frame` is called. */
function pageOf(costs: readonly number[]) {
  const store = createAppStore()
  let time = 1000
  let [next, after]: (() => void)[][] = [[], []]
  const panels = costs.map((cost) =>
    panelOf(store.getState(), cost, (ms) => {
      time += ms
    }),
  )
  const turns = createTurns(new Set(panels), store.getState, {
    now: () => time,
    next: (run) => void next?.push(run),
    after: (run) => void after?.push(run),
  })
  store.subscribe(turns.follow)
  const run = (due: readonly (() => void)[] = []) => {
    for (const each of due) each()
  }
  return {
    store,
    panels,
    frame() {
      time += 16
      const due = next
      next = []
      run(due)
      const drawn = after
      after = []
      run(drawn)
    },
    /** A picture of training arrives. */
    picture(t: number): Frame {
      const frame = { ...store.getState().frame, t }
      store.setState({ frame, t })
      return frame
    },
    asked: () => next?.length ?? 0,
  }
}

const until = { cycles: 1000 } as State["training"]
const shown = (panels: readonly ShownPanel[]) => panels.map(({ state }) => state.t)

describe("the pictures of a net that is trained", () => {
  it("go round the panels, one in a frame, all of them the same picture", () => {
    const page = pageOf([1, 1, 1])
    page.store.setState({ training: until })
    page.picture(10)
    expect(shown(page.panels)).toEqual([0, 0, 0])
    page.frame()
    expect(shown(page.panels)).toEqual([10, 0, 0])
    page.picture(20)
    page.frame()
    page.picture(30)
    page.frame()
    expect(shown(page.panels)).toEqual([10, 10, 10])
  })

  it("leave two thirds of the time to others", () => {
    const page = pageOf([50, 50])
    page.store.setState({ training: until })
    const [, last] = page.panels
    const rounds = (last?.shows ?? 0) + 6
    let frames = 0
    for (let t = 1; last?.shows !== rounds; t += 1, frames += 1) {
      page.picture(t)
      page.frame()
    }
    // Six rounds of two frames and 100 ms each; between two of them 200 ms, in which frames of 16 ms bring nothing.
    expect(frames).toBeGreaterThanOrEqual(6 * 2 + 5 * Math.floor(200 / 16))
    expect(frames).toBeLessThan(6 * 2 + 5 * (250 / 16))
  })

  it("come every few seconds where the machine does something else meanwhile", () => {
    const { store, panels, picture, frame } = pageOf([5000])
    store.setState({ training: until })
    picture(3)
    frame()
    expect(shown(panels)).toEqual([3])
    picture(6)
    for (let i = 0; i < 130; i++) frame()
    expect(shown(panels)).toEqual([6])
  })

  it("come not so often that digits cannot be read, however quick the panels are", () => {
    const page = pageOf([0])
    page.store.setState({ training: until })
    const before = page.panels[0]?.shows ?? 0
    for (let t = 1; t <= 60; t += 1) {
      page.picture(t)
      page.frame()
    }
    // 60 frames last 960 ms.
    expect((page.panels[0]?.shows ?? 0) - before).toBeLessThanOrEqual(10)
    expect((page.panels[0]?.shows ?? 0) - before).toBeGreaterThanOrEqual(8)
  })

  it("do not keep anything else from the panels", () => {
    const page = pageOf([1, 1])
    page.store.setState({ training: until })
    page.picture(10)
    page.frame()
    page.store.getState().hover("W:1:0:0")
    expect(page.panels.map(({ state }) => state.hovered)).toEqual(["W:1:0:0", "W:1:0:0"])
    expect(shown(page.panels)).toEqual([10, 0])
    page.store.setState({ training: null })
    expect(page.panels.map(({ state }) => state.training)).toEqual([null, null])
    expect(shown(page.panels)).toEqual([10, 0])
  })

  it("end with one that all show at once", () => {
    const page = pageOf([1, 1, 1])
    page.store.setState({ training: until })
    page.picture(10)
    page.frame()
    page.store.setState({ training: null })
    page.picture(20)
    expect(page.panels.map(({ state }) => state === page.store.getState())).toEqual([true, true, true])
    page.frame()
    expect(page.asked()).toBe(0)
  })

  it("reach every panel where training is left without another, and then ask for nothing more", () => {
    const page = pageOf([1, 1, 1])
    page.store.setState({ training: until })
    page.picture(10)
    page.frame()
    page.picture(20)
    page.store.setState({ training: null })
    for (let frames = 0; frames < 40; frames += 1) page.frame()
    expect(shown(page.panels)).toEqual([20, 20, 20])
    expect(page.asked()).toBe(0)
  })

  it("give way to another experiment, which all show at once", () => {
    const page = pageOf([1, 1])
    page.store.setState({ training: until })
    page.picture(10)
    page.frame()
    page.store.getState().open(page.store.getState().experiment, null)
    page.store.setState({
      experiment: { ...page.store.getState().experiment },
      frame: { ...page.store.getState().frame },
    })
    expect(page.panels.map(({ state }) => state === page.store.getState())).toEqual([true, true])
  })

  it("are what moves follows more often than the panels do", () => {
    const page = pageOf([40])
    const moves: number[] = []
    const move = ({ t }: Frame) => void moves.push(t)
    movers.add(move)
    page.store.setState({ training: until })
    const before = page.panels[0]?.shows ?? 0
    for (let t = 1; t <= 60; t += 1) {
      page.picture(t)
      page.frame()
    }
    movers.delete(move)
    expect(moves.length).toBeGreaterThan(2 * ((page.panels[0]?.shows ?? 0) - before))
    expect(new Set(moves).size).toBe(moves.length)
  })
})

it("shows every step at once while nothing is trained", () => {
  const page = pageOf([1, 1])
  page.picture(3)
  expect(shown(page.panels)).toEqual([3, 3])
  expect(page.asked()).toBe(0)
})

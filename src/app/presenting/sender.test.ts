import { describe, expect, it, vi } from "vitest"
import { presets } from "../../presets"
import { createAppStore } from "../../store/store"
import { withEdit } from "../../timeline/edits"
import { frameAt } from "../../timeline/frameAt"
import { type Staging, sightOf } from "./audienceState"
import { createFollower } from "./follow"
import { readMessage, type ToAudience } from "./messages"
import { createSender, type Show } from "./sender"

const staging: Staging = { theme: "projector", blank: false, spotlight: false, hidden: [], pointer: null }

/** A sender with a screen whose frames the test draws. */
function made() {
  const store = createAppStore()
  const posted: ToAudience[] = []
  let frozen: Show | null = null
  let lease = 1
  let due: (() => void) | null = null
  let isDrawn = true
  const now = (): Show => frozen ?? { ...sightOf(store.getState()), staging }
  const sender = createSender({
    version: "1",
    lease: () => lease,
    show: now,
    post: (message) => posted.push(structuredClone(message)),
    thin: (run) => ({
      ask() {
        if (isDrawn) run()
        else due = run
        isDrawn = false
      },
      flush: () => due?.(),
      close() {},
    }),
  })
  store.subscribe(sender.follow)
  return {
    store,
    sender,
    posted,
    freeze: () => {
      frozen = now()
    },
    lead: (since: number) => {
      lease = since
    },
    draw() {
      isDrawn = true
      due?.()
      due = null
    },
  }
}

const states = (posted: readonly ToAudience[]) =>
  posted.flatMap((message) => (message.kind === "state" ? [message.state] : []))

describe("what the class is told", () => {
  it("is the run once, then only the place in it", () => {
    const { store, posted, draw } = made()
    store.getState().seek(1)
    draw()
    store.getState().seek(2)
    draw()
    const [first, second] = states(posted)
    expect([first?.position, second?.position]).toEqual([1, 2])
    expect(first?.document).toMatchObject({ format: "chainrule" })
    expect(second).not.toHaveProperty("document")
    store.setState({ frame: frameAt(presets.mazur.experiment, 2) })
    store.getState().edit({ kind: "weight", l: 1, j: 0, k: 0, value: 3 })
    draw()
    expect(states(posted)[2]).toMatchObject({ run: 2, ghosts: true, document: { edits: [{ cycle: 0 }] } })
  })

  it("is told once a frame, and the last of it always", () => {
    const { store, posted, draw } = made()
    for (let t = 1; t <= 50; t++) store.getState().seek(t)
    expect(posted).toHaveLength(1)
    draw()
    expect(states(posted).map(({ position }) => position)).toEqual([1, 50])
    draw()
    expect(posted).toHaveLength(2)
  })

  it("is not told twice: a hover that comes back, a notice, a tab", () => {
    const { store, posted, draw } = made()
    store.getState().seek(3)
    draw()
    store.getState().notify("notice.locale", { name: "x" })
    store.getState().setTab("values")
    draw()
    expect(posted).toHaveLength(1)
  })

  it("is all told to a window that comes late, and nothing to one that has seen it", () => {
    const { store, sender, posted, draw, lead } = made()
    store.getState().seek(3)
    draw()
    sender.answer(null)
    expect(states(posted).at(-1)).toMatchObject({ position: 3, document: { format: "chainrule" } })
    const last = posted.at(-1)
    if (last?.kind !== "state") throw new Error("no state")
    sender.answer({ lease: last.lease, serial: last.serial })
    expect(posted.at(-1)).toEqual({ kind: "pulse", version: "1", lease: 1, serial: last.serial })
    // What was seen under another lead counts for nothing.
    lead(2)
    sender.answer({ lease: 1, serial: last.serial })
    expect(posted.at(-1)).toMatchObject({ kind: "state", lease: 2 })
  })

  it("stays what it was while it is frozen, for late windows too", () => {
    const { store, sender, posted, draw, freeze } = made()
    store.getState().seek(3)
    draw()
    freeze()
    store.getState().seek(9)
    store.getState().open(presets.xor.experiment, "xor")
    draw()
    expect(posted).toHaveLength(1)
    sender.answer(null)
    expect(states(posted).at(-1)).toMatchObject({ position: 3, run: 1, document: { inputs: 2 } })
  })

  it("of a far place is told once this page is there itself, with what its cycle begins with", () => {
    const { store, sender, posted, draw } = made()
    const far = 14 * 200
    const arrive = (t: number) => {
      const { experiment } = store.getState()
      store.setState({ frame: frameAt(experiment, t), pictured: experiment })
      draw()
    }
    store.getState().seek(1)
    arrive(1)
    store.getState().seek(far + 3)
    draw()
    expect(states(posted)).toHaveLength(1)
    arrive(far + 3)
    expect(states(posted).at(-1)).toMatchObject({ position: far + 3, begin: { cycle: 200, edited: false } })
    // Within the cycle the class has all it needs.
    store.getState().seek(far + 4)
    draw()
    expect(states(posted).at(-1)).toMatchObject({ position: far + 4 })
    expect(states(posted).at(-1)).not.toHaveProperty("begin")
    // After an edit of it the same way leads there, before this page is there itself.
    arrive(far + 4)
    store.getState().edit({ kind: "weight", l: 1, j: 0, k: 0, value: 3 })
    draw()
    const edited = { run: 2, document: { edits: [{ cycle: 200 }] }, begin: { cycle: 200, edited: false } }
    expect(states(posted).at(-1)).toMatchObject(edited)
    sender.answer(null)
    expect(states(posted).at(-1)).toMatchObject(edited)
    const told = posted.length
    arrive(far + 4)
    expect(posted).toHaveLength(told)
    // One of an earlier cycle makes the way a long one again.
    arrive(far + 4)
    const { experiment } = store.getState()
    const earlier = withEdit(experiment, { cycle: 5, change: { kind: "weight", l: 1, j: 0, k: 0, value: 2 } })
    store.setState({ experiment: earlier })
    draw()
    expect(states(posted).at(-1)).toMatchObject({ run: 2 })
    arrive(far + 4)
    expect(states(posted).at(-1)).toMatchObject({ run: 3, begin: { cycle: 200 } })
    // What else is shown does not wait.
    store.getState().seek(2 * far)
    store.setState({ matrices: true })
    draw()
    expect(states(posted).at(-1)).toMatchObject({ position: far + 4, matrices: true })
  })

  it("of a far place leads there whichever message the class's engine is the first to hear of", () => {
    const { store, posted, draw } = made()
    const t = 14 * 200 + 3
    const { experiment } = presets.mazur
    store.setState({ experiment, t, frame: frameAt(experiment, t), pictured: experiment })
    draw()
    store.getState().edit({ kind: "weight", l: 1, j: 0, k: 0, value: 3 })
    draw()
    const audience = createAppStore()
    const follower = createFollower(audience)
    for (const message of posted) {
      const heard = readMessage(message, "1")
      if (!heard.ok || heard.message.kind !== "state" || !("experiment" in heard)) throw new Error("no state")
      follower.follow(heard.message.state, heard.experiment)
    }
    // Its engine is asked once a frame: of the first run it never hears.
    const shown = audience.getState().experiment
    expect(shown.edits).toHaveLength(1)
    expect(follower.known(shown)).toMatchObject({ cycle: 200, edited: false })
  })

  it("of a far place waits where η is another from the start", () => {
    const { store, posted, draw } = made()
    const t = 14 * 200 + 3
    const { experiment } = presets.mazur
    store.setState({ experiment, t, frame: frameAt(experiment, t), pictured: experiment })
    draw()
    const other = { ...experiment, eta: experiment.eta / 2 }
    store.setState({ experiment: other })
    draw()
    expect(states(posted).at(-1)).toMatchObject({ run: 1 })
    store.setState({ frame: frameAt(other, t), pictured: other })
    draw()
    expect(states(posted).at(-1)).toMatchObject({ run: 2, begin: { cycle: 200 } })
  })

  it("of training is told now and then, with its curve while that is open", () => {
    vi.useFakeTimers()
    const { store, sender, posted, draw } = made()
    const { experiment } = presets.mazur
    store.setState({ training: {}, tab: "training" })
    for (let cycle = 1; cycle <= 95; cycle++) {
      const t = 14 * cycle
      const costs = { cycles: Float64Array.of(0, cycle), C: Float64Array.of(1, 1 / cycle) }
      const learning = { costs, evaluations: [], samplesPerSecond: 0, sign: null, from: 0, end: null }
      store.setState({ t, frame: frameAt(experiment, t), pictured: experiment, learning })
      draw()
      vi.advanceTimersByTime(10)
    }
    const told = states(posted)
    expect(told.length).toBeGreaterThan(2)
    expect(told.length).toBeLessThan(8)
    expect(told.at(-1)).toMatchObject({ trains: true, curve: { costs: { C: { length: 2 } } } })
    // The last one at once.
    store.setState({ training: null })
    draw()
    expect(states(posted).at(-1)).toMatchObject({ position: 1330, trains: false, begin: { cycle: 94 } })
    store.getState().setTab("equation")
    draw()
    expect(states(posted).at(-1)).toMatchObject({ training: false, curve: null })
    sender.close()
    vi.useRealTimers()
  })

  it("never holds what a lecturer wrote or was asked", () => {
    const { store, sender, posted } = made()
    store.setState({ notes: { "step 0 Mazur 2-2-2": "secret" }, achieved: ["secret"], lookedUp: "secret" })
    sender.answer(null)
    expect(JSON.stringify(posted)).not.toContain("secret")
  })
})

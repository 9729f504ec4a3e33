import { describe, expect, it } from "vitest"
import { presets } from "../../presets"
import { createAppStore } from "../../store/store"
import { frameAt } from "../../timeline/frameAt"
import { pictureOf, type Staging } from "./audienceState"
import type { ToAudience } from "./messages"
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
  const now = (): Show =>
    frozen ?? { experiment: store.getState().experiment, picture: pictureOf(store.getState()), staging }
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

  it("never holds what a lecturer wrote or was asked", () => {
    const { store, sender, posted } = made()
    store.setState({ notes: { "step 0 Mazur 2-2-2": "secret" }, achieved: ["secret"], lookedUp: "secret" })
    sender.answer(null)
    expect(JSON.stringify(posted)).not.toContain("secret")
  })
})

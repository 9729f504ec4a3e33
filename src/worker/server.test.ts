import { describe, expect, it, vi } from "vitest"
import { plainSgd, type UpdateRule } from "../engine/updateRule"
import { presets } from "../presets"
import type { Envelope, Reply } from "./protocol"
import { createServer } from "./server"

const { experiment } = presets.mazur

/** A server whose clock the test holds: every look at it is one millisecond. */
function harness() {
  const posted: Envelope<Reply>[] = []
  let time = 0
  let between: (() => void) | null = null
  const server = createServer(
    (reply) => posted.push(reply),
    async () => {
      between?.()
    },
    () => time++,
  )
  const settle = async () => {
    for (let i = 0; i < 2000; i++) await Promise.resolve()
    await vi.dynamicImportSettled()
    for (let i = 0; i < 2000; i++) await Promise.resolve()
  }
  return { server, posted, settle, atPause: (run: () => void) => (between = run) }
}

const types = (posted: readonly Envelope<Reply>[]) => posted.map(({ body }) => body.type)
const finals = (posted: readonly Envelope<Reply>[]) => posted.filter(({ body }) => body.type !== "working")

describe("server", () => {
  it("says that it is ready, then answers a single step by the step alone and a jump by the frame", async () => {
    const { server, posted, settle } = harness()
    server.receive({ id: 1, body: { type: "open", revision: 1, experiment } })
    server.receive({ id: 2, body: { type: "seek", revision: 1, t: 0, inside: 0 } })
    await settle()
    server.receive({ id: 3, body: { type: "seek", revision: 1, t: 1, inside: 0 } })
    await settle()
    server.receive({ id: 4, body: { type: "seek", revision: 1, t: 8, inside: 0 } })
    await settle()
    expect(types(finals(posted))).toEqual(["ready", "frame", "step", "frame"])
    expect(finals(posted)[2]).toMatchObject({ id: 3, body: { revision: 1, t: 1, step: { kind: "input" } } })
    expect(finals(posted)[3]).toMatchObject({ id: 4, body: { frame: { t: 8, step: { kind: "hidden-error" } } } })
  })

  it("lets the newest question win", async () => {
    const { server, posted, settle, atPause } = harness()
    server.receive({ id: 1, body: { type: "open", revision: 1, experiment } })
    let asked = false
    atPause(() => {
      if (asked) return
      asked = true
      server.receive({ id: 3, body: { type: "seek", revision: 1, t: 5, inside: 0 } })
    })
    server.receive({ id: 2, body: { type: "seek", revision: 1, t: 14_000_000, inside: 0 } })
    await settle()
    expect(asked).toBe(true)
    expect(finals(posted).map(({ id }) => id)).toEqual([0, 3])
  })

  it("does not answer questions about an experiment that is no longer open", async () => {
    const { server, posted, settle } = harness()
    server.receive({ id: 1, body: { type: "open", revision: 2, experiment } })
    server.receive({ id: 2, body: { type: "seek", revision: 1, t: 3, inside: 0 } })
    await settle()
    expect(types(posted)).toEqual(["ready"])
  })

  it("proves every δ and gradient of the cycle", async () => {
    const { server, posted, settle } = harness()
    server.receive({ id: 1, body: { type: "open", revision: 1, experiment } })
    server.receive({ id: 2, body: { type: "prove", revision: 1, t: 14 } })
    await settle()
    expect(posted.at(-1)).toMatchObject({
      id: 2,
      body: { type: "proof", proof: { checked: 16, kinks: 0, agrees: true } },
    })
  })

  it.each<[string, unknown]>([
    ["nothing", null],
    ["a text", "seek"],
    ["no body", { id: 1 }],
    ["an unknown type", { id: 1, body: { type: "format-disk" } }],
    ["a negative position", { id: 1, body: { type: "seek", revision: 1, t: -1, inside: 0 } }],
    ["half a position", { id: 1, body: { type: "seek", revision: 1, t: 0.5, inside: 0 } }],
    [
      "an experiment of the wrong shape",
      {
        id: 1,
        body: {
          type: "open",
          revision: 1,
          experiment: {
            ...experiment,
            network: { layers: [{ ...experiment.network.layers[0], W: new Float64Array(3) }] },
          },
        },
      },
    ],
    [
      "an edit that is not finite",
      {
        id: 1,
        body: {
          type: "open",
          revision: 1,
          experiment: { ...experiment, edits: [{ cycle: 0, change: { kind: "learning-rate", value: Number.NaN } }] },
        },
      },
    ],
  ])("refuses %s at the border and goes on", async (_name, message) => {
    const { server, posted, settle } = harness()
    server.receive({ id: 1, body: { type: "open", revision: 1, experiment } })
    server.receive(message)
    server.receive({ id: 9, body: { type: "seek", revision: 1, t: 1, inside: 0 } })
    await settle()
    expect(types(finals(posted))).toEqual(["ready", "refused", "frame"])
  })

  it("answers with the last finite frame and the fault where a run cannot go on", async () => {
    const { server, posted, settle } = harness()
    const layers = experiment.network.layers.map((layer) => ({ ...layer, activation: "linear" as const }))
    const wild = { ...experiment, network: { layers }, eta: 1e100 }
    server.receive({ id: 1, body: { type: "open", revision: 1, experiment: wild } })
    server.receive({ id: 2, body: { type: "seek", revision: 1, t: 10_000, inside: 0 } })
    await settle()
    expect(posted.at(-1)).toMatchObject({ body: { type: "fault", fault: { kind: "non-finite" } } })
  })

  it("says which cycle it has reached while a position is far away", async () => {
    vi.useFakeTimers()
    const { server, posted, settle, atPause } = harness()
    server.receive({ id: 1, body: { type: "open", revision: 1, experiment } })
    const reached = () => posted.flatMap(({ body }) => (body.type === "working" ? [body.cycle] : []))
    atPause(() => {
      vi.advanceTimersByTime(300)
      if (reached().length === 3) server.receive({ id: 3, body: { type: "seek", revision: 1, t: 5, inside: 0 } })
    })
    server.receive({ id: 2, body: { type: "seek", revision: 1, t: 14_000_000, inside: 0 } })
    await settle()
    const [first, second, third] = reached().map(Number)
    expect(first).toBeGreaterThan(0)
    expect(second).toBeGreaterThan(first!)
    expect(third).toBeGreaterThan(second!)
    expect(third).toBeLessThan(1_000_000)
    vi.useRealTimers()
  })

  it("says that it is at work while a file is on its way, until it has answered", async () => {
    vi.useFakeTimers()
    let arrive = () => {}
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve
    })
    vi.doMock("../engine/laterRules", async (actual) => {
      await arrived
      return actual()
    })
    const { server, posted } = harness()
    const rule: UpdateRule = { ...plainSgd, optimizer: { kind: "momentum", beta: 0.9 } }
    const signs = () => posted.splice(0).filter(({ body }) => body.type === "working")
    server.receive({ id: 1, body: { type: "open", revision: 1, experiment: { ...experiment, rule } } })
    server.receive({ id: 2, body: { type: "seek", revision: 1, t: 20, inside: 0 } })
    // A worker is replaced after a second without a word.
    for (let second = 0; second < 5; second++) {
      await vi.advanceTimersByTimeAsync(1000)
      expect(signs().length).toBeGreaterThanOrEqual(4)
    }
    arrive()
    await vi.waitFor(() => expect(posted.at(-1)).toMatchObject({ id: 2, body: { type: "frame", frame: { t: 20 } } }))
    vi.doUnmock("../engine/laterRules")
    posted.length = 0
    await vi.advanceTimersByTimeAsync(1000)
    expect(posted).toEqual([])
    vi.useRealTimers()
  })
})

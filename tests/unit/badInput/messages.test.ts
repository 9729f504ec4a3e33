import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import type { Connection } from "../../../src/app/connect"
import { answerMessage } from "../../../src/app/embedding/answerMessage"
import { createPageApi } from "../../../src/app/pageApi"
import { audienceDocument, pictureOf } from "../../../src/app/presenting/audienceState"
import { createFollower } from "../../../src/app/presenting/follow"
import { readMessage } from "../../../src/app/presenting/messages"
import { ownConvention } from "../../../src/notation/convention"
import { hide } from "../../../src/notation/hidden"
import { presets } from "../../../src/presets"
import { createAppStore, store } from "../../../src/store/store"
import { withEdit } from "../../../src/timeline/edits"
import type { Envelope, Reply, Request } from "../../../src/worker/protocol"
import { createServer } from "../../../src/worker/server"
import { always, inMessage, long, mutated } from "./mutations"
import { checkPlace, checkRun, isUnchanged, toldIn } from "./opened"
import { documents } from "./starts"

const examples = Object.values(presets).map(({ experiment }) => experiment)
const mutations = fc.array(inMessage, { maxLength: 3 })
const version = "1.2.3"

beforeAll(() => {
  vi.stubGlobal("requestAnimationFrame", queueMicrotask)
  vi.stubGlobal("location", { origin: "https://chainrule.example", pathname: "/" })
})
afterAll(() => {
  vi.unstubAllGlobals()
  hide(() => false)
  store.getState().setConvention(ownConvention)
})

/** Calls as a page around this one makes them. */
const calls: readonly object[] = [
  ...documents.map((document) => ({ name: "load", arguments: [document] })),
  { name: "seek", arguments: [8] },
  { name: "next", arguments: ["term"] },
  { name: "previous" },
  { name: "edit", arguments: [{ weight: [1, 0, 0], value: 0.5 }] },
  { name: "edit", arguments: [{ x: [0, 1], value: 1 / 3 }] },
  { name: "edit", arguments: [{ learningRate: 0.1 }] },
  { name: "undo", arguments: [] },
  { name: "redo", arguments: [] },
  { name: "export", arguments: ["csv"] },
  { name: "document" },
  { name: "frame" },
].map((call, id) => ({ chainrule: "call", id, ...call }))

/** What a lecturer's window and those of the class say. */
const spoken: readonly object[] = [
  { kind: "hello", version, seen: null },
  { kind: "hello", version, seen: { lease: 2.5, serial: 3 } },
  { kind: "pulse", version, lease: 1.5, serial: 7 },
  { kind: "end", version, lease: 1.5 },
  ...examples.flatMap((experiment) => {
    const staging = {
      theme: "projector",
      blank: false,
      spotlight: true,
      hidden: ["delta"],
      pointer: { x: 1.5, y: 0.25 },
    }
    const state = { run: 1, ...pictureOf(createAppStore().getState()), ...staging, selected: "W:1:0:0", position: 8 }
    const weights = experiment.network.layers.map(({ W, b }) => ({ W, b }))
    const curve = {
      costs: { cycles: Float64Array.of(0, 1), C: Float64Array.of(2, 1) },
      evaluations: [{ cycle: 2, train: { C: 1, accuracy: 1 }, test: null }],
    }
    const said = { kind: "state", version, lease: 1.5, serial: 7 }
    return [
      { ...said, state },
      { ...said, state: { ...state, document: audienceDocument(experiment), bug: "no-slope" } },
      { ...said, state: { ...state, begin: { cycle: 0, edited: false, weights, moments: null }, curve } },
    ]
  }),
]

/** What the page asks the engine. */
const asked: readonly Request[] = examples.flatMap((experiment): Request[] => [
  { type: "open", revision: 1, experiment },
  {
    type: "open",
    revision: 1,
    experiment: withEdit(experiment, { cycle: 1, change: { kind: "weight", l: 1, j: 0, k: 0, value: 0.5 } }),
  },
  { type: "seek", revision: 1, t: 8, inside: 1 },
  { type: "seek", revision: 1, t: 8, inside: 0, from: { cycle: 0, network: experiment.network, moments: null } },
  { type: "prove", revision: 1, t: 14 },
  { type: "stop-proof", revision: 1 },
  {
    type: "curve",
    revision: 1,
    t: 14,
    parameter: { l: 1, j: 0, k: 0 },
    sample: 0,
    of: "batch",
    now: 0.5,
    range: [-1, 1],
  },
])

describe("a message that was tampered with", () => {
  it("of a page around this one is answered, refused in a sentence or passed over; refused, it changes nothing", {
    timeout: long,
  }, async () => {
    const connection: Connection = { settled: async () => {}, prove: async () => null, close() {} }
    const api = createPageApi(store, connection, version)
    const begun = store.getState()
    const outcomes = { result: 0, refused: 0, passed: 0 }
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...calls), mutations, async (call, changes) => {
        store.setState({ ...begun, notices: [] }, true)
        const before = store.getState()
        const answer = await answerMessage(api, mutated(call, changes), (found) => `no call ${found}`)
        outcomes[answer?.chainrule ?? "passed"]++
        if (answer?.chainrule === "refused") {
          expect(answer.message).toMatch(/\S/)
          expect(answer.message.length).toBeLessThan(400)
          expect(answer.message).not.toMatch(
            /is not (a (function|constructor)|iterable)|Cannot (read|convert|mix)|\[object|\p{Cs}/u,
          )
        }
        if (answer?.chainrule !== "result") expect(isUnchanged(store.getState(), before)).toBe(true)
        checkRun(store.getState().experiment)
        checkPlace(store.getState())
        toldIn(store)
      }),
      { ...always, numRuns: 3400 },
    )
    // All outcomes are met.
    for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(100)
    store.setState(begun, true)
  })

  it("of a lecturer's window is followed or refused, never thrown over", { timeout: long }, () => {
    const outcomes = { followed: 0, heard: 0, refused: 0 }
    const audience = createAppStore()
    const { follow } = createFollower(audience)
    fc.assert(
      fc.property(fc.constantFrom(...spoken), mutations, (message, changes) => {
        const heard = readMessage(mutated(message, changes), version)
        if (heard.ok && heard.message.kind === "state" && "experiment" in heard) {
          follow(heard.message.state, heard.experiment)
          checkRun(audience.getState().experiment)
          checkPlace(audience.getState())
          outcomes.followed++
        } else if (heard.ok) outcomes.heard++
        else {
          expect(["version", "garbled"]).toContain(heard.why)
          outcomes.refused++
        }
      }),
      { ...always, numRuns: 3300 },
    )
    // All outcomes are met.
    for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(100)
  })

  it("to the engine is answered or refused, and the next question is answered as ever", { timeout: long }, async () => {
    const replies: Envelope<Reply>[] = []
    let time = 0
    const server = createServer(
      (reply) => replies.push(reply),
      () => new Promise((resolve) => setImmediate(resolve)),
      () => time++,
    )
    const { experiment } = presets.mazur
    let id = 1
    const outcomes = { refused: 0, taken: 0 }
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...asked), mutations, async (body, changes) => {
        server.receive({ id: id++, body: { type: "open", revision: 1, experiment } })
        replies.length = 0
        server.receive(mutated({ id: id++, body }, changes))
        const refused = replies.some((reply) => reply.body.type === "refused")
        outcomes[refused ? "refused" : "taken"]++
        // What began late may still speak.
        await new Promise((resolve) => setImmediate(resolve))
        const last = id++
        server.receive({ id: last, body: { type: "open", revision: last, experiment } })
        server.receive({ id: last, body: { type: "seek", revision: last, t: 8, inside: 0 } })
        // It need not be the last to speak: what of a proof is still being fetched may come after it.
        await vi.waitFor(() => expect(replies.some((reply) => reply.id === last)).toBe(true), {
          interval: 1,
          timeout: long,
        })
      }),
      { ...always, numRuns: 3300 },
    )
    for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(300)
  })
})

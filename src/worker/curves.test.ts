import { expect, it, vi } from "vitest"
import { presets } from "../presets"
import { createCurves } from "./curves"
import type { CurveRequest, Envelope, Reply } from "./protocol"
import { createServer } from "./server"

const { experiment } = presets.mazur
const question: CurveRequest = {
  t: 0,
  parameter: { l: 1, j: 0, k: 0 },
  sample: 0,
  of: "sample",
  now: 0.15,
  range: null,
}

vi.mock("./answerCurve", () => {
  throw new Error("offline")
})

it("a server whose curves cannot be fetched says so for each, and the questions go on", async () => {
  const posted: Envelope<Reply>[] = []
  let id = 1
  const server = createServer(
    (reply) => {
      posted.push(reply)
      queueMicrotask(() => curves.received(reply.id, null))
    },
    () => Promise.resolve(),
    () => 0,
  )
  const curves = createCurves((asked) => {
    id += 1
    queueMicrotask(() => server.receive({ id, body: { type: "curve", revision: 1, ...asked } }))
    return id
  })
  server.receive({ id: 1, body: { type: "open", revision: 1, experiment } })
  expect(await Promise.all([curves.ask(question), curves.ask(question)])).toEqual([null, null])
  expect(posted.slice(1).map(({ body }) => body.type)).toEqual(["unavailable", "unavailable"])
})

import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { createLine } from "./line"
import { fetchServer } from "./ownThread"
import type { Reply } from "./protocol"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A line where there can be no worker, and the engine for the page comes only when it is asked for so many times. */
function harness(times: number) {
  const replies: Reply[] = []
  const notices: string[] = []
  let asked = 0
  const line = createLine(
    () => {
      throw new Error("no workers here")
    },
    { received: (_, reply) => replies.push(reply), restarted() {}, notice: (what) => notices.push(what) },
    () => {
      asked += 1
      return asked < times ? Promise.reject(new Error("offline")) : fetchServer()
    },
  )
  return { line, replies, notices, asked: () => asked }
}

it("asks for the engine again until it comes, says once that it did not, and loses nothing that was sent", async () => {
  const { line, replies, notices } = harness(4)
  await vi.advanceTimersByTimeAsync(0)
  line.send({ id: 1, body: { type: "seek", revision: 1, t: 0, inside: -1 } })
  expect(notices).toEqual(["none", "unreachable"])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(notices).toEqual(["none", "unreachable"])
  await vi.waitFor(() => expect(replies.map(({ type }) => type)).toEqual(["ready", "refused"]))
})

it("asks no more once it is closed, and tells nothing", async () => {
  const { line, notices, asked } = harness(9)
  await vi.advanceTimersByTimeAsync(0)
  line.close()
  const before = asked()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked()).toBe(before)
  expect(notices).toEqual(["none", "unreachable"])
})

it("starts no engine that comes after it was closed", async () => {
  const replies: Reply[] = []
  let deliver = () => {}
  const line = createLine(
    () => {
      throw new Error("no workers here")
    },
    { received: (_, reply) => replies.push(reply), restarted() {}, notice() {} },
    () => new Promise((resolve) => (deliver = () => void fetchServer().then(resolve))),
  )
  await vi.advanceTimersByTimeAsync(0)
  line.close()
  deliver()
  await vi.advanceTimersByTimeAsync(10)
  await fetchServer()
  await vi.advanceTimersByTimeAsync(10)
  expect(replies).toEqual([])
})

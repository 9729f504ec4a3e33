import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { presets } from "../presets"
import type { State } from "../store/state"
import { startOf } from "../timeline/cycle"
import { pageWith, screen } from "./pageWith.test-data"
import { createRetrace } from "./retrace"

const { experiment } = presets.xor
const cycles = 3000
const end = startOf(experiment, cycles)

beforeEach(() => {
  for (const [name, value] of Object.entries(screen)) vi.stubGlobal(name, value)
})
afterEach(() => void vi.unstubAllGlobals())

/** A page that has gone so many cycles without training them. */
async function arrived() {
  const page = await pageWith()
  page.state().seek(end)
  await page.connection.settled()
  const whole = () =>
    vi.waitFor(() => {
      const costs = page.state().learning?.costs.cycles
      expect([costs?.[0], costs?.at(-1)]).toEqual([0, cycles - 1])
    }, 5000)
  return { ...page, whole }
}

/** What training shows of the same cycles. */
async function trained() {
  const { state, connection } = await pageWith()
  state().train({ cycles })
  await connection.settled()
  await vi.waitFor(() => expect(state().learning?.evaluations.at(-1)?.cycle).toBe(cycles))
  connection.close()
  return state().learning
}

it("of a run that was gone over without training, its panel shows the curve that training shows, and nothing else moves", async () => {
  const { store, state, connection, whole } = await arrived()
  const { frame, announced, notices } = state()
  expect(state().learning).toBeNull()
  store.setState({ tab: "training" })
  await whole()
  const learnt = await trained()
  expect(state().learning?.costs).toEqual(learnt?.costs)
  expect(state().learning?.evaluations[0]).toEqual(learnt?.evaluations[0])
  expect(state().learning?.evaluations.at(-1)).toEqual(learnt?.evaluations.at(-1))
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(state()).toMatchObject({ t: end, training: null, fault: null })
  expect([state().frame, state().announced, state().notices]).toEqual([frame, announced, notices])
  connection.close()
})

it("is asked for once nothing has moved for a moment, and not while the panel is not shown or a run plays", async () => {
  const { store, state, connection } = await arrived()
  connection.close()
  vi.useFakeTimers()
  const train = vi.fn()
  const retrace = createRetrace(store, () => experiment, train)
  const moment = (change: Partial<State>) => {
    store.setState(change)
    retrace.follow(state())
    vi.advanceTimersByTime(1000)
  }
  moment({ tab: "equation" })
  moment({ tab: "training", playing: true })
  expect(train).not.toHaveBeenCalled()
  moment({ playing: false })
  retrace.follow(state())
  expect(train).toHaveBeenCalledExactlyOnceWith({ cycle: 0, until: { cycles }, quiet: true })
  retrace.close()
  vi.useRealTimers()
})

it("what was trained from somewhere on has the beginning of its curve as soon as it rests", async () => {
  const { state, connection, store } = await arrived()
  store.setState({ tab: "training" })
  state().train({ cycles: cycles + 500 })
  await connection.settled()
  expect(state().learning).toMatchObject({ from: cycles, end: "cycles" })
  const last = state().learning?.costs.C.at(-1)
  await vi.waitFor(() => expect(state().learning?.costs.cycles[0]).toBe(0), 5000)
  expect(state().learning).toMatchObject({ from: cycles, end: "cycles" })
  const { costs } = state().learning!
  expect([costs.cycles.at(-1), costs.C.at(-1)]).toEqual([cycles + 499, last])
  // No hole: between two of its points lie no more cycles than between any two.
  const gaps = [...costs.cycles.slice(1)].map((cycle, i) => cycle - costs.cycles[i]!)
  expect(Math.max(...gaps)).toBeLessThanOrEqual(2)
  connection.close()
})

it("grows with the steps that are taken, and follows a change back to where it begins to count", async () => {
  const { state, connection, store, whole } = await arrived()
  store.setState({ tab: "training" })
  await whole()
  state().next("cycle")
  await vi.waitFor(() => expect(state().learning?.costs.cycles.at(-1)).toBe(cycles), 5000)
  const before = state().learning!.costs.C.at(-1)
  state().seek(startOf(experiment, 1000))
  await connection.settled()
  expect(state().edit({ kind: "weight", l: 1, j: 0, k: 0, value: 0.25 })).toBeNull()
  state().seek(startOf(experiment, cycles + 1))
  await connection.settled()
  await vi.waitFor(() => expect(state().learning?.costs.cycles.at(-1)).toBe(cycles), 5000)
  expect(state().learning!.costs.C.at(-1)).not.toBe(before)
  connection.close()
})

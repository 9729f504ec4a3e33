import { afterEach, expect, it, vi } from "vitest"
import "../i18n/laterTraining"
import { createAppStore } from "../store/store"
import { endTold, evaluationTold } from "./trainingTold"

afterEach(() => {
  vi.useRealTimers()
})

const trained = { end: "cycles", cycle: 100 } as Parameters<typeof endTold>[0]
const found = { cycle: 100, train: { C: 0.25, accuracy: 1 }, test: null } as Parameters<typeof evaluationTold>[0]
const why = "Training is done, after 100 cycles. You stand right after its last update."
const cost = /^Cost over all samples: 0\.2500\. Right: 100 %\.$/

it("tells what the weights make of all samples together with why training has ended, where it follows at once", () => {
  vi.useFakeTimers({ toFake: ["performance"] })
  const store = createAppStore()
  store.setState({ ...endTold(trained, store.getState()) })
  expect(store.getState().announced).toEqual({ text: why, leads: "instead" })
  store.setState({ ...evaluationTold(found, store.getState()) })
  const { text, leads } = store.getState().announced!
  expect([text.startsWith(why), leads]).toEqual([true, "instead"])
  expect(text.slice(why.length + 1)).toMatch(cost)
  // While its picture is awaited the end is still to be said, and goes before.
  store.setState({ ...endTold(trained, store.getState()), t: 100 })
  expect(evaluationTold(found, store.getState())?.announced).toEqual({
    text: expect.stringMatching(cost),
    leads: "instead",
  })
})

it("tells it alone once the end has been heard, or something else was told since", () => {
  vi.useFakeTimers({ toFake: ["performance"] })
  const store = createAppStore()
  store.setState({ ...endTold(trained, store.getState()) })
  vi.advanceTimersByTime(1500)
  expect(evaluationTold(found, store.getState())?.announced?.text).toMatch(cost)
  store.setState({ ...endTold(trained, store.getState()) })
  store.getState().announce("The curve is kept.")
  expect(evaluationTold(found, store.getState())?.announced).toEqual({ text: expect.stringMatching(cost) })
  expect(evaluationTold(undefined, store.getState())).toBeNull()
})

import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { plainSgd } from "../engine/updateRule"
import { presets } from "../presets"
import type { State } from "../store/state"
import { placeOf, startOf } from "../timeline/cycle"
import { etaAt } from "../timeline/edits"
import type { Experiment } from "../timeline/experiment"
import { frameAt } from "../timeline/frameAt"
import type { WorkerLike } from "../worker/line"
import { pageWith, screen, worker } from "./pageWith.test-data"

const { experiment } = presets.xor

beforeEach(() => {
  for (const [name, value] of Object.entries(screen)) vi.stubGlobal(name, value)
})
afterEach(() => void vi.unstubAllGlobals())

async function page(...given: Parameters<typeof pageWith>) {
  const opened = await pageWith(...given)
  /** Until pictures of training were drawn. */
  const moves = () => vi.waitFor(() => expect(opened.state().frame.cycle).toBeGreaterThan(100), 5000)
  return { ...opened, moves }
}

it("ends after so many cycles, on the whole frame that stepping has there", async () => {
  const { connection, state } = await page()
  state().train({ cycles: 1000 })
  await connection.settled()
  expect(state()).toMatchObject({ t: startOf(experiment, 1000), training: null })
  expect(state().frame).toEqual(frameAt(experiment, startOf(experiment, 1000)))
  expect(state().learning).toMatchObject({ end: "cycles", from: 0 })
  await vi.waitFor(() => expect(state().learning?.evaluations.at(-1)?.cycle).toBe(1000))
  connection.close()
})

it("tells that it ended, and how, then what the weights make of all samples", async () => {
  const { store, connection, state } = await page()
  const told: string[] = []
  store.subscribe((now, was) => now.announced !== was.announced && told.push(now.announced?.text ?? ""))
  state().train({ cycles: 1 })
  await vi.waitFor(() => expect(told).toHaveLength(2))
  expect(told[0]).toBe("Training is done, after 1 cycle. You stand right after its last update.")
  // It follows at once, and must not take the place of what was not heard yet.
  expect(told[1]).toMatch(
    /^(Training is done, after 1 cycle\. You stand right after its last update\. )?Cost over all samples: 0\.\d+\. Right: \d+/,
  )
  connection.close()
})

it("is paused at a complete cycle, and goes on from there", async () => {
  const { connection, state, moves } = await page()
  state().train()
  await moves()
  state().stopTraining()
  await vi.waitFor(() => expect(state().learning?.end).toBe("paused"))
  await connection.settled()
  const { t, frame } = state()
  expect(frame.done).toBe(frame.perCycle)
  expect(frame).toEqual(frameAt(experiment, t))
  const { cycle } = frame
  state().train({ cycles: cycle + 11 })
  await connection.settled()
  expect(state().frame.cycle).toBe(cycle + 10)
  const { cycles } = state().learning!.costs
  expect([...cycles]).toEqual([...new Set(cycles)].sort((a, b) => a - b))
  expect(cycles[0]).toBe(0)
  connection.close()
})

it.each([
  ["a step", (state: ReturnType<Awaited<ReturnType<typeof page>>["state"]>) => state.next()],
  ["play", (state: ReturnType<Awaited<ReturnType<typeof page>>["state"]>) => state.play()],
  [
    "an example",
    (state: ReturnType<Awaited<ReturnType<typeof page>>["state"]>) => state.open(presets.mazur.experiment, "mazur"),
  ],
  [
    "another weight",
    (state: ReturnType<Awaited<ReturnType<typeof page>>["state"]>) =>
      void state.edit({ kind: "weight", l: 1, j: 0, k: 0, value: 0.5 }),
  ],
  ["undo", (state: ReturnType<Awaited<ReturnType<typeof page>>["state"]>) => state.undo()],
])("gives way to %s", async (_, act) => {
  const { connection, state, moves } = await page()
  state().train()
  await moves()
  act(state())
  state().pause()
  expect(state().training).toBeNull()
  await connection.settled()
  const { t, frame } = state()
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(state().t).toBe(t)
  expect(state().frame).toBe(frame)
  connection.close()
})

it.each([
  ["another example", ({ open }: State) => open(presets.mazur.experiment, "mazur")],
  ["another weight", ({ edit }: State) => void edit({ kind: "weight", l: 1, j: 0, k: 0, value: 0.5 })],
])("gives way to undo of %s, also where a change of η went before", async (_, act) => {
  const { connection, state, moves } = await page()
  state().edit({ kind: "learning-rate", value: 0.25 })
  act(state())
  await connection.settled()
  state().train()
  await moves()
  state().undo()
  expect(state().training).toBeNull()
  await connection.settled()
  const { t } = state()
  state().redo()
  expect(state().training).toBeNull()
  state().undo()
  await connection.settled()
  expect(state().t).toBe(t)
  connection.close()
})

it("begins from within a step, whatever is pointed at meanwhile", async () => {
  const { connection, state, moves } = await page()
  // What conducts training comes with the first.
  state().train({ cycles: 1 })
  await connection.settled()
  state().seek(3, 1)
  await connection.settled()
  state().train()
  state().hover("W:1:0:0")
  expect(state().training).not.toBeNull()
  await moves()
  connection.close()
})

it("goes on in another worker where one fails, with its curve from the beginning", async () => {
  const workers: WorkerLike[] = []
  const { connection, state, moves } = await page(experiment, () => {
    const one = worker()
    workers.push(one)
    return one
  })
  state().train()
  await moves()
  const { cycle } = state().frame
  // The page listens to a worker that it has replaced no more.
  workers[0]?.onerror?.(Object.assign(new Event("error"), { message: "" }) as ErrorEvent)
  await vi.waitFor(() => expect(state().frame.cycle).toBeGreaterThan(cycle + 5000), 5000)
  state().stopTraining()
  await vi.waitFor(() => expect(state().learning?.end).toBe("paused"))
  expect(workers).toHaveLength(2)
  const { cycles } = state().learning!.costs
  const gaps = [...cycles.slice(1, -1)].map((at, i) => at - cycles[i]!)
  expect(cycles[0]).toBe(0)
  expect(Math.max(...gaps)).toBeLessThan(cycle)
  connection.close()
})

it("pauses for a change, says so, and goes on from there with the change in force", async () => {
  const { store, connection, state, moves } = await page()
  const told = () => state().notices.filter(({ message }) => message === "training.changed")
  state().train()
  await moves()
  const { cycle } = state().frame
  expect(state().edit({ kind: "weight", l: 1, j: 0, k: 0, value: 0.5 })).toBeNull()
  expect(told()).toHaveLength(1)
  await connection.settled()
  const changed = state().experiment
  // Of the next cycle, which begins with it: no cycle has new weights in its forward pass and old ones in its δ.
  expect(changed.edits).toMatchObject([{ cycle: cycle + 1 }])
  state().train({ cycles: cycle + 4 })
  await connection.settled()
  expect(state().frame).toEqual(frameAt(changed, startOf(changed, cycle + 4)))
  expect(told()).toEqual([])
  // Where the panel is shown, it says so itself.
  store.setState({ tab: "training" })
  state().train()
  await vi.waitFor(() => expect(state().frame.cycle).toBeGreaterThan(cycle + 100), 5000)
  state().undo()
  expect(state()).toMatchObject({ training: null, learning: { end: "changed" } })
  expect(told()).toEqual([])
  connection.close()
})

it("of Adam, undone and done again under way, has the weights, the moments and the count of steps of that run", async () => {
  await import("../engine/laterRules")
  const rule = { ...plainSgd, optimizer: { kind: "adam", beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } } as const
  const { connection, state, moves } = await page({ ...experiment, eta: 0.05, rule })
  const asStepped = async (of: Experiment) => {
    await connection.settled()
    expect(state()).toMatchObject({ training: null, experiment: of })
    for (const _ of [0, 1]) {
      const { t, frame } = state()
      expect(frame.trace.ruled?.after.updates).toBe(frame.cycle + 1)
      expect(frame).toEqual(frameAt(of, t))
      state().next("cycle")
      await connection.settled()
    }
  }
  const before = state().experiment
  state().train()
  await moves()
  state().edit({ kind: "bias", l: 1, j: 0, value: 0.5 })
  const changed = state().experiment
  const { cycle } = state().frame
  state().train()
  await vi.waitFor(() => expect(state().frame.cycle).toBeGreaterThan(cycle + 100), 5000)
  state().undo()
  await asStepped(before)
  const from = state().frame.cycle
  state().train()
  await vi.waitFor(() => expect(state().frame.cycle).toBeGreaterThan(from + 100), 5000)
  state().redo()
  await asStepped(changed)
  connection.close()
})

it("behind another tab goes on with two pictures on their way at most, and shows the last one that came", async () => {
  let [undrawn, most] = [0, 0]
  const count = (pictures: number) => {
    undrawn += pictures
    most = Math.max(most, undrawn)
  }
  const { connection, state, moves } = await page(experiment, () => worker(count))
  state().train()
  await moves()
  // What waits for a frame of the screen now waits for ever.
  vi.stubGlobal("document", { hidden: true, addEventListener() {}, removeEventListener() {} })
  vi.stubGlobal("requestAnimationFrame", () => 0)
  const { cycle } = state().frame
  await vi.waitFor(() => expect(state().frame.cycle).toBeGreaterThan(cycle + 200), 5000)
  expect(most).toBeLessThanOrEqual(2)
  expect(undrawn).toBe(0)
  state().stopTraining()
  await vi.waitFor(() => expect(state().learning?.end).toBe("paused"))
  await connection.settled()
  expect(state().frame).toEqual(frameAt(experiment, state().t))
  connection.close()
})

it("goes on with another learning rate from the next cycle", async () => {
  const { connection, state, moves } = await page()
  state().train()
  await moves()
  const { cycle } = state().frame
  expect(state().edit({ kind: "learning-rate", value: 0.25 })).toBeNull()
  expect(state().training).not.toBeNull()
  await vi.waitFor(() => expect(state().frame.cycle).toBeGreaterThan(cycle + 100), 5000)
  const changed = state().experiment
  expect(changed.edits).toMatchObject([{ cycle: cycle + 1 }])
  expect(etaAt(changed, state().frame.cycle)).toBe(0.25)
  expect(state().frame.trace.eta).toBe(0.25)
  state().stopTraining()
  await vi.waitFor(() => expect(state().learning?.end).toBe("paused"))
  await connection.settled()
  expect(state().frame).toEqual(frameAt(changed, state().t))
  connection.close()
})

it("stops where a number is no longer finite, says so, and offers a smaller learning rate from where it began", async () => {
  const layers = experiment.network.layers.map((layer) => ({ ...layer, activation: "linear" as const }))
  const wild: Experiment = { ...experiment, cost: "quadratic", network: { layers }, eta: 30 }
  const { connection, state } = await page(wild)
  state().train()
  await vi.waitFor(() => expect(state().fault).not.toBeNull())
  const { frame, notices } = state()
  expect(frame).toEqual(frameAt(wild, startOf(wild, placeOf(wild, frame.t + 1).cycle + 1)))
  // It is told once: that the cost grew went before.
  expect(notices.map(({ message }) => message)).toEqual([expect.stringMatching(/^fault\./)])
  state().next()
  await vi.waitFor(() => expect(state().notices[0]?.id).not.toBe(notices[0]?.id))
  expect(state().notices).toHaveLength(1)
  await vi.waitFor(() => expect(state().notices[0]?.offer).toMatchObject({ message: "training.calmer" }), 5000)
  const { offer, tried } = state().notices[0]!
  expect(offer).toMatchObject({ slots: { cycle: 1, eta: "0.3000" } })
  expect(tried).toMatchObject({ message: "training.tried", slots: { n: 1000, eta: "0.3000" } })
  // What was found is known: it is not looked for again.
  state().previous()
  await connection.settled()
  state().next()
  await vi.waitFor(() => expect(state().notices[0]?.offer).toBe(offer))
  offer?.act()
  await vi.waitFor(() => expect(etaAt(state().experiment, 0)).toBe(0.3))
  expect(state().t).toBe(0)
  expect(state().announced?.text).toBe(
    "The run stands again at the start of cycle 1, with η = 0.3000. Train (T) begins.",
  )
  expect(state().notices).toEqual([])
  // It holds.
  state().train({ cycles: 1000 })
  await connection.settled()
  expect(state()).toMatchObject({ fault: null, learning: { end: "cycles" } })
  connection.close()
})

it("the offer of a smaller learning rate leaves another run alone that was opened meanwhile", async () => {
  const layers = experiment.network.layers.map((layer) => ({ ...layer, activation: "linear" as const }))
  const { connection, state } = await page({ ...experiment, cost: "quadratic", network: { layers }, eta: 30 })
  state().train()
  await vi.waitFor(() => expect(state().notices.some(({ offer }) => offer)).toBe(true), 5000)
  state()
    .notices.find(({ offer }) => offer?.message === "training.calmer")
    ?.offer?.act()
  state().open(presets.mazur.experiment, "mazur")
  await connection.settled()
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(state().experiment.edits).toEqual([])
  connection.close()
})

it("halts under the hands of who chooses something", async () => {
  const { connection, state, moves } = await page()
  state().train()
  await moves()
  state().halt()
  await vi.waitFor(() => expect(state().learning?.end).toBe("paused"))
  await connection.settled()
  const { t } = state()
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(state()).toMatchObject({ t, training: null, playing: false })
  connection.close()
})

it("undo and redo bring back what was known of the run", async () => {
  const { connection, state } = await page()
  const trained = async (cycles: number) => {
    state().train({ cycles })
    await connection.settled()
    await vi.waitFor(() => expect(state().learning?.evaluations.at(-1)?.cycle).toBe(cycles))
    return state().learning
  }
  const whole = await trained(200)
  state().seek(startOf(experiment, 100) + 1)
  await connection.settled()
  state().edit({ kind: "learning-rate", value: 1 })
  // What another η changes is known after its first update alone.
  expect(state().learning?.costs.cycles.at(-1)).toBe(100)
  expect(state().learning?.end).toBeNull()
  await connection.settled()
  const other = await trained(150)
  state().undo()
  expect(state().learning).toEqual(whole)
  state().redo()
  expect(state().learning).toEqual(other)
  state().open(presets.mazur.experiment, "mazur")
  expect(state().learning).toBeNull()
  state().undo(2)
  expect(state().learning).toEqual(whole)
  connection.close()
})

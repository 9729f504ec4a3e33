import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { presets } from "../presets"
import { setPace } from "../store/pace"
import { startOf } from "../timeline/cycle"
import type { Experiment } from "../timeline/experiment"
import { pageWith, screen } from "./pageWith.test-data"

const { experiment } = presets.xor
const layers = experiment.network.layers.map((layer) => ({ ...layer, activation: "linear" as const }))
/** Its cost grows, over thousands of cycles. */
const growing: Experiment = { ...experiment, cost: "quadratic", network: { layers }, eta: 2 }

beforeEach(() => {
  for (const [name, value] of Object.entries(screen)) vi.stubGlobal(name, value)
})
afterEach(() => {
  setPace(null)
  vi.unstubAllGlobals()
})

const patient = { timeout: 8000 }

it("looks for a smaller learning rate on a wish once all of the run that was paused is told, and goes on while the reader steps", async () => {
  const { connection, state } = await pageWith(growing)
  setPace(60)
  state().train()
  await vi.waitFor(() => expect(state().notices[0]?.offer).toMatchObject({ message: "training.look" }), patient)
  state().notices[0]?.offer?.act()
  await vi.waitFor(() => expect(state().learning?.end).toBe("paused"), patient)
  const { t } = state()
  state().previous()
  await vi.waitFor(() => expect(state().notices[0]?.offer).toMatchObject({ message: "training.calmer" }), patient)
  const slots = state().notices[0]?.tried?.slots
  expect(Number(slots?.last)).toBeLessThan(Number(slots?.first))
  // What the weights at the pause make of all samples was told first.
  expect(state().learning?.evaluations.map(({ cycle }) => startOf(growing, cycle))).toContain(t)
  connection.close()
}, 30_000)

it("compares what it tried with where it began, however many samples there are", async () => {
  const { samples } = experiment
  const many = Array.from({ length: 20_000 }, (_, i) => samples[i % samples.length]!)
  const wild: Experiment = { ...growing, samples: many, batchSize: 1, eta: 300 }
  const { connection, state } = await pageWith(wild)
  state().train()
  await vi.waitFor(() => expect(state().notices[0]?.offer).toMatchObject({ message: "training.calmer" }), patient)
  const slots = state().notices[0]?.tried?.slots
  expect(slots?.first).toMatch(/\d/)
  expect(slots?.first).not.toBe(slots?.last)
  connection.close()
}, 30_000)

import { expect, it } from "vitest"
import { presets } from "../presets"
import type { Learning } from "../timeline/training"
import { keptRuns, mostKept } from "./keptRuns"

const learning: Learning = {
  costs: { cycles: Float64Array.of(0), C: Float64Array.of(1) },
  evaluations: [],
  samplesPerSecond: 0,
  sign: null,
  end: "paused",
  from: 0,
}

it("keeps the newest curves, as many as can be told apart, each until it is dropped", () => {
  const { keep, drop } = keptRuns.getState()
  for (let i = 0; i <= mostKept; i++) keep({ ...presets.xor.experiment, eta: i }, learning)
  const etas = () => keptRuns.getState().runs.map(({ experiment }) => experiment.eta)
  expect(etas()).toEqual([1, 2, 3, 4])
  drop(keptRuns.getState().runs[1]!.id)
  expect(etas()).toEqual([1, 3, 4])
})

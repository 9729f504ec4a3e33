import { expect, it } from "vitest"
import { presets } from "../presets"
import type { Experiment } from "../timeline/experiment"
import { readRequest } from "./readRequest"

const { experiment } = presets.mazur
const sample = { x: Float64Array.of(0.5, 4), y: Float64Array.of(0, 1), point: Float64Array.of(0.5, -2) }
const opening = (wanted: object) => readRequest({ id: 1, body: { type: "open", revision: 1, experiment: wanted } })

it("an experiment arrives with its points, what is held out and its features; names are for people alone", () => {
  const whole: Experiment = { ...experiment, samples: [sample], test: [sample], features: ["x1", "x2^2"] }
  expect(opening({ ...whole, names: { x: ["a", "b"], y: ["c", "d"] } })).toMatchObject({
    ok: true,
    body: { experiment: whole },
  })
  expect(opening(experiment)).toEqual({ ok: true, id: 1, body: { type: "open", revision: 1, experiment } })
})

it("what is no feature is refused with its path", () => {
  expect(opening({ ...experiment, features: ["x3"] })).toMatchObject({ ok: false, id: 1 })
  expect(opening({ ...experiment, test: [{ x: [1] }] })).toMatchObject({ ok: false, id: 1 })
})

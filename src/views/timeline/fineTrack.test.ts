import { describe, expect, it } from "vitest"
import { presets } from "../../presets"
import { createSeeker } from "../../timeline/seeker"
import { nextPlace, type Place } from "../../timeline/stops"
import { fineTrack } from "./fineTrack"

const { experiment } = presets.mazur

function frameAt({ t, inside }: Place) {
  const search = createSeeker(experiment).seek(t, inside)
  let next = search.next()
  while (!next.done) next = search.next()
  return next.value.frame
}

describe.each(["term", "neuron"] as const)("the timeline at the grain %s", (grain) => {
  it("has a value of its own for every place of a cycle, in their order, and leads back to each", () => {
    let at: Place = { t: 0, inside: 0 }
    let last = -1
    let places = 0
    while (at.t < 14) {
      const frame = frameAt(at)
      const { value, placeAt } = fineTrack(frame, grain)
      expect(placeAt(value)).toEqual(at)
      // The browser rounds to its own steps.
      expect(placeAt(value + 1e-9)).toEqual(at)
      expect(value).toBeGreaterThan(last)
      last = value
      places += 1
      at = nextPlace(experiment, at, grain)
    }
    expect(places).toBeGreaterThan(14)
    const end = fineTrack(frameAt(at), grain)
    expect(end.value).toBe(14)
    expect(end.placeAt(14)).toEqual({ t: 14, inside: 0 })
    expect(end.placeAt(13.999999999)).toEqual({ t: 14, inside: 0 })
  })
})

it("at a place that another grain left in the middle of a neuron stands at that neuron's start", () => {
  // Two neurons of three terms: two terms of the first are done.
  expect(fineTrack(frameAt({ t: 1, inside: 2 }), "neuron")).toMatchObject({ value: 1, step: 0.5 })
  expect(fineTrack(frameAt({ t: 1, inside: 4 }), "neuron")).toMatchObject({ value: 1.5 })
})

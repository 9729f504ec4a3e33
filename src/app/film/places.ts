import { placeOf, startOf, stepsPerSample } from "../../timeline/cycle"
import type { Experiment } from "../../timeline/experiment"
import { type FineGrain, nextPlace, nextStop, type Place } from "../../timeline/stops"

/** Which part of the run a film shows: the cycle at hand; from where the reader stands to the end of the pass; the way back of the sample at hand. */
export const filmRanges = ["cycle", "here", "backward"] as const
export type FilmRange = (typeof filmRanges)[number]

/** How far it goes from one picture to the next. */
export const filmGrains = ["layer", "neuron", "term"] as const
export type FilmGrain = FineGrain | "layer"

/** The places that a film shows, each with one picture, the first and the last included; null: they are more than `most`. */
export function placesOf(
  experiment: Experiment,
  here: Place,
  range: FilmRange,
  grain: FilmGrain,
  most: number,
): readonly Place[] | null {
  const { from, to } = edgesOf(experiment, here, range, grain)
  const places = [from]
  for (let place = from; place.t < to; ) {
    place = nextPlace(experiment, place, grain)
    places.push(place)
    if (places.length > most) return null
  }
  return places
}

/** The first place, and the position at which the film ends. */
function edgesOf(
  experiment: Experiment,
  here: Place,
  range: FilmRange,
  grain: FilmGrain,
): { readonly from: Place; readonly to: number } {
  if (range === "here") return { from: here, to: nextStop(experiment, here.t, "pass") }
  const { cycle, done, perCycle } = placeOf(experiment, here.inside > 0 ? here.t + 1 : here.t)
  const start = startOf(experiment, cycle)
  if (range === "cycle") {
    const edge = { t: start, inside: 0 }
    // The edge between two cycles still shows the update of the one before.
    return { from: cycle === 0 ? edge : nextPlace(experiment, edge, grain), to: start + perCycle }
  }
  const L = experiment.network.layers.length
  const s = stepsPerSample(L)
  const samples = (perCycle - 2) / s
  const sample = Math.min(Math.floor((Math.max(done, 1) - 1) / s), samples - 1)
  const first = start + sample * s
  const forward = 2 * L + 2
  return { from: { t: first + forward, inside: 0 }, to: first + s }
}

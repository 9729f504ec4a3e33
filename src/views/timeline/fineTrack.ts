import { plannedAt, stepsPerSample } from "../../timeline/cycle"
import type { FineGrain, Place } from "../../timeline/stops"
import { stopsInside } from "../../timeline/substeps"
import type { Frame } from "../../timeline/trace"

/** How the timeline goes inside steps: whole numbers are the ends of steps, between them the stops of the grain stand evenly. */
export interface FineTrack {
  /** Where the frame stands, in steps of the cycle. */
  readonly value: number
  /** The distance of two stops inside the step at hand. */
  readonly step: number
  /** The place nearest to a value: whole steps of the cycle, and how many of the smallest steps of the next. */
  placeAt(value: number): Place
}

export function fineTrack({ done, perCycle, trace, within }: Frame, grain: FineGrain): FineTrack {
  const { network } = trace
  const L = network.layers.length
  const m = (perCycle - 2) / stepsPerSample(L)
  /** Ends of the stops of a step in its smallest steps; the last one ends the step. */
  const stops = (index: number) => stopsInside(plannedAt(L, m, Math.min(index, perCycle - 1)), network, grain)
  const here = stops(done)
  const inside = within?.done ?? 0
  return {
    value: done + here.filter((end) => end <= inside).length / here.length,
    step: 1 / here.length,
    placeAt(value) {
      const t = Math.min(Math.floor(value), perCycle)
      const ends = stops(t)
      const passed = Math.round((value - t) * ends.length)
      if (t === perCycle || passed === 0) return { t, inside: 0 }
      return passed === ends.length ? { t: t + 1, inside: 0 } : { t, inside: ends[passed - 1] ?? 0 }
    },
  }
}

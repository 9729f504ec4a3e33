import type { Experiment } from "../../timeline/experiment"
import type { Place } from "../../timeline/stops"
import { type Subject, seenSize } from "../picture/picture"
import { layoutOf } from "./layout"
import { type FilmGrain, type FilmRange, placesOf } from "./places"

/** What the reader chooses of a film. */
export interface FilmChoice {
  readonly subject: "network" | "both"
  readonly range: FilmRange
  readonly grain: FilmGrain
  /** How long each picture is shown, ms. */
  readonly hold: number
  /** px. */
  readonly width: number
}

export const firstChoice: FilmChoice = { subject: "both", range: "cycle", grain: "layer", hold: 1000, width: 1280 }

/** What can be chosen. A video has a picture each quarter of a second, so all holds are multiples of it. */
export const holds = [250, 500, 1000, 1500, 2000, 3000] as const
export const widths = [960, 1280, 1920] as const

/** More would take minutes, and no program of slides likes to open them. */
export const mostPictures = 400

/** What a film will be. */
export interface FilmPlan {
  readonly places: readonly Place[]
  readonly seconds: number
  /** Of a GIF, roughly. */
  readonly megabytes: number
}

/** Measured on GIFs of the examples: bytes for a pixel of the first picture, and for one of each next, of which only what differs is written. */
const firstBytes = 0.1
const nextBytes = { network: 0.009, both: 0.033 } as const

/** What a film would be of what is seen now; null: it would have too many pictures. */
export function planOf(experiment: Experiment, here: Place, choice: FilmChoice): FilmPlan | null {
  const places = placesOf(experiment, here, choice.range, choice.grain, mostPictures)
  if (!places) return null
  const { width, height } = layoutOf(subjectsOf(choice).map(seenSize), choice.width, () => 0)
  const bytes = width * height * (firstBytes + nextBytes[choice.subject] * (places.length - 1))
  return { places, seconds: (places.length * choice.hold) / 1000, megabytes: bytes / 1e6 }
}

export function subjectsOf({ subject }: FilmChoice): readonly Subject[] {
  return subject === "both" ? ["network", "equation"] : ["network"]
}

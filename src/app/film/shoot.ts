import { sayIn } from "../../i18n/say"
import { lastPartFirst } from "../../store/sentence"
import { store } from "../../store/store"
import { whereabouts } from "../../store/whereabouts"
import type { Place } from "../../timeline/stops"
import { drawing, isSeen, type Subject } from "../picture/picture"
import { inSlices } from "../slices"
import type { FilmGrain } from "./places"
import { onLoan, stand } from "./stage"

/** A thing on one picture: its drawing as SVG, without fonts; CSS px of the page. */
export interface Still {
  /** Out of the memory of the page. */
  readonly svg: Blob
  readonly width: number
  readonly height: number
}

/** What one picture of a film is made of. */
export interface Shot {
  readonly stills: readonly Still[]
  /** Where we are, and, unless the equation says it, what has happened. */
  readonly where: string
  readonly said: string
}

/** A subject has no place on the page. */
export class Unseen extends Error {}

/** All pictures, with what all of them are set in. */
export interface Reel {
  readonly shots: readonly Shot[]
  readonly families: ReadonlySet<string>
}

/** Walks the stage from place to place and draws what is seen there, by the drawing of the page; then the stage is as before. Rejects with the signal's reason, with `Disturbed`, or with `Unseen`. */
export function shoot(
  places: readonly Place[],
  grain: FilmGrain,
  subjects: readonly Subject[],
  signal: AbortSignal,
  onShot: () => void,
): Promise<Reel> {
  const parts = grain === "layer" ? null : grain
  return onLoan(async () => {
    const shots: Shot[] = []
    const families = new Set<string>()
    for (const place of places) {
      await stand(place, parts, signal)
      const stills: Still[] = []
      for (const subject of subjects) {
        if (!isSeen(subject)) throw new Unseen(subject)
        const { svg, width, height, families: own } = await inSlices(drawing(subject))
        for (const family of own) families.add(family)
        stills.push({ svg: new Blob([new XMLSerializer().serializeToString(svg)]), width, height })
      }
      const { frame, locale } = store.getState()
      const say = sayIn(locale)
      const said = subjects.includes("equation") ? "" : lastPartFirst(frame, parts, say)
      shots.push({ stills, where: whereabouts(frame, say).join(" · "), said })
      onShot()
    }
    return { shots, families }
  })
}

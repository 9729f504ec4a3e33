import { presets } from "../presets"
import { firstFrame } from "../timeline/frame"
import {
  isSamePlace,
  nextLayerStop,
  nextPlace,
  type Place,
  placeShown,
  previousLayerStop,
  previousPlace,
} from "../timeline/stops"
import type { Slice } from "./slice"
import type { PlaybackSlice, State } from "./state"

/** Steps a second: the slowest and the fastest that play offers. */
export const speeds = { min: 0.25, max: 60 } as const

export const playbackSlice: Slice<PlaybackSlice> = (set) => ({
  t: 0,
  inside: 0,
  frame: firstFrame(presets.mazur.experiment),
  baseline: null,
  baselineOf: null,
  fault: null,
  playing: false,
  speed: 1,
  grain: "layer",

  seek(t, inside = 0) {
    set((state) => moveTo(state, { t, inside }))
  },
  next(grain) {
    set((state) => moveTo(state, nextPlace(state.experiment, state, grain ?? state.grain)))
  },
  previous(grain) {
    set((state) => moveTo(state, previousPlace(state.experiment, state, grain ?? state.grain)))
  },
  nextLayer() {
    set((state) => moveTo(state, { t: nextLayerStop(state.experiment, state.t), inside: 0 }))
  },
  previousLayer() {
    set((state) =>
      moveTo(state, { t: previousLayerStop(state.experiment, state.inside > 0 ? state.t + 1 : state.t), inside: 0 }),
    )
  },
  play() {
    set({ playing: true })
  },
  pause() {
    set({ playing: false })
  },
  setSpeed(speed) {
    set({ speed: Math.min(speeds.max, Math.max(speeds.min, speed)) })
  },
  setGrain(grain) {
    set({ grain })
  },
  arrived(frame, fault) {
    if (fault) set({ frame, fault, ...placeShown(frame), playing: false })
    else set({ frame, fault: null })
  },
})

/** Wherever the reader goes, the comparison with the numbers before an edit ends. */
function moveTo(state: State, { t, inside }: Place): Partial<State> {
  const to = { t: Number.isFinite(t) ? Math.max(0, Math.round(t)) : state.t, inside }
  return isSamePlace(to, state) ? {} : { ...to, baseline: null, fault: null }
}

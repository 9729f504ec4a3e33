import { presets } from "../presets"
import { firstFrame } from "../timeline/frame"
import { nextLayerStop, nextStop, previousLayerStop, previousStop } from "../timeline/stops"
import type { Slice } from "./slice"
import type { PlaybackSlice, State } from "./state"

/** Steps a second: the slowest and the fastest that play offers. */
export const speeds = { min: 0.25, max: 60 } as const

export const playbackSlice: Slice<PlaybackSlice> = (set) => ({
  t: 0,
  frame: firstFrame(presets.mazur.experiment),
  baseline: null,
  fault: null,
  playing: false,
  speed: 1,
  grain: "layer",

  seek(t) {
    set((state) => moveTo(state, t))
  },
  next(grain) {
    set((state) => moveTo(state, nextStop(state.experiment, state.t, grain ?? state.grain)))
  },
  previous(grain) {
    set((state) => moveTo(state, previousStop(state.experiment, state.t, grain ?? state.grain)))
  },
  nextLayer() {
    set((state) => moveTo(state, nextLayerStop(state.experiment, state.t)))
  },
  previousLayer() {
    set((state) => moveTo(state, previousLayerStop(state.experiment, state.t)))
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
    if (fault) set({ frame, fault, t: frame.t, playing: false })
    else set({ frame, fault: null })
  },
})

/** Wherever the reader goes, the comparison with the numbers before an edit ends. */
function moveTo(state: State, t: number): Partial<State> {
  const to = Number.isFinite(t) ? Math.max(0, Math.round(t)) : state.t
  return to === state.t ? {} : { t: to, baseline: null, fault: null }
}

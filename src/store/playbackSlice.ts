import { presets } from "../presets"
import { firstFrame } from "../timeline/frame"
import { firstBreak, nextDone } from "../timeline/runTo"
import {
  type FineGrain,
  isSamePlace,
  nextLayerStop,
  nextPlace,
  type Place,
  placeShown,
  previousLayerStop,
  previousPlace,
} from "../timeline/stops"
import type { Frame } from "../timeline/trace"
import { isOnLine } from "./isOnLine"
import type { Slice } from "./slice"
import type { Grain, PlaybackSlice, State } from "./state"

/** Steps a second: the slowest and the fastest that play offers. */
export const speeds = { min: 0.25, max: 60 } as const

export const playbackSlice: Slice<PlaybackSlice> = (set) => ({
  t: 0,
  inside: 0,
  parts: null,
  frame: firstFrame(presets.mazur.experiment),
  reached: null,
  pictured: presets.mazur.experiment,
  baseline: null,
  baselineOf: null,
  fault: null,
  playing: false,
  speed: 1,
  grain: "layer",
  breakpoints: [],
  stopped: false,

  seek(t, inside = 0) {
    set((state) => moveTo(state, { t, inside }))
  },
  next(grain) {
    set((state) => {
      const { experiment, playing, breakpoints } = state
      const to = nextPlace(experiment, state, grain ?? state.grain)
      const stop = (playing && firstBreak(experiment, state, to, breakpoints)) || to
      return moveTo(state, stop, fine(grain ?? state.grain))
    })
  },
  previous(grain) {
    set((state) => {
      const by = grain ?? state.grain
      return moveTo(state, previousPlace(state.experiment, state, by), fine(by))
    })
  },
  nextLayer() {
    set((state) => moveTo(state, { t: nextLayerStop(state.experiment, state.t), inside: 0 }))
  },
  previousLayer() {
    set((state) =>
      moveTo(state, { t: previousLayerStop(state.experiment, state.inside > 0 ? state.t + 1 : state.t), inside: 0 }),
    )
  },
  stepOut() {
    set((state) => moveTo(state, nextPlace(state.experiment, state, state.inside > 0 ? "layer" : "pass")))
  },
  stepBackOut() {
    set((state) => moveTo(state, previousPlace(state.experiment, state, state.inside > 0 ? "layer" : "pass")))
  },
  runTo(target) {
    set((state) => {
      const to = nextDone(state.experiment, state, target)
      return to ? { ...moveTo(state, to), playing: false } : {}
    })
  },
  toggleBreakpoint(line) {
    set(({ breakpoints }) => ({
      breakpoints: breakpoints.includes(line) ? breakpoints.filter((other) => other !== line) : [...breakpoints, line],
    }))
  },
  removeBreakpoints() {
    set({ breakpoints: [] })
  },
  play() {
    set({ playing: true, stopped: false })
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
    set((state) => ({
      frame,
      reached: null,
      pictured: state.experiment,
      fault,
      ...(fault && { ...placeShown(frame), playing: false }),
      ...(!fault && hitsBreakpoint(state, frame) && { playing: false, stopped: true }),
    }))
  },
})

/** Wherever the reader goes, the comparison with the numbers before an edit ends. */
function moveTo(state: State, { t, inside }: Place, parts: FineGrain | null = null): Partial<State> {
  const to = { t: Number.isFinite(t) ? Math.max(0, Math.round(t)) : state.t, inside }
  return isSamePlace(to, state) ? {} : { ...to, parts, baseline: null, fault: null, stopped: false }
}

function fine(grain: Grain): FineGrain | null {
  return grain === "term" || grain === "neuron" ? grain : null
}

/** Whether play has arrived where a line with a breakpoint has just been done. */
function hitsBreakpoint(state: State, frame: Frame): boolean {
  const { playing, breakpoints } = state
  return playing && isSamePlace(placeShown(frame), state) && isOnLine(frame, breakpoints)
}

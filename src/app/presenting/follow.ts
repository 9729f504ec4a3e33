import { sizesOf } from "../../engine/network"
import { adopt, conventionFrom } from "../../notation/convention"
import { hide } from "../../notation/hidden"
import type { TermId } from "../../notation/term"
import { isComparable } from "../../store/compareSlice"
import { neighbourOf } from "../../store/neighbourOf"
import { opened } from "../../store/opened"
import type { State } from "../../store/state"
import type { AppStore } from "../../store/store"
import { standpointOf } from "../../store/view"
import type { Experiment } from "../../timeline/experiment"
import type { Keyframe } from "../../timeline/keyframes"
import { isSamePlace, placeShown } from "../../timeline/stops"
import type { Frame } from "../../timeline/trace"
import type { AudienceState } from "./audienceState"
import { keyframeOf } from "./checkpoint"
import { learntFrom } from "./curve"
import { hides } from "./hides"
import { masked } from "./masked"

/** Makes a store show what the lecturer shows. */
export interface Follower {
  /** `experiment`: the run, where it is another one. */
  follow(state: AudienceState, experiment: Experiment | null): void
  /** With what the engine may begin in a run. */
  known(of: Experiment): Keyframe | null
}

export function createFollower(store: AppStore): Follower {
  let hidden: readonly TermId[] = []
  let whole: Frame | null = null
  let known: { readonly of: Experiment; readonly keyframe: Keyframe | null } | null = null
  const { arrived } = store.getState()
  // Numbers that are hidden never reach what draws and speaks.
  store.setState({
    arrived(frame, fault) {
      whole = frame
      arrived(masked(frame, hidden), fault)
    },
  })

  return {
    follow(state, experiment) {
      if (state.hidden.join() !== hidden.join()) {
        hidden = state.hidden
        hide((term) => hides(hidden, term))
        if (whole) store.setState({ frame: masked(whole, hidden) })
      }
      if (experiment && !isComparable(experiment, store.getState().experiment)) whole = null
      const of = experiment ?? store.getState().experiment
      if (state.begin) known = { of, keyframe: keyframeOf(state.begin, of.network) }
      const { curve } = state
      if (curve !== undefined) store.setState({ learning: curve && learntFrom(curve) })
      const { locale, setLocale } = store.getState()
      if (locale !== state.language) void setLocale(state.language)
      store.setState((now) => ({ ...writtenAs(now, state), ...standing(now, state, experiment) }))
    },
    known: (of) => (known?.of === of ? known.keyframe : null),
  }
}

/** As `setConvention`, together with the rest. */
function writtenAs({ convention }: State, state: AudienceState): Partial<State> {
  const next = conventionFrom(state)
  if (next.firstLayer === convention.firstLayer && next.product === convention.product) return {}
  adopt(next)
  return { convention: next }
}

/** The run, and where in it; a place or a number that is not there is not gone to. */
function standing(now: State, state: AudienceState, other: Experiment | null): Partial<State> {
  const experiment = other ?? now.experiment
  const { position, selected: asked } = state
  const view = { position, inside: state.inside, ...(asked === null ? {} : { selected: asked }) }
  const { t, inside, selected, trail } = standpointOf(view, experiment)
  const sizes = sizesOf(experiment.network)
  const hovered = state.hovered !== null && neighbourOf(state.hovered, sizes) === state.hovered ? state.hovered : null
  const moves = !isSamePlace({ t, inside }, now)
  return {
    ...(other && run(now, other, t, state.ghosts)),
    ...((moves || !state.ghosts) && { baseline: null }),
    ...(moves && { fault: null }),
    ...{ t, inside, parts: state.parts, matrices: state.matrices, hovered, selected, trail },
  }
}

/** Another run. One of the same shape may be the former one edited: its picture stays until the engine answers, and what changed shows what it was. */
function run(now: State, experiment: Experiment, t: number, ghosts: boolean): Partial<State> {
  if (!isComparable(now.experiment, experiment)) return opened(experiment, null, t)
  const isThere = isSamePlace(placeShown(now.frame), now)
  const ghost = ghosts && isThere ? { baseline: now.baseline ?? now.frame, baselineOf: now.experiment } : {}
  return { experiment, preset: null, fault: null, playing: false, ...ghost }
}

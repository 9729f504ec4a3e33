import { presets } from "../presets"
import { cycleOfEdit, etaAt, refuseChange, sameNumber, samplesAt, withEdit } from "../timeline/edits"
import type { Change, Experiment } from "../timeline/experiment"
import { firstFrame } from "../timeline/frame"
import { isSamePlace, placeShown } from "../timeline/stops"
import type { Frame } from "../timeline/trace"
import { sameRun } from "./sameRun"
import { shownValue } from "./shownValue"
import type { Slice } from "./slice"
import type { ExperimentSlice, Moment, State } from "./state"

const memory = 500

/** The gesture that made the last undo entry: its further changes join that entry. */
let lastGesture: string | null = null

export const experimentSlice: Slice<ExperimentSlice> = (set, get) => ({
  experiment: presets.mazur.experiment,
  preset: "mazur",
  past: [],
  future: [],

  open(experiment, preset) {
    lastGesture = null
    set((state) => ({ ...opened(experiment, preset, 0), past: remember(state), future: [] }))
  },

  edit(change, gesture) {
    const { experiment, frame } = get()
    const cycle = cycleOfEdit(change, frame)
    const refused = refuseChange(experiment, change, cycle)
    if (refused) return { message: `refusal.${refused.code}`, slots: refused.slots }
    if (Object.is(presentValue(experiment, frame, cycle, change), change.value)) return null
    const joins = gesture !== undefined && gesture === lastGesture
    lastGesture = gesture ?? null
    set((state) => ({
      experiment: withEdit(experiment, { cycle, change }),
      past: joins ? state.past : remember(state),
      future: [],
      fault: null,
      playing: false,
      baseline: state.baseline ?? atRest(state),
    }))
    return null
  },

  undo() {
    const { past, future } = get()
    const moment = past.at(-1)
    if (!moment) return
    lastGesture = null
    set((state) => ({
      ...returned(state, moment, null),
      past: past.slice(0, -1),
      future: [momentOf(state), ...future],
    }))
  },

  redo() {
    const { future } = get()
    const moment = future[0]
    if (!moment) return
    lastGesture = null
    set((state) => ({ ...returned(state, moment, atRest(state)), past: remember(state), future: future.slice(1) }))
  },
})

/** What a number is at a cycle. A weight edited there may not be on the picture yet; one that was not is what the picture shows. */
function presentValue(experiment: Experiment, frame: Frame, cycle: number, change: Change): number | null {
  switch (change.kind) {
    case "x":
      return samplesAt(experiment, cycle)[change.sample]?.x[change.k] ?? null
    case "y":
      return samplesAt(experiment, cycle)[change.sample]?.y[change.j] ?? null
    case "learning-rate":
      return etaAt(experiment, cycle)
    case "weight":
    case "bias": {
      const edit = experiment.edits.findLast((e) => e.cycle === cycle && sameNumber(e.change, change))
      if (edit) return edit.change.value
      return shownValue(
        frame,
        change.kind === "bias" ? `b:${change.l}:${change.j}` : `W:${change.l}:${change.j}:${change.k}`,
      )
    }
  }
}

function momentOf({ experiment, preset, t }: State): Moment {
  return { experiment, preset, t }
}

function remember(state: State): readonly Moment[] {
  return [...state.past.slice(-memory + 1), momentOf(state)]
}

/** Another experiment at its position t, nothing of the former one left on the page. */
function opened(experiment: Experiment, preset: string | null, t: number): Partial<State> {
  return {
    experiment,
    preset,
    t,
    inside: 0,
    frame: firstFrame(experiment),
    baseline: null,
    fault: null,
    playing: false,
    stopped: false,
    hovered: null,
    selected: null,
    trail: [],
  }
}

/** The picture, if it is not on its way to another position. */
function atRest(state: State): Frame | null {
  return isSamePlace(placeShown(state.frame), state) ? state.frame : state.baseline
}

/** To a moment: another experiment at the position it had; an edit of the same one at the position now. What is taken back leaves no ghosts, what is done again has them. */
function returned(state: State, moment: Moment, baseline: Frame | null): Partial<State> {
  if (!sameRun(state.experiment, moment.experiment)) return opened(moment.experiment, moment.preset, moment.t)
  return { experiment: moment.experiment, preset: moment.preset, baseline, fault: null, playing: false }
}

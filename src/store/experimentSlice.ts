import { grouped } from "../document/refusal"
import { costs } from "../engine/costs"
import { sizesOf } from "../engine/network"
import type { Message } from "../i18n/say"
import type { TermId } from "../notation/term"
import { presets } from "../presets"
import {
  cycleOfEdit,
  etaAt,
  largestEdit,
  type Refused,
  refuseChange,
  sameNumber,
  samplesAt,
  withEdit,
} from "../timeline/edits"
import type { Change, Experiment } from "../timeline/experiment"
import { firstFrame } from "../timeline/frame"
import { isSamePlace, placeShown } from "../timeline/stops"
import type { Frame } from "../timeline/trace"
import type { Act } from "./act"
import { neighbourOf } from "./neighbourOf"
import { sameRun } from "./sameRun"
import { shownValue } from "./shownValue"
import type { Slice } from "./slice"
import type { ExperimentSlice, Moment, State } from "./state"
import { travel } from "./travel"

const memory = 500

let gestures = 0

/** Every gesture of this visit has its own name: the changes of one gesture are one undo. */
export function nextGesture(): string {
  gestures += 1
  return `gesture ${gestures}`
}

export const experimentSlice: Slice<ExperimentSlice> = (set, get) => {
  /** The gesture that made the last undo entry: its further changes join that entry. */
  let lastGesture: string | null = null

  return {
    experiment: presets.mazur.experiment,
    preset: "mazur",
    past: [],
    future: [],

    open(experiment, preset) {
      lastGesture = null
      const act: Act = { kind: "open", preset, title: experiment.title }
      set((state) => ({ ...opened(experiment, preset, 0), past: remember(state, act), future: [] }))
    },

    replace(experiment, act, t = 0) {
      lastGesture = null
      set((state) => ({
        // An example with another net is the example no more.
        ...opened(experiment, act.kind === "reshape" ? null : state.preset, t),
        ...selection(state.selected && neighbourOf(state.selected, sizesOf(experiment.network))),
        past: remember(state, act),
        future: [],
      }))
    },

    edit(change, gesture) {
      const { experiment, frame } = get()
      const cycle = cycleOfEdit(change, frame)
      const refused = refuseChange(experiment, change, cycle)
      if (refused) return messageOf(refused)
      const from = presentValue(experiment, frame, cycle, change)
      if (Object.is(from, change.value)) return null
      const joins = gesture !== undefined && gesture === lastGesture
      lastGesture = gesture ?? null
      set((state) => ({
        ...edited(state, withEdit(experiment, { cycle, change })),
        past: joins ? joined(state.past, change) : remember(state, { kind: "edit", change, from }),
      }))
      return null
    },

    fill(changes) {
      const { experiment, frame } = get()
      let next = experiment
      for (const change of inOrder(changes, experiment)) {
        const cycle = cycleOfEdit(change, frame)
        const refused = refuseChange(next, change, cycle)
        if (refused) return messageOf(refused)
        next = withEdit(next, { cycle, change })
      }
      const [first] = changes
      const present = (change: Change) => presentValue(experiment, frame, cycleOfEdit(change, frame), change)
      if (!first || changes.every((change) => Object.is(present(change), change.value))) return null
      lastGesture = null
      set((state) => ({
        ...edited(state, next),
        past: remember(state, { kind: "fill", first, count: changes.length }),
      }))
      return null
    },

    undo(entries = 1) {
      lastGesture = null
      set((state) => {
        const way = travel(state, -entries)
        return way ? { ...returned(state, way), past: way.past, future: way.future } : {}
      })
    },

    redo(entries = 1) {
      lastGesture = null
      set((state) => {
        const way = travel(state, entries)
        if (!way) return {}
        // What is taken back leaves no ghosts, what is done again has them.
        const ghosts = sameRun(state.experiment, way.experiment)
          ? { baseline: atRest(state), baselineOf: state.experiment }
          : {}
        return { ...returned(state, way), ...ghosts, past: way.past, future: way.future }
      })
    },
  }
}

function messageOf({ code }: Refused): Message {
  return { message: `refusal.${code}`, slots: code === "too-large" ? { limit: grouped(largestEdit) } : {} }
}

/** Of one-hot targets the 1 comes first: it takes the class over, and the others may then be 0. */
function inOrder(changes: readonly Change[], { cost }: Experiment): readonly Change[] {
  if (costs[cost].targets !== "one-hot") return changes
  return changes.toSorted((a, b) => Number(isClass(b)) - Number(isClass(a)))
}

function isClass(change: Change): boolean {
  return change.kind === "y" && change.value === 1
}

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

function remember({ past, experiment, preset, t }: State, act: Act): readonly Moment[] {
  return [...past.slice(-memory + 1), { experiment, preset, t, act }]
}

/** An experiment with further edits, at the same position. */
function edited(state: State, experiment: Experiment): Partial<State> {
  const ghosts = state.baseline ? {} : { baseline: atRest(state), baselineOf: state.experiment }
  return { experiment, future: [], fault: null, playing: false, ...ghosts }
}

/** A further change of the same gesture: the entry tells where it began and where it ended. */
function joined(past: readonly Moment[], change: Change): readonly Moment[] {
  const last = past.at(-1)
  if (last?.act.kind !== "edit") return past
  return [...past.slice(0, -1), { ...last, act: { ...last.act, change } }]
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
    baselineOf: null,
    fault: null,
    playing: false,
    stopped: false,
    hovered: null,
    selected: null,
    trail: [],
  }
}

function selection(selected: TermId | null): Partial<State> {
  return { selected, trail: selected === null ? [] : [selected] }
}

/** The picture, if it is not on its way to another position. */
function atRest(state: State): Frame | null {
  return isSamePlace(placeShown(state.frame), state) ? state.frame : state.baseline
}

/** To a moment: another experiment at the position it had; an edit of the same one at the position now. */
function returned(state: State, to: Omit<Moment, "act">): Partial<State> {
  if (!sameRun(state.experiment, to.experiment)) return opened(to.experiment, to.preset, to.t)
  return { experiment: to.experiment, preset: to.preset, baseline: null, baselineOf: null, fault: null, playing: false }
}

import { costs } from "../engine/costs"
import { sizesOf } from "../engine/network"
import type { Message } from "../i18n/say"
import type { TermId } from "../notation/term"
import { presets } from "../presets"
import {
  cycleOfEdit,
  largestEdit,
  type Refused,
  refuseChange,
  ruleAt,
  sameNumber,
  sameRule,
  withEdit,
} from "../timeline/edits"
import type { Change, Edit, Experiment, NumberChange } from "../timeline/experiment"
import { isSamePlace, placeShown } from "../timeline/stops"
import type { Frame } from "../timeline/trace"
import type { Act } from "./act"
import { neighbourOf } from "./neighbourOf"
import { laid, outOfLecture } from "./onStage"
import { opened } from "./opened"
import { presentValue } from "./presentValue"
import { sameRun } from "./sameRun"
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

export const experimentSlice: Slice<ExperimentSlice> = (set, get) => ({
  experiment: presets.mazur.experiment,
  preset: "mazur",
  past: [],
  future: [],

  open(experiment, preset, at) {
    const act: Act = { kind: "open", preset, title: experiment.title }
    set((state) => {
      // What is opened is the reader's own; the lecture waits at its page.
      const own = outOfLecture(state)
      const past = remember({ ...state, ...own }, act)
      return { ...own, ...laid(state, { experiment, preset, t: 0 }), ...at, past, future: [] }
    })
  },

  replace(experiment, act, t = 0) {
    set((state) => ({
      // An example with another net or other data is the example no more.
      ...opened(experiment, act.kind === "reshape" || act.kind === "data" ? null : state.preset, t),
      ...selection(state.selected && neighbourOf(state.selected, sizesOf(experiment.network))),
      past: remember(state, act),
      future: [],
    }))
  },

  edit(change, gesture, at) {
    const { experiment, frame, training } = get()
    // Training goes on with another rule or η from the next cycle on.
    const goesOn = training !== null && keepsTraining(change)
    const cycle = goesOn ? frame.cycle + 1 : (at ?? cycleOfEdit(change, frame))
    const refused = refuseChange(experiment, change, cycle)
    if (refused) return messageOf(refused)
    const from = change.kind === "rule" ? null : presentValue(experiment, frame, cycle, change)
    const isSame =
      change.kind === "rule" ? sameRule(change.rule, ruleAt(experiment, cycle)) : Object.is(from, change.value)
    if (isSame) return null
    const edit = { cycle, change }
    set((state) => ({
      ...edited(state, withEdit(experiment, edit)),
      past: joined(state.past, edit, gesture) ?? remember(state, { kind: "edit", change, from, cycle }, gesture),
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
    const present = (change: NumberChange) => presentValue(experiment, frame, cycleOfEdit(change, frame), change)
    if (!first || changes.every((change) => Object.is(present(change), change.value))) return null
    set((state) => ({
      ...edited(state, next),
      past: remember(state, { kind: "fill", first, count: changes.length }),
    }))
    return null
  },

  undo(entries = 1) {
    set((state) => {
      const way = travel(state, -entries)
      return way ? { ...returned(state, way, state.past.slice(-entries)), past: way.past, future: way.future } : {}
    })
  },

  redo(entries = 1) {
    set((state) => {
      const way = travel(state, entries)
      if (!way) return {}
      // What is taken back leaves no ghosts, what is done again has them.
      const ghosts = sameRun(state.experiment, way.experiment)
        ? { baseline: atRest(state), baselineOf: state.experiment }
        : {}
      return { ...returned(state, way, state.future.slice(0, entries)), ...ghosts, past: way.past, future: way.future }
    })
  },
})

function messageOf({ code }: Refused): Message {
  return { message: `refusal.${code}`, slots: code === "too-large" ? { limit: largestEdit } : {} }
}

/** Whether a change of this kind leaves a run in training. */
export function keepsTraining({ kind }: Change): boolean {
  return kind === "learning-rate" || kind === "rule"
}

/** Of one-hot targets the 1 comes first: it takes the class over, and the others may then be 0. */
function inOrder(changes: readonly NumberChange[], { cost }: Experiment): readonly NumberChange[] {
  if (costs[cost].targets !== "one-hot") return changes
  return changes.toSorted((a, b) => Number(isClass(b)) - Number(isClass(a)))
}

function isClass(change: NumberChange): boolean {
  return change.kind === "y" && change.value === 1
}

function remember({ past, experiment, preset, t }: State, act: Act, gesture?: string): readonly Moment[] {
  return [...past.slice(-memory + 1), { experiment, preset, t, act, gesture }]
}

/** An experiment with further edits, at the same position. */
function edited(state: State, experiment: Experiment): Partial<State> {
  const paused = pausedAt(state)
  const ghosts = state.baseline ? {} : { baseline: atRest({ ...state, ...paused }), baselineOf: state.experiment }
  return { experiment, future: [], fault: null, ...paused, ...ghosts }
}

/** Play pauses on the picture that the reader acted on; the next one may have been asked for already. */
function pausedAt({ playing, frame, t, inside }: State): Pick<State, "playing" | "t" | "inside"> {
  return { playing: false, ...(playing ? placeShown(frame) : { t, inside }) }
}

/** A further change of a gesture: its entry tells where it began and where it ended, and what was done meanwhile is as if it had come after. Of two gestures that move the same number the later entry goes on. null where there is nothing to join. */
function joined(past: readonly Moment[], edit: Edit, gesture: string | undefined): readonly Moment[] | null {
  const mine = gesture === undefined ? -1 : past.findLastIndex((moment) => moment.gesture === gesture)
  const at = past.findLastIndex(({ act }) => act.kind === "edit" && sameNumber(act.change, edit.change))
  const entry = past[at]
  const after = past.slice(at + 1)
  if (mine < 0 || at < mine || entry?.act.kind !== "edit" || entry.gesture === undefined) return null
  if (after.some(({ act }) => act.kind !== "edit" && act.kind !== "fill")) return null
  return [
    ...past.slice(0, at),
    { ...entry, act: { ...entry.act, change: edit.change } },
    ...after.map((moment) => ({ ...moment, experiment: withEdit(moment.experiment, edit) })),
  ]
}

function selection(selected: TermId | null): Partial<State> {
  return { selected, trail: selected === null ? [] : [selected] }
}

/** The picture, if it is not on its way to another position. */
function atRest(state: State): Frame | null {
  return isSamePlace(placeShown(state.frame), state) ? state.frame : state.baseline
}

/** To get this many steps further with other numbers takes the engine long. */
const far = 1_000_000

/** To a moment on the other side of some acts: what was opened, and a run that was trained far beyond it, at the position it had; an edit of the same run at the position now. */
function returned(state: State, to: Omit<Moment, "act">, acts: readonly Moment[]): Partial<State> {
  const isOther = acts.some(({ act }) => act.kind === "open") || !sameRun(state.experiment, to.experiment)
  if (isOther || Math.abs(state.t - to.t) > far) return laid(state, to)
  const { experiment, preset } = to
  return { experiment, preset, baseline: null, baselineOf: null, fault: null, ...pausedAt(state) }
}

import type { BugId } from "../engine/bugs"
import type { CostCurve } from "../engine/costCurve"
import type { Fault } from "../engine/fault"
import type { CostPaths } from "../engine/paths"
import type { Proof } from "../engine/proof"
import type { StepKind } from "../engine/step"
import type { Locale, Message, MessageId } from "../i18n/say"
import type { Scene } from "../lecture/chapter"
import type { Convention } from "../notation/convention"
import type { TermId } from "../notation/term"
import type { Change, Experiment, NumberChange } from "../timeline/experiment"
import type { Target } from "../timeline/runTo"
import type { FineGrain, StopGrain } from "../timeline/stops"
import type { Frame } from "../timeline/trace"
import type { Learning, Until } from "../timeline/training"
import type { Act } from "./act"
import type { Theme } from "./themes"

/** How far one step goes. */
export type Grain = FineGrain | StopGrain
/** The panels that share the place below the network on a narrow screen. */
export type Tab = "lecture" | "equation" | "algorithm" | "values" | "training"

/** What a notice offers to do, with what its button says. */
export type Offer = Message & { act(): void }

/** A sentence for the reader, said once and shown until dismissed. `tried`: what was, or is, against what it tells. */
export interface Notice extends Message {
  readonly id: number
  readonly tone: "info" | "error"
  readonly tried?: Message | null
  readonly offer: Offer | null
}

/** What undo returns to. Edits keep the position; opening another experiment changes it, so it is kept here. */
export interface Moment {
  readonly experiment: Experiment
  readonly preset: string | null
  readonly t: number
  /** In the past what was done next, in the future what led there. */
  readonly act: Act
  /** The gesture that did it: its further changes join it. */
  readonly gesture?: string | undefined
}

/** Rare: what is run. */
export interface ExperimentSlice {
  readonly experiment: Experiment
  /** The id of the preset that is open; null once a document was loaded from elsewhere. */
  readonly preset: string | null
  readonly past: readonly Moment[]
  readonly future: readonly Moment[]
  /** Another run in place of this one, from its beginning or where somebody stood in it. One undo. */
  open(experiment: Experiment, preset: string | null, at?: Standpoint): void
  /** Applies a change at the cycle shown (a weight or bias right after the update: at the next cycle); play pauses at the picture that it is made on. Changes with the same gesture are one undo, whatever else moves meanwhile. `at`: another cycle than that, while nothing is trained. Returns the reason when it is refused and nothing happened. */
  edit(change: Change, gesture?: string, at?: number): Message | null
  /** Makes changes as one: all of them, or none and the reason. */
  fill(changes: readonly NumberChange[]): Message | null
  /** Another net or other numbers in place of the present ones, from its start or at position t; what is selected stays, or gives way to its neighbour. One undo. */
  replace(experiment: Experiment, act: Act, t?: number): void
  /** So many entries of the list of changes, one unless said otherwise. */
  undo(entries?: number): void
  redo(entries?: number): void
}

/** Each frame: where the reader stands. The page waits while the frame stands elsewhere. */
export interface PlaybackSlice {
  readonly t: number
  /** How many of the smallest steps of step t + 1 are done; 0 at its edge. */
  readonly inside: number
  /** The fine grain of the move that led here: at the edge of a step its last part is told. */
  readonly parts: FineGrain | null
  /** The picture: always one complete, consistent moment. */
  readonly frame: Frame
  /** While the engine is long on its way to what was asked for: the cycle it has reached. */
  readonly reached: number | null
  /** What the picture is of: after an edit the experiment before it, until the answer comes. */
  readonly pictured: Experiment
  /** The frame before the last edit, at the same t, for ghosts; gone with the next step. */
  readonly baseline: Frame | null
  /** The experiment that `baseline` is of. */
  readonly baselineOf: Experiment | null
  /** The run cannot pass `frame`: the first number that is not finite. */
  readonly fault: Fault | null
  readonly playing: boolean
  /** Steps a second. */
  readonly speed: number
  readonly grain: Grain
  /** Lines of the algorithm at which play stops, once they have been done. */
  readonly breakpoints: readonly StepKind[]
  /** Play has stopped at a breakpoint, here. */
  readonly stopped: boolean
  seek(t: number, inside?: number): void
  /** While playing not past a breakpoint. */
  next(grain?: Grain): void
  previous(grain?: Grain): void
  nextLayer(): void
  previousLayer(): void
  /** To the end of the step that one is inside of; from its edge, to the end of the pass. */
  stepOut(): void
  /** To the start of the step that one is inside of; from its edge, to the start of the pass. */
  stepBackOut(): void
  /** To the next place where a line, perhaps of one neuron only, has been done; play pauses. */
  runTo(target: Target): void
  toggleBreakpoint(line: StepKind): void
  removeBreakpoints(): void
  play(): void
  pause(): void
  setSpeed(speed: number): void
  setGrain(grain: Grain): void
  /** The engine's answer: a new picture. */
  arrived(frame: Frame, fault: Fault | null): void
}

/** A run kept for comparison: every difference against it is shown, wherever the reader stands. */
export interface CompareSlice {
  readonly pinned: Experiment | null
  /** The newest picture of it; to be compared with only where it is of the same place. */
  readonly pinnedFrame: Frame | null
  /** Keeps what the numbers are compared with: those before the last edit while its ghosts are shown, else the present ones. */
  pin(): void
  unpin(): void
  /** The engine's answer for the run that is kept. */
  compared(frame: Frame): void
}

/** Each hover. Selection stays until another or Escape. */
export interface FocusSlice {
  readonly hovered: TermId | null
  /** Whether what is pointed at is the number from before the update. */
  readonly hoversFormer: boolean
  readonly selected: TermId | null
  /** How the reader came to what is selected, its own number last: each one stands in the equation of the one before. */
  readonly trail: readonly TermId[]
  hover(term: TermId | null, former?: boolean): void
  /** Selects a number; a trail begins with it. */
  select(term: TermId | null): void
  /** Selects a number that stands in the equation of what is selected, or one of the trail. */
  follow(term: TermId): void
}

/** Many updates in a row, at full speed. */
export interface TrainingSlice {
  /** How long training goes on; null while nothing is trained. */
  readonly training: Until | null
  /** What training has shown of the present run; null where it was not trained. */
  readonly learning: Learning | null
  /** From the cycle at hand on; play pauses. Whoever steps, edits or opens something ends it. */
  train(until?: Until): void
  /** The picture is then that of the last complete cycle. */
  stopTraining(): void
  /** Playing and training end: nothing moves under the hands of who chooses something. */
  halt(): void
}

/** A proof with what it is a proof of. */
export interface Proven {
  readonly proof: Proof
  readonly experiment: Experiment
  readonly cycle: number
}

/** The comparison of δ and gradients with finite differences: once asked for, it is done again for whatever is shown. */
export interface ProofSlice {
  readonly proofWanted: boolean
  /** How far the running one is; null while none runs. */
  readonly proving: { readonly checked: number; readonly of: number } | null
  readonly proven: Proven | null
  prove(): void
  stopProof(): void
  proofAt(checked: number, of: number): void
  /** The running one was left unfinished. */
  proofLeft(): void
  proved(proven: Proven): void
}

/** Which curve of C the reader looks at: against which weight or bias, of the sample at hand or its batch, between which values (null: chosen by the engine). */
export interface CurveWanted {
  readonly term: TermId
  readonly of: "sample" | "batch"
  readonly range: readonly [number, number] | null
}

/** A curve with what it is of. */
export interface CurveShown extends CurveWanted {
  readonly experiment: Experiment
  readonly cycle: number
  /** The sample at hand. */
  readonly sample: number
  readonly curve: CostCurve
  readonly paths: CostPaths | null
}

export interface CurveSlice {
  readonly curveWanted: CurveWanted | null
  readonly curveShown: CurveShown | null
  /** A curve that was wanted and cannot be had. */
  readonly curveMissing: CurveWanted | null
  wantCurve(wanted: CurveWanted | null): void
  curveArrived(shown: CurveShown): void
  curveFailed(wanted: CurveWanted): void
}

/** A page of the lecture: the id of its chapter, and its place there from 0. */
export interface Reading {
  readonly chapter: string
  readonly page: number
}

/** What is on the stage, to be put aside and taken up again. */
export type Work = Pick<State, "experiment" | "preset" | "t" | "inside" | "past" | "future" | "selected" | "trail">

/** Where a reader stands in a run. */
export type Standpoint = Pick<State, "t" | "inside" | "selected" | "trail"> & Partial<Pick<State, "grain" | "tab">>

/** The lecture: what is read, and what was on the stage before. */
export interface LectureSlice {
  /** null outside the lecture. */
  readonly reading: Reading | null
  /** Where the reader left the lecture. */
  readonly lastRead: Reading | null
  /** The scene that the page began with. */
  readonly scene: Scene | null
  /** The reader's own work while the lecture is open or a prepared lesson is played. */
  readonly aside: Work | null
  /** What was on the stage of each page that the reader has left, by `chapter page`. */
  readonly left: Readonly<Record<string, Work>>
  /** Tasks that were done and questions that were answered correctly, by `chapter id`. */
  readonly achieved: readonly string[]
  /** Opens a page with its scene, or with what is given or the reader left there. */
  read(reading: Reading, scene: Scene, work?: Work): void
  /** Out of the lecture, and of a prepared lesson: the reader's own work is there again. */
  stopReading(): void
  /** The scene of the page as it was at first. */
  asItWas(): void
  /** Puts a mistake into the backward pass of what is on the stage, or takes it out: only while the lecture is open. */
  plant(bug: BugId | null): void
  achieve(id: string): void
  /** What is practised on the pass at hand, wherever it was opened; null while nothing is. */
  readonly exercise: Exercise | null
  practise(exercise: Exercise | null): void
  /** The word of the glossary that is looked up, "" for its beginning; null while it is closed. */
  readonly lookedUp: string | null
  lookUp(word: string | null): void
}

/** A pass worked out by hand, or one of its numbers told beforehand. */
export type Exercise = "by-hand" | "predict"

/** What the page is reduced to inside another one. */
export interface Embedding {
  readonly hides: readonly (Exclude<Tab, "lecture" | "training"> | "inspector")[]
  /** All that the page has, the steps alone, or nothing. */
  readonly controls: "full" | "steps" | "none"
  /** Who may drive it by messages. */
  readonly origins: readonly string[]
}

export interface SettingsSlice {
  /** null where the page stands by itself. */
  readonly embedding: Embedding | null
  readonly locale: Locale
  readonly theme: Theme
  readonly convention: Convention
  readonly tab: Tab
  /** Whether equations are also shown as matrices with their numbers. */
  readonly matrices: boolean
  /** Whether only the network and the equation are shown, where there would be room for more. */
  readonly isFocused: boolean
  readonly notices: readonly Notice[]
  /** Whether this window leads a class through it. */
  readonly presenting: boolean
  /** Whether the rule of the update is being chosen; "ahead": for those to come, also where the picture is of one that is done. */
  readonly isRuleOpen: boolean | "ahead"
  /** What the lecturer wrote for themselves, by what it belongs to (`notes.ts`). */
  readonly notes: Readonly<Record<string, string>>
  /** Whether the reader is choosing data. */
  readonly choosesData: boolean
  chooseData(chooses: boolean): void
  present(presenting: boolean): void
  openRule(isRuleOpen: State["isRuleOpen"]): void
  /** Resolves when the page speaks it, or a notice says that it cannot be had. */
  setLocale(locale: Locale): Promise<void>
  setTheme(theme: Theme): void
  setConvention(convention: Convention): void
  setTab(tab: Tab): void
  showMatrices(matrices: boolean): void
  setFocused(isFocused: boolean): void
  /** What is to be heard beside the steps; another object each time. `leads`: together with the picture that comes, before what is said of it, or instead of that. */
  readonly announced: { readonly text: string; readonly leads?: true | "instead" } | null
  /** To be heard, once; nothing is shown. */
  announce(text: string): void
  notify(message: MessageId, slots?: Message["slots"], tone?: "info" | "error", offer?: Offer | null): void
  dismiss(id: number): void
}

export type State = ExperimentSlice &
  PlaybackSlice &
  TrainingSlice &
  CompareSlice &
  FocusSlice &
  ProofSlice &
  CurveSlice &
  LectureSlice &
  SettingsSlice

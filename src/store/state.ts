import type { CostCurve } from "../engine/costCurve"
import type { Fault } from "../engine/fault"
import type { CostPaths } from "../engine/paths"
import type { Proof } from "../engine/proof"
import type { Locale, MessageId } from "../i18n/say"
import type { TermId } from "../notation/term"
import type { Change, Experiment } from "../timeline/experiment"
import type { FineGrain, StopGrain } from "../timeline/stops"
import type { Frame } from "../timeline/trace"

/** How far one step goes. */
export type Grain = FineGrain | StopGrain
export type Theme = "system" | "light" | "dark"
/** The panels that share the place below the network on a narrow screen. */
export type Tab = "equation" | "algorithm" | "values"

/** A sentence for the reader, said once and shown until dismissed. */
export interface Notice {
  readonly id: number
  readonly message: MessageId
  readonly slots: Readonly<Record<string, string | number>>
  readonly tone: "info" | "error"
}

/** What undo returns to. Edits keep the position; opening another experiment changes it, so it is kept here. */
export interface Moment {
  readonly experiment: Experiment
  readonly preset: string | null
  readonly t: number
}

/** Rare: what is run. */
export interface ExperimentSlice {
  readonly experiment: Experiment
  /** The id of the preset that is open; null once a document was loaded from elsewhere. */
  readonly preset: string | null
  readonly past: readonly Moment[]
  readonly future: readonly Moment[]
  open(experiment: Experiment, preset: string | null): void
  /** Applies a change at the cycle shown (a weight or bias right after the update: at the next cycle). Changes with the same gesture are one undo. Returns the reason when it is refused and nothing happened. */
  edit(
    change: Change,
    gesture?: string,
  ): { readonly message: MessageId; readonly slots: Readonly<Record<string, string | number>> } | null
  undo(): void
  redo(): void
}

/** Each frame: where the reader stands. The page waits while the frame stands elsewhere. */
export interface PlaybackSlice {
  readonly t: number
  /** How many of the smallest steps of step t + 1 are done; 0 at its edge. */
  readonly inside: number
  /** The picture: always one complete, consistent moment. */
  readonly frame: Frame
  /** The frame before the last edit, at the same t, for ghosts; gone with the next step. */
  readonly baseline: Frame | null
  /** The run cannot pass `frame`: the first number that is not finite. */
  readonly fault: Fault | null
  readonly playing: boolean
  /** Steps a second. */
  readonly speed: number
  readonly grain: Grain
  seek(t: number, inside?: number): void
  next(grain?: Grain): void
  previous(grain?: Grain): void
  nextLayer(): void
  previousLayer(): void
  play(): void
  pause(): void
  setSpeed(speed: number): void
  setGrain(grain: Grain): void
  /** The engine's answer: a new picture. */
  arrived(frame: Frame, fault: Fault | null): void
}

/** Each hover. Selection stays until another or Escape. */
export interface FocusSlice {
  readonly hovered: TermId | null
  readonly selected: TermId | null
  hover(term: TermId | null): void
  select(term: TermId | null): void
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
  wantCurve(wanted: CurveWanted | null): void
  curveArrived(shown: CurveShown): void
}

export interface SettingsSlice {
  readonly locale: Locale
  readonly theme: Theme
  readonly tab: Tab
  readonly notices: readonly Notice[]
  /** Resolves when the page speaks it, or a notice says that it cannot be had. */
  setLocale(locale: Locale): Promise<void>
  setTheme(theme: Theme): void
  setTab(tab: Tab): void
  notify(message: MessageId, slots?: Readonly<Record<string, string | number>>, tone?: "info" | "error"): void
  dismiss(id: number): void
}

export type State = ExperimentSlice & PlaybackSlice & FocusSlice & ProofSlice & CurveSlice & SettingsSlice

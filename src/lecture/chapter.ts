import type { LectureId } from "../i18n/lecture/sayLecture"
import type { GeneralKind } from "../notation/equations"
import type { TermId } from "../notation/term"
import type { Change, Experiment } from "../timeline/experiment"
import type { Derivation } from "./derivations/derivation"
import type { Moment } from "./moment"
import type { Sentence } from "./sentence"

/** Where a page begins: the run, the step, what is selected, and whether the algorithm is shown in place of the values. */
export interface Scene {
  readonly experiment: Experiment
  /** The example that the run is of; null for a run of the lecture's own. */
  readonly preset: string | null
  readonly t: number
  readonly selected: TermId | null
  readonly shows: "values" | "algorithm"
}

/** What the reader can be shown how to do. */
export type Deed =
  | { readonly kind: "seek"; readonly t: number }
  | { readonly kind: "edit"; readonly change: Change }
  | { readonly kind: "select"; readonly term: TermId }
  | { readonly kind: "prove" }

/** What a page can hold to work with. */
export type Tool = "twins" | "sheets" | "depth" | "worksheet" | "bug-lab" | "card" | "glossary"

/** A part of a page, in the order of reading. */
export type Block =
  | ({ readonly kind: "text" } & Sentence)
  /** An equation for any layer, as whole vectors and matrices or by one component; `error`: the definition of δ. */
  | { readonly kind: "equation"; readonly of: GeneralKind | "error"; readonly form: "matrix" | "index" }
  /** Something to do on the stage. `deeds` do it: for readers who ask to be shown, and for the tests. */
  | {
      readonly kind: "task"
      readonly id: string
      readonly ask: Sentence
      readonly done: (moment: Moment) => boolean
      readonly reward: Sentence | null
      readonly deeds: readonly Deed[]
    }
  /** A sentence computed from what the reader did; null while nothing can be said. */
  | { readonly kind: "verdict"; readonly of: (moment: Moment) => Sentence | null }
  /** A question with one right answer and a reason for every answer. */
  | {
      readonly kind: "choice"
      readonly id: string
      readonly ask: Sentence
      readonly answers: readonly Answer[]
    }
  /** How an equation comes about, line by line. */
  | { readonly kind: "derivation"; readonly of: Derivation["id"] }
  /** Something to work with: see `views/lecture`. */
  | { readonly kind: "tool"; readonly tool: Tool }
  /** A number that is asked for before it is shown. */
  | { readonly kind: "predict"; readonly term: TermId }
  /** Slips of the lecture note. */
  | { readonly kind: "errata"; readonly numbers: readonly number[] | "all" }

/** What may be answered, and why it is right or not. */
export interface Answer {
  readonly text: Sentence
  readonly right: boolean
  readonly because: Sentence
}

export interface Page {
  readonly scene: Scene
  readonly blocks: readonly Block[]
}

/** A chapter of the lecture. */
export interface Chapter {
  readonly id: string
  readonly title: LectureId
  readonly pages: readonly Page[]
}

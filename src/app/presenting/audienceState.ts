import type { ChainruleDocument } from "../../document/document"
import { printJson } from "../../document/printJson"
import { writeDocument } from "../../document/write"
import type { BugId } from "../../engine/bugs"
import type { Locale } from "../../i18n/say"
import type { Convention } from "../../notation/convention"
import type { TermId } from "../../notation/term"
import type { State } from "../../store/state"
import type { Theme } from "../../store/themes"
import type { Experiment } from "../../timeline/experiment"
import type { FineGrain } from "../../timeline/stops"
import type { NetPlace } from "./netPlace"

/** A run without where its reader stands: what a lecturer wrote for themselves is in the view. */
export type AudienceDocument = Omit<ChainruleDocument, "view"> & { readonly view?: never }

/** What the class is shown of the stage: which place of which run, what is pointed at, how it is written. No number is in it that is computed. */
export interface Picture {
  readonly position: number
  readonly inside: number
  readonly parts: FineGrain | null
  readonly hovered: TermId | null
  readonly selected: TermId | null
  /** Whether what changed shows what it was. */
  readonly ghosts: boolean
  /** Whether equations are shown as matrices too. */
  readonly matrices: boolean
  readonly firstLayer: Convention["firstLayer"]
  readonly product: Convention["product"]
  readonly language: Locale
}

/** How the lecturer has it shown. */
export interface Staging {
  readonly theme: Theme
  /** Nothing is shown at all. */
  readonly blank: boolean
  /** What is pointed at or selected stands out, the rest steps back. */
  readonly spotlight: boolean
  /** Numbers, or all numbers of a quantity, that are asked for and not shown yet. */
  readonly hidden: readonly TermId[]
  readonly pointer: NetPlace | null
}

/** All that leaves the lecturer's window. Notes, answers of the lecture and numbers that are hidden have no place in it. */
export interface AudienceState extends Picture, Staging {
  /** Counts the runs that were shown. */
  readonly run: number
  /** The run itself, with the first message about it. */
  readonly document?: AudienceDocument
  /** A mistake in its backward pass, without which its numbers would be others; a document holds none. */
  readonly bug?: BugId | undefined
}

/** What of the page is for the class. */
export function pictureOf(state: State): Picture {
  const { t, inside, parts, hovered, selected, baseline, matrices, convention, locale } = state
  return {
    position: t,
    inside,
    parts,
    hovered,
    selected,
    ghosts: baseline !== null,
    matrices,
    firstLayer: convention.firstLayer,
    product: convention.product,
    language: locale,
  }
}

export function audienceDocument(experiment: Experiment): AudienceDocument {
  const { view: _, ...document } = writeDocument(experiment)
  return document
}

/** Whether nobody could see a difference. */
export function isSameState(a: AudienceState, b: AudienceState): boolean {
  return printJson({ ...a, document: 0 }) === printJson({ ...b, document: 0 })
}

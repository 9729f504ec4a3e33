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
import { type Checkpoint, checkpointOf } from "./checkpoint"
import type { Curve } from "./curve"
import type { NetPlace } from "./netPlace"

/** A run without where its reader stands: what a lecturer wrote for themselves is in the view. */
export type AudienceDocument = Omit<ChainruleDocument, "view"> & { readonly view?: never }

/** What the class is shown of the stage: which place of which run, what is pointed at, how it is written. */
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
  /** Whether what was learnt stands beside the network, and whether it is being trained. */
  readonly training: boolean
  readonly trains: boolean
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

/** All that leaves the lecturer's window. Notes and answers of the lecture have no place in it, nor have numbers that can be hidden, but for the costs of the curve, which is left out then. */
export interface AudienceState extends Picture, Staging {
  /** Counts the runs that were shown. */
  readonly run: number
  /** The run itself, with the first message about it. */
  readonly document?: AudienceDocument
  /** A mistake in its backward pass, without which its numbers would be others; a document holds none. */
  readonly bug?: BugId | undefined
  /** With what the cycle shown begins, where the class's engine would have a long way to it. */
  readonly begin?: Checkpoint
  /** How the cost goes, where that is another curve than before; null where there is none to be shown. */
  readonly curve?: Curve | null
}

/** What the lecturer has on the stage for the class. */
export interface Sight {
  readonly experiment: Experiment
  readonly picture: Picture
  /** null until the picture is there. */
  readonly begin: Checkpoint | null
  readonly curve: Curve | null
}

export function sightOf(state: State): Sight {
  const { experiment, tab, learning } = state
  const curve = tab === "training" ? learning : null
  return { experiment, picture: pictureOf(state), begin: checkpointOf(state), curve }
}

/** What of the page is for the class. */
export function pictureOf(state: State): Picture {
  const { t, inside, parts, hovered, selected, baseline, matrices, convention, locale, tab, training } = state
  return {
    position: t,
    inside,
    parts,
    hovered,
    selected,
    ghosts: baseline !== null,
    matrices,
    training: tab === "training",
    trains: training !== null,
    firstLayer: convention.firstLayer,
    product: convention.product,
    language: locale,
  }
}

export function audienceDocument(experiment: Experiment): AudienceDocument {
  const { view: _, ...document } = writeDocument(experiment)
  return document
}

/** Whether nobody could see a difference, what comes with the first message about it apart. */
export function isSameState(a: AudienceState, b: AudienceState): boolean {
  const alone = { document: 0, begin: 0, curve: 0 }
  return printJson({ ...a, ...alone }) === printJson({ ...b, ...alone })
}

import type { Proof } from "../engine/proof"
import type { TermId } from "../notation/term"
import type { Experiment } from "../timeline/experiment"
import type { Frame } from "../timeline/trace"

/** What a page of the lecture is read beside: the picture, and the same step of its scene as it was before the reader changed anything. */
export interface Moment {
  readonly experiment: Experiment
  readonly frame: Frame
  readonly start: Frame
  readonly selected: TermId | null
  /** Whether the picture is of where the reader stands: what was done is judged by no other. */
  readonly isThere: boolean
  /** The proof of what is shown; null where none was made. */
  readonly proof: Proof | null
  /** A number of the picture; null while it is not computed. */
  value(term: TermId): number | null
  /** The same of the scene as it was. */
  was(term: TermId): number | null
}

import type { LectureId, LectureSlots } from "../i18n/lecture/sayLecture"
import type { TermId } from "../notation/term"
import type { Moment } from "./moment"

/** A number in a sentence, always the engine's: one of the network by its address, which can be pointed at and selected; one computed from the moment; or a count, printed without decimals. null: not known yet. */
export type Slot =
  | TermId
  | { readonly value: (moment: Moment) => number | null }
  | { readonly count: (moment: Moment) => number | null }

/** A text of the lecture with what its slots hold. */
export interface Sentence {
  readonly text: LectureId
  readonly slots: Readonly<Record<string, Slot>>
}

/** A text with exactly the slots that the English one has: a missing one does not compile. */
export function sentence<K extends LectureId>(
  text: K,
  ...[slots]: LectureSlots<K> extends never ? [] : [Readonly<Record<LectureSlots<K>, Slot>>]
): Sentence {
  return { text, slots: slots ?? {} }
}

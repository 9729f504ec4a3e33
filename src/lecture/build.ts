import type { LectureId, LectureSlots } from "../i18n/lecture/sayLecture"
import type { GeneralKind } from "../notation/equations"
import type { TermId } from "../notation/term"
import { type PresetId, presets } from "../presets"
import type { Change } from "../timeline/experiment"
import type { Answer, Block, Deed, Scene, Tool } from "./chapter"
import type { Derivation } from "./derivations/derivation"
import type { Moment } from "./moment"
import { type Sentence, type Slot, sentence } from "./sentence"

type SlotsFor<K extends LectureId> = LectureSlots<K> extends never ? [] : [Readonly<Record<LectureSlots<K>, Slot>>]

/** A scene on one of the examples, after t steps. */
export function on(preset: PresetId, t: number, more: Partial<Pick<Scene, "selected" | "shows">> = {}): Scene {
  return { experiment: presets[preset].experiment, preset, t, selected: null, shows: "values", ...more }
}

export function text<K extends LectureId>(id: K, ...slots: SlotsFor<K>): Block {
  return { kind: "text", ...sentence(id, ...slots) }
}

/** An equation for any layer, in matrix form unless said otherwise. */
export function equation(of: GeneralKind | "error", form: "matrix" | "index" = "matrix"): Block {
  return { kind: "equation", of, form }
}

export const derivation = (of: Derivation["id"]): Block => ({ kind: "derivation", of })

export const errataOf = (...numbers: readonly number[]): Block => ({ kind: "errata", numbers })

export const tool = (tool: Tool): Block => ({ kind: "tool", tool })

export const predict = (term: TermId): Block => ({ kind: "predict", term })

export const allErrata: Block = { kind: "errata", numbers: "all" }

/** A number as it was before the reader changed the scene. */
export const was = (term: TermId): Slot => ({ value: (moment) => moment.was(term) })

/** A number computed from the moment. */
export const computed = (of: (moment: Moment) => number | null): Slot => ({ value: of })

export const count = (of: (moment: Moment) => number | null): Slot => ({ count: of })

/** By how much a number differs from that of the scene as it was. */
export const change =
  (term: TermId) =>
  ({ value, was }: Moment): number | null => {
    const [now, before] = [value(term), was(term)]
    return now === null || before === null ? null : now - before
  }

export const seek = (t: number): Deed => ({ kind: "seek", t })
export const edit = (change: Change): Deed => ({ kind: "edit", change })
export const select = (term: TermId): Deed => ({ kind: "select", term })

export const verdict = (of: (moment: Moment) => Sentence | null): Block => ({ kind: "verdict", of })

/** Something to do, told to have been done by `reward`. */
export function task(
  id: string,
  ask: Sentence,
  done: (moment: Moment) => boolean,
  deeds: readonly Deed[],
  reward: Sentence | null = null,
): Block {
  return { kind: "task", id, ask, done, deeds, reward }
}

/** A question with its answers, in the order in which they are offered. */
export function choice(id: string, ask: Sentence, ...answers: readonly Answer[]): Block {
  return { kind: "choice", id, ask, answers }
}

export const right = (text: Sentence, because: Sentence): Answer => ({ text, because, right: true })
export const wrong = (text: Sentence, because: Sentence): Answer => ({ text, because, right: false })

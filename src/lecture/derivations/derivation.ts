import type { LectureId } from "../../i18n/lecture/sayLecture"
import type { GeneralKind } from "../../notation/equations"
import type { Formula } from "./formula"

/** One line: left = right, with its reason. */
export interface Line {
  /** null where the line goes on from the one before. */
  readonly left: Formula | null
  readonly right: Formula
  readonly reason: LectureId
  /** Beside the chain: what the next line of it rests on. */
  readonly aside: boolean
  /** The slip of the lecture note at this place. */
  readonly erratum: number | null
}

/** How an equation comes about, line by line. Every line of the chain makes the same number. */
export interface Derivation {
  readonly id: "bp1" | "bp2" | "bp3" | "bp4"
  readonly lines: readonly Line[]
  /** The whole vector or matrix, at the end. */
  readonly whole: { readonly of: GeneralKind; readonly reason: LectureId; readonly erratum: number | null }
}

interface More {
  readonly left?: Formula
  readonly erratum?: number
}

export function line(right: Formula, reason: LectureId, { left, erratum }: More = {}): Line {
  return { left: left ?? null, right, reason, aside: false, erratum: erratum ?? null }
}

export function because(left: Formula, right: Formula, reason: LectureId, erratum: number | null = null): Line {
  return { left, right, reason, aside: true, erratum }
}

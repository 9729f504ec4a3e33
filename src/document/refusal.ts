import type { RuleRange } from "../engine/ruleRanges"

/** The reasons for which a document is refused; each is said by the sentence `refusal.CODE`. */
export type RefusalCode =
  | "empty"
  | "not-text"
  | "encoding"
  | "unreadable"
  | "not-json"
  | "not-complete"
  | "text-size"
  | "nesting"
  | "not-a-document"
  | "newer"
  | "version"
  | "missing"
  | "number"
  | "whole"
  | "at-least"
  | "text"
  | "object"
  | "list"
  | "choice"
  | "count"
  | "entries"
  | "twice"
  | "rows"
  | "limit-layers"
  | "limit-units"
  | "limit-weights"
  | "limit-samples"
  | "limit-edits"
  | "limit-title"
  | "no-layers"
  | "no-samples"
  | "batch-size"
  | "seed"
  | `range-${RuleRange}`
  | "row-zero-or-one"
  | "row-one-hot"
  | "change"
  | "change-place"
  | "change-too-large"
  | "change-target"
  | "change-target-taken"
  | "weights-other"
  | "weights-shape"
  | "limit-entries"
  | "no-document"
  | "no-number"

/** Where a document is wrong and how: `layers[0].weights[1]`, a code, and what the code's sentence needs; the path is among the slots. */
export interface Refusal {
  readonly path: string
  readonly code: RefusalCode
  readonly slots: Readonly<Record<string, string | number>>
}

export function refusal(path: string, code: RefusalCode, slots: Refusal["slots"] = {}): Refusal {
  return { path, code, slots: { path, ...slots } }
}

/** A name from outside as it is kept: of what ends a line, turns the direction of writing, cannot be shown or is half a character, nothing. */
export function plainName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "")
}

const longestExcerpt = 24

/** Text from outside, short and in one line. What cannot be seen, turns the direction of writing or is half a character would make a sentence unreadable. */
export function excerpt(text: string, longest = longestExcerpt): string {
  const visible = text.slice(0, 4 * longest).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "")
  const short = Array.from(visible).slice(0, longest).join("")
  return short.length < visible.length || text.length > 4 * longest ? `${short}…` : short
}

/** A value as it would stand in a file, cut short: what was found instead of the right thing. */
export function found(value: unknown): string {
  if (Array.isArray(value)) return "[…]"
  if (typeof value === "string") return `"${excerpt(value)}"`
  if (typeof value === "object" && value !== null) return "{…}"
  return typeof value === "number" || typeof value === "boolean" || value === null ? String(value) : typeof value
}

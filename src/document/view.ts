import { type Fields, isCount, isFields, own } from "./fields"
import { excerpt } from "./refusal"

/** Where the reader stands: a part of a document that may be missing. What its words mean is known where it is shown; here they are words and numbers. */
export interface DocumentView {
  /** Whole steps done. */
  readonly position?: number
  /** How many of the smallest steps of the next one. */
  readonly inside?: number
  readonly grain?: string
  /** The address of the number that is selected. */
  readonly selected?: string
  readonly panel?: string
  readonly language?: string
  /** The number of the input's layer. */
  readonly firstLayer?: number
  /** How the weights meet the activations. */
  readonly product?: string
  readonly lesson?: { readonly chapter: string; readonly page: number }
  /** What a lecturer wrote for themselves. */
  readonly notes?: readonly Note[]
}

/** Plain text about a step, counted from the start, or a page of the lecture. */
export type Note = { readonly text: string } & (
  | { readonly step: number }
  | { readonly chapter: string; readonly page: number }
)

/** So many notes are read, and so many characters of each. */
export const noteLimits = { count: 200, characters: 2000 }

const holds: Readonly<Record<keyof DocumentView, (value: unknown) => boolean>> = {
  position: (value) => isCount(value) && Number(value) <= farthest,
  inside: isCount,
  grain: isWord,
  selected: isWord,
  panel: isWord,
  language: isWord,
  firstLayer: isCount,
  product: isWord,
  lesson: (value) => isFields(value) && isWord(own(value, "chapter")) && isCount(own(value, "page")),
  notes: (value) => Array.isArray(value) && value.length <= noteLimits.count && Array.from(value).every(isNote),
}

const longestWord = 64
/** No reader stands further on: nets are not trained for so many steps in a day. */
const farthest = 1e12
const mostNames = 20

/** The view of a document, and the names of what makes no sense in it, which is left out: nobody's work is refused for where its reader stood. */
export function readView(document: Fields): { readonly view: DocumentView; readonly unknown: readonly string[] } {
  const value = own(document, "view")
  if (value === undefined) return { view: {}, unknown: [] }
  if (!isFields(value)) return { view: {}, unknown: ["view"] }
  const keys = Object.keys(value)
  const makesSense = (key: string) => isKnown(key) && holds[key](own(value, key))
  return {
    view: Object.fromEntries(keys.filter(makesSense).map((key) => [key, copied(own(value, key))])),
    unknown: keys
      .filter((key) => !makesSense(key))
      .slice(0, mostNames)
      .map((key) => `view.${excerpt(key)}`),
  }
}

/** Nothing of the input is kept but what was looked at: words and numbers, and lists and objects of those. */
function copied(value: unknown): unknown {
  if (Array.isArray(value)) return Array.from(value, copied)
  if (!isFields(value)) return value
  return Object.fromEntries(inner.flatMap((key) => (own(value, key) === undefined ? [] : [[key, own(value, key)]])))
}

/** The fields of a note and of a page. */
const inner = ["step", "chapter", "page", "text"]

function isKnown(key: string): key is keyof DocumentView {
  return Object.hasOwn(holds, key)
}

function isNote(value: unknown): boolean {
  if (!isFields(value)) return false
  const text = own(value, "text")
  const isText = typeof text === "string" && text.length <= noteLimits.characters
  const isAtPage = isWord(own(value, "chapter")) && isCount(own(value, "page"))
  return isText && (isCount(own(value, "step")) || isAtPage)
}

function isWord(value: unknown): boolean {
  return typeof value === "string" && value.length <= longestWord
}

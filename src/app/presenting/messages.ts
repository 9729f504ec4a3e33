import { type Fields, isCount, isFields, own } from "../../document/fields"
import { lessonLimits, readHiddenTerm } from "../../document/lesson"
import { stageLimits } from "../../document/limits"
import { readDocument } from "../../document/read"
import { excerpt, type Refusal } from "../../document/refusal"
import { bugIds } from "../../engine/bugs"
import { locales } from "../../i18n/say"
import { firstLayers, products } from "../../notation/convention"
import { readTerm, type TermId } from "../../notation/term"
import { themes } from "../../store/themes"
import type { Experiment } from "../../timeline/experiment"
import type { AudienceState, Picture, Staging } from "./audienceState"
import { readCheckpoint } from "./checkpoint"
import { readCurve } from "./curve"
import type { NetPlace } from "./netPlace"

/** Which message was the last one: of which lecturer's window, and its number there. */
export interface Seen {
  readonly lease: number
  readonly serial: number
}

/** From the lecturer's window. `lease`: since when it drives. */
export type ToAudience = { readonly version: string; readonly lease: number } & (
  | { readonly kind: "state"; readonly serial: number; readonly state: AudienceState }
  /** Nothing has changed since. */
  | { readonly kind: "pulse"; readonly serial: number }
  | { readonly kind: "end" }
)

/** From a window of the class, each second: it is there, and what it has seen last. */
export interface ToPresenter {
  readonly kind: "hello"
  readonly version: string
  readonly seen: Seen | null
}

export type Heard =
  | { readonly ok: true; readonly message: ToPresenter }
  | { readonly ok: true; readonly message: ToAudience; readonly experiment: Experiment | null }
  /** A page of another version speaks another language. */
  | { readonly ok: false; readonly why: "version"; readonly version: string }
  | { readonly ok: false; readonly why: "garbled"; readonly refusal: Refusal | null }

const longestVersion = 40

/** Reads a message of the channel, on which any page of this origin may speak. It is rebuilt field by field. */
export function readMessage(value: unknown, version: string): Heard {
  if (!isFields(value)) return garbled()
  const of = own(value, "version")
  if (typeof of !== "string" || of.length > longestVersion) return garbled()
  if (of !== version) return { ok: false, why: "version", version: excerpt(of) }
  const kind = own(value, "kind")
  if (kind === "hello") {
    const seen = own(value, "seen")
    const read = seen === null ? null : readSeen(seen)
    return seen !== null && !read ? garbled() : { ok: true, message: { kind, version, seen: read } }
  }
  const lease = own(value, "lease")
  if (!isNumber(lease)) return garbled()
  if (kind === "end") return { ok: true, message: { kind, version, lease }, experiment: null }
  const serial = own(value, "serial")
  if (!isCount(serial)) return garbled()
  if (kind === "pulse") return { ok: true, message: { kind, version, lease, serial }, experiment: null }
  if (kind !== "state") return garbled()
  return readStateMessage(own(value, "state"), { version, lease, serial })
}

/** Whether a window of the class speaks, of whatever version. */
export function isHello(value: unknown): boolean {
  return isFields(value) && own(value, "kind") === "hello"
}

function readStateMessage(value: unknown, head: Seen & { readonly version: string }): Heard {
  const state = isFields(value) ? readState(value) : null
  if (!isFields(value) || !state) return garbled()
  const document = own(value, "document")
  if (document === undefined) return { ok: true, message: { kind: "state", ...head, state }, experiment: null }
  const reading = readDocument(document, stageLimits)
  if (!reading.ok) return garbled(reading.refusal)
  const { experiment } = reading
  const run = state.bug ? { ...experiment, bug: state.bug } : experiment
  return { ok: true, message: { kind: "state", ...head, state }, experiment: run }
}

function readSeen(value: unknown): Seen | null {
  if (!isFields(value)) return null
  const [lease, serial] = [own(value, "lease"), own(value, "serial")]
  return isNumber(lease) && isCount(serial) ? { lease, serial } : null
}

/** The state without its document, which is read apart; null where something of it makes no sense. */
function readState(value: Fields): Omit<AudienceState, "document"> | null {
  const run = own(value, "run")
  const bug = own(value, "bug")
  const known = bugIds.find((id) => id === bug)
  const picture = readPicture(value)
  const staging = readStaging(value)
  const begin = readOptional(value, "begin", readCheckpoint)
  const curve = readOptional(value, "curve", (curve) => (curve === null ? null : readCurve(curve)))
  if (!isCount(run) || (bug !== undefined && !known) || !picture || !staging || !begin || !curve) return null
  return { run, ...picture, ...staging, ...(known && { bug: known }), ...begin, ...curve }
}

/** A field that may be missing; null where it is there and makes no sense. */
function readOptional<K extends string, T>(
  value: Fields,
  key: K,
  read: (value: unknown) => T | undefined,
): { readonly [key in K]?: T } | null {
  const given = own(value, key)
  if (given === undefined) return {}
  const found = read(given)
  return found === undefined ? null : ({ [key]: found } as { [key in K]: T })
}

/** Checked here, its place in the run where the run is known. */
export function readPicture(value: Fields): Picture | null {
  const [position, inside] = [own(value, "position"), own(value, "inside")]
  const [ghosts, matrices, training, trains] = ["ghosts", "matrices", "training", "trains"].map((key) =>
    own(value, key),
  )
  const parts = ([null, "term", "neuron"] as const).find((known) => known === own(value, "parts"))
  const firstLayer = firstLayers.find((known) => known === own(value, "firstLayer"))
  const product = products.find((known) => known === own(value, "product"))
  const language = own(value, "language")
  const [hovered, selected] = [readNullable(own(value, "hovered")), readNullable(own(value, "selected"))]
  if (!isCount(position) || !isCount(inside) || typeof ghosts !== "boolean" || typeof matrices !== "boolean")
    return null
  if (typeof training !== "boolean" || typeof trains !== "boolean") return null
  if (parts === undefined || hovered === undefined || selected === undefined || !isLocale(language)) return null
  if (firstLayer === undefined || product === undefined) return null
  const shown = { ghosts, matrices, training, trains, firstLayer, product, language }
  return { position, inside, parts, hovered, selected, ...shown }
}

export function readStaging(value: Fields): Staging | null {
  const theme = themes.find((known) => known === own(value, "theme"))
  const [blank, spotlight, hidden] = [own(value, "blank"), own(value, "spotlight"), own(value, "hidden")]
  const pointer = readPlace(own(value, "pointer"))
  if (!theme || typeof blank !== "boolean" || typeof spotlight !== "boolean" || pointer === undefined) return null
  if (!Array.isArray(hidden) || hidden.length > lessonLimits.hidden) return null
  const terms = Array.from(hidden).flatMap((item: unknown) => readHiddenTerm(item) ?? [])
  return terms.length === hidden.length ? { theme, blank, spotlight, hidden: terms, pointer } : null
}

function readPlace(value: unknown): NetPlace | null | undefined {
  if (value === null) return null
  if (!isFields(value)) return undefined
  const [x, y] = [own(value, "x"), own(value, "y")]
  return isNumber(x) && isNumber(y) ? { x, y } : undefined
}

function readNullable(value: unknown): TermId | null | undefined {
  if (value === null) return null
  return (typeof value === "string" && readTerm(value)) || undefined
}

function isLocale(value: unknown): value is Picture["language"] {
  return typeof value === "string" && Object.hasOwn(locales, value)
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value)
}

function garbled(refusal: Refusal | null = null): Heard {
  return { ok: false, why: "garbled", refusal }
}

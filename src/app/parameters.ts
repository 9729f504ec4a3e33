import { excerpt } from "../document/refusal"
import { type Locale, locales } from "../i18n/say"
import { type PresetId, presets } from "../presets"
import type { Embedding } from "../store/state"
import type { Theme } from "../store/themes"
import { embedNames, readEmbedding } from "./embedding/embedParameters"

/** What the address of the page asks for. */
export interface Parameters {
  readonly preset: PresetId | null
  readonly lang: Locale | null
  readonly theme: Theme | null
  /** The chapter of the lecture, as it stands there; which there are is known once the lecture is fetched. */
  readonly lesson: string | null
  /** A moment, or a prepared lesson, that somebody has shared. */
  readonly link: string | null
  readonly embedding: Embedding | null
  /** The class's window is asked for; which lecture it follows, "" for none. */
  readonly present: string | null
  /** Parameters that make no sense, as they stand in the address. */
  readonly unknown: readonly string[]
  /** Parameters that mean something, but not in this version yet. */
  readonly later: readonly string[]
}

const later: ReadonlySet<string> = new Set(["fuzz"])
const longest = 40

/** What stands in the hash of the class's window: a name by chance, which nobody guesses. */
const presentId = /^#p=([0-9a-f]{32})$/

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** What a shared moment begins with in the hash, and a prepared lesson. */
export const linkStart = "#d="
export const lessonStart = "#s="

/** Whether a hash holds something that somebody has shared. */
export function isLink(hash: string): boolean {
  return /^#[ds]=/.test(hash)
}

/** Reads `?preset=`, `?lang=`, `?theme=`, `?lesson=`, `?present`. Nothing in the address is ever obeyed without being understood. */
export function readParameters(search: string, hash: string): Parameters {
  const unknown: string[] = []
  const notYet: string[] = []
  const found: Writable<Omit<Parameters, "link" | "embedding" | "unknown" | "later">> = {
    lesson: null,
    present: null,
    preset: null,
    lang: null,
    theme: null,
  }
  const all = new URLSearchParams(search)
  const embedding = readEmbedding(all, unknown)
  for (const [name, value] of all) {
    if (embedNames.has(name)) continue
    const written = excerpt(value === "" ? name : `${name}=${value}`, longest)
    if (name === "preset" && isPreset(value)) found.preset = value
    else if (name === "lang" && isLocale(value)) found.lang = value
    else if (name === "theme" && isTheme(value)) found.theme = value
    else if (name === "lesson" && value !== "") found.lesson = excerpt(value, longest)
    else if (name === "present" && value === "") found.present = presentId.exec(hash)?.[1] ?? ""
    else if (later.has(name)) notYet.push(written)
    else unknown.push(written)
  }
  return {
    ...found,
    link: isLink(hash) ? hash : null,
    embedding,
    unknown: unknown.map((text) => excerpt(text, longest)),
    later: notYet,
  }
}

function isPreset(value: string): value is PresetId {
  return Object.hasOwn(presets, value)
}

/** `system` is what the page does when nothing is asked. */
function isTheme(value: string): value is Theme {
  return value === "light" || value === "dark" || value === "projector"
}

function isLocale(value: string): value is Locale {
  return Object.hasOwn(locales, value)
}

import { jsonFault } from "./jsonFault"
import type { Limits } from "./limits"
import { type Reading, readDocument } from "./read"
import { type Refusal, refusal } from "./refusal"

/** Why a text of so many bytes or characters is not even read, or null. Asked before a file is opened, where its size is known. */
export function refuseSize(size: number, limits: Limits): Refusal | null {
  if (size <= limits.text) return null
  return refusal("", "text-size", { limit: limits.text, found: size })
}

/** What a text holds, of which nothing is known yet; or why it is not even JSON. */
export type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly refusal: Refusal }

/** Reads a document from its text. */
export function parseDocument(text: string, limits: Limits): Reading {
  const parsed = parseText(text, limits)
  return parsed.ok ? readDocument(parsed.value, limits) : parsed
}

/** Reads JSON of unknown origin, if it is not larger than what is read. */
export function parseText(text: string, limits: Limits): Parsed {
  const tooLarge = refuseSize(text.length, limits)
  if (tooLarge) return { ok: false, refusal: tooLarge }
  const json = text.startsWith("\uFEFF") ? text.slice(1) : text
  const parsed = parse(json)
  return parsed.ok ? parsed : { ok: false, refusal: refuseText(json) }
}

function parse(json: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(json) }
  } catch {
    return { ok: false }
  }
}

/** What is wrong with a text that is not JSON. People count bytes and lines from 1. */
function refuseText(json: string): Refusal {
  if (json.trim() === "") return refusal("", "empty")
  const at = jsonFault(json) ?? 0
  const before = json.slice(0, at)
  const bytes = new TextEncoder().encode(before).length
  if (at === json.length) return refusal("", "not-complete", { at: bytes })
  return refusal("", "not-json", { at: bytes + 1, line: before.split("\n").length })
}

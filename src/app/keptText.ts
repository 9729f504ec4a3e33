import { isFields, own } from "../document/fields"
import { plainName } from "../document/refusal"

/** A text that this browser keeps, under a key of its own, so that two tabs never write over each other. */
export interface KeptText {
  readonly key: string
  readonly title: string
  readonly saved: Date
  readonly text: string
}

const version = 1

/** What is kept under keys that begin so, the newest first. What a newer version wrote is left alone; what cannot be read is set aside under another name. Empty where storage is blocked. */
export function keptTexts(...starts: readonly string[]): readonly KeptText[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => starts.some((start) => key.startsWith(start)))
      .flatMap((key) => readText(key) ?? [])
      .sort((a, b) => b.saved.getTime() - a.saved.getTime())
  } catch {
    return []
  }
}

/** Throws where storage is full or blocked. */
export function writeText({ key, title, saved, text }: KeptText): void {
  localStorage.setItem(key, JSON.stringify({ version, title, saved: saved.getTime(), text }))
}

/** Returns what brings it back as it was, if nothing keeps that from being; whether it is there then. */
export function deleteText(key: string): () => boolean {
  const was = localStorage.getItem(key)
  localStorage.removeItem(key)
  return () => {
    try {
      if (was !== null && localStorage.getItem(key) === null) localStorage.setItem(key, was)
      return true
    } catch {
      return false
    }
  }
}

/** null where there is none, or a newer version wrote it. */
export function readText(key: string): KeptText | null {
  const kept = localStorage.getItem(key)
  if (kept === null) return null
  try {
    const value: unknown = JSON.parse(kept)
    if (isFields(value)) {
      const [title, saved, text] = [own(value, "title"), own(value, "saved"), own(value, "text")]
      if (own(value, "version") !== version) return null
      // A moment that no calendar has would stop whoever writes it out.
      const at = new Date(typeof saved === "number" ? saved : Number.NaN)
      if (typeof title === "string" && !Number.isNaN(at.getTime()) && typeof text === "string")
        return { key, title: plainName(title), saved: at, text }
    }
  } catch {
    // Not JSON: as below.
  }
  setAside(key, kept)
  return null
}

/** Out of the way, but not lost; where storage is full it stays where it is. */
function setAside(key: string, text: string): void {
  try {
    localStorage.setItem(key.replace(/^chainrule\./, "chainrule.damaged-"), text)
    localStorage.removeItem(key)
  } catch {
    // As above.
  }
}

import { isFields, own } from "../document/fields"
import { stageLimits } from "../document/limits"
import { excerpt } from "../document/refusal"
import { saveFile } from "./saveFile"
import { openText } from "./sharing"

/** Work that this browser keeps: a document with its view, under a key of its own, so that two tabs never write over each other. */
export interface KeptWork {
  readonly key: string
  readonly title: string
  readonly saved: Date
  readonly text: string
  /** Somebody gave it its name: it stays until it is deleted. */
  readonly isNamed: boolean
}

/** What keys begin with: of what is kept by itself, and of what was given a name, which a page of an older version does not know and so does not clear away. */
const starts = { byItself: "chainrule.work.", named: "chainrule.named." } as const
const version = 1

/** The key of what this visit keeps by itself. No other visit began at the same moment; a name by chance would need a secure address. */
export const ownKey = `${starts.byItself}${performance.timeOrigin}`

/** A key for a name given now. */
export const newKey = () => `${starts.named}${performance.timeOrigin}.${performance.now()}`

/** The newest that an earlier visit left. */
export function lastWork(): KeptWork | null {
  return keptWork().find(({ saved }) => saved.getTime() < performance.timeOrigin) ?? null
}

/** What is kept, the newest first. What a newer version wrote is left alone; what cannot be read is set aside under another name. Empty where storage is blocked. */
export function keptWork(): readonly KeptWork[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => Object.values(starts).some((start) => key.startsWith(start)))
      .flatMap((key) => readWork(key) ?? [])
      .sort((a, b) => b.saved.getTime() - a.saved.getTime())
  } catch {
    return []
  }
}

/** Throws where storage is full or blocked. */
export function writeWork({ key, title, saved, text }: Omit<KeptWork, "isNamed">): void {
  localStorage.setItem(key, JSON.stringify({ version, title, saved: saved.getTime(), text }))
}

/** Returns what brings it back as it was, if nothing keeps that from being; whether it is there then. */
export function deleteWork(key: string): () => boolean {
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

/** All that this browser keeps, read by nobody, as a file. */
export function saveKept(): void {
  const ours = Object.entries(localStorage).filter(([key]) => key.startsWith("chainrule."))
  saveFile(
    new Blob([JSON.stringify(Object.fromEntries(ours), null, 2)], { type: "application/json" }),
    "chainrule-kept.json",
  )
}

/** null where there is none, or a newer version wrote it. */
export function readWork(key: string): KeptWork | null {
  const text = localStorage.getItem(key)
  if (text === null) return null
  try {
    const value: unknown = JSON.parse(text)
    if (isFields(value)) {
      const [title, saved, document] = [own(value, "title"), own(value, "saved"), own(value, "text")]
      if (own(value, "version") !== version) return null
      // A moment that no calendar has would stop whoever writes it out.
      const moment = new Date(typeof saved === "number" ? saved : Number.NaN)
      if (typeof title === "string" && !Number.isNaN(moment.getTime()) && typeof document === "string") {
        const isNamed = key.startsWith(starts.named)
        return { key, title: excerpt(title, stageLimits.title), saved: moment, text: document, isNamed }
      }
    }
  } catch {
    // Not JSON: as below.
  }
  setAside(key, text)
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

/** The document that this visit has opened last from what is kept, or has named. */
let known: string | null = null

/** Whether a document needs not be kept: this visit has just opened it from what is kept, or kept it. */
export function isKnown(text: string): boolean {
  return text === known
}

/** Opens a document that is kept, as one change. */
export async function openKept(text: string): Promise<void> {
  known = text
  await openText(text, { first: false, keepsLanguage: true })
}

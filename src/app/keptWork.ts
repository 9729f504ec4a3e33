import { stageLimits } from "../document/limits"
import { excerpt } from "../document/refusal"
import { type KeptText, keptTexts, readText } from "./keptText"
import { saveFile } from "./saveFile"
import { openText } from "./sharing"

/** Work that this browser keeps: a document with its view. */
export interface KeptWork extends KeptText {
  /** Somebody gave it its name: it stays until it is deleted. */
  readonly isNamed: boolean
}

/** What keys begin with: of what is kept by itself, and of what was given a name, which a page of an older version does not know and so does not clear away. */
const starts = { byItself: "chainrule.work.", named: "chainrule.named." } as const

/** The key of what this visit keeps by itself. No other visit began at the same moment; a name by chance would need a secure address. */
export const ownKey = `${starts.byItself}${performance.timeOrigin}`

/** A key for a name given now. */
export const newKey = () => `${starts.named}${performance.timeOrigin}.${performance.now()}`

/** The newest that an earlier visit left; when it was written says nothing, for a page is left after the next has begun to come. */
export function lastWork(): KeptWork | null {
  return keptWork().find(({ key }) => visitOf(key) < performance.timeOrigin) ?? null
}

/** When the visit began that made a key. */
function visitOf(key: string): number {
  const start = Object.values(starts).find((one) => key.startsWith(one)) ?? ""
  return Number.parseFloat(key.slice(start.length))
}

/** What is kept, the newest first. */
export function keptWork(): readonly KeptWork[] {
  return keptTexts(...Object.values(starts)).map(withOrigin)
}

function withOrigin(kept: KeptText): KeptWork {
  return { ...kept, title: excerpt(kept.title, stageLimits.title), isNamed: kept.key.startsWith(starts.named) }
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
  const kept = readText(key)
  return kept && withOrigin(kept)
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

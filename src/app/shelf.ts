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
let isTold = false

/** What this browser keeps of one kind, so many pieces of it, the newest. */
export function shelf(kind: "lesson", most: number) {
  const start = `chainrule.${kind}.`

  /** What is kept, the newest first. What a newer version wrote is left alone; what cannot be read is set aside under another name. Empty where storage is blocked. */
  function all(): readonly KeptText[] {
    try {
      return Object.keys(localStorage)
        .filter((key) => key.startsWith(start))
        .flatMap((key) => read(key) ?? [])
        .sort((a, b) => b.saved.getTime() - a.saved.getTime())
    } catch {
      return []
    }
  }

  function read(key: string): KeptText | null {
    const text = localStorage.getItem(key) ?? ""
    try {
      const value: unknown = JSON.parse(text)
      if (isFields(value)) {
        const [title, saved, content] = [own(value, "title"), own(value, "saved"), own(value, "text")]
        if (own(value, "version") !== version) return null
        const at = new Date(typeof saved === "number" ? saved : Number.NaN)
        if (typeof title === "string" && !Number.isNaN(at.getTime()) && typeof content === "string")
          return { key, title: plainName(title), saved: at, text: content }
      }
    } catch {
      // Not JSON: as below.
    }
    try {
      localStorage.setItem(key.replace(start, `chainrule.damaged-${kind}.`), text)
      localStorage.removeItem(key)
    } catch {
      // Full: it stays where it is.
    }
    return null
  }

  /** Keeps a text under a name; whether it could be. The first time that nothing can be kept, `failed` is called. */
  function keep(name: string, title: string, text: string, failed: () => void): boolean {
    try {
      const isNew = localStorage.getItem(start + name) === null
      localStorage.setItem(start + name, JSON.stringify({ version, title, saved: Date.now(), text }))
      if (isNew) for (const { key } of all().slice(most)) localStorage.removeItem(key)
      return true
    } catch {
      if (!isTold) failed()
      isTold = true
      return false
    }
  }

  /** Removes what a name holds, if it is still this text. */
  function drop(name: string, text: string): void {
    try {
      if (read(start + name)?.text === text) localStorage.removeItem(start + name)
    } catch {
      // Blocked: nothing was kept.
    }
  }

  return { all, keep, drop }
}

import type { Reading } from "../store/state"
import type { AppStore } from "../store/store"

const key = "chainrule.lecture"

/** Where the reader left the lecture and what was done in it, of an earlier visit; kept from then on. Storage that is blocked or holds something else is as if it were empty. */
export function keepReading(store: AppStore): void {
  store.setState(kept())
  store.subscribe(({ lastRead, achieved }, was) => {
    if (lastRead === was.lastRead && achieved === was.achieved) return
    try {
      localStorage.setItem(key, JSON.stringify({ lastRead, achieved }))
    } catch {
      // Blocked or full: the place holds until the page is left.
    }
  })
}

function kept(): { readonly lastRead: Reading | null; readonly achieved: readonly string[] } {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? "null")
    const { lastRead, achieved } = (value ?? {}) as Readonly<Record<string, unknown>>
    return {
      lastRead: readingOf(lastRead),
      achieved: Array.isArray(achieved) ? achieved.filter((id) => typeof id === "string") : [],
    }
  } catch {
    return { lastRead: null, achieved: [] }
  }
}

function readingOf(value: unknown): Reading | null {
  const { chapter, page } = (value ?? {}) as Readonly<Record<string, unknown>>
  return typeof chapter === "string" && typeof page === "number" ? { chapter, page } : null
}

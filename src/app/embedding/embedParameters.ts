import type { Embedding } from "../../store/state"

const parts: readonly string[] = ["equation", "algorithm", "values", "inspector"]
const controls: readonly string[] = ["full", "steps", "none"]

/** Names that mean something beside `embed` alone. */
export const embedNames: ReadonlySet<string> = new Set(["embed", "hide", "controls", "origin"])

/** What the page is reduced to inside another one, and who may drive it there: `?embed&hide=algorithm,values&controls=none&origin=https://lms.example`. null when it stands by itself. What makes no sense is added to `unknown`. */
export function readEmbedding(search: URLSearchParams, unknown: string[]): Embedding | null {
  if (!search.has("embed")) {
    for (const name of ["hide", "controls", "origin"]) if (search.has(name)) unknown.push(`${name}=${search.get(name)}`)
    return null
  }
  const listed = (name: string, isKnown: (value: string) => boolean) =>
    search
      .getAll(name)
      .flatMap((value) => value.split(","))
      .filter((value) => {
        if (isKnown(value)) return true
        unknown.push(`${name}=${value}`)
        return false
      })
  const [bars = "steps"] = listed("controls", (value) => controls.includes(value))
  return {
    hides: listed("hide", (value) => parts.includes(value)) as Embedding["hides"],
    controls: bars as Embedding["controls"],
    origins: listed("origin", isOrigin),
  }
}

/** "https://lms.example", or "null" for a page from a file. */
function isOrigin(text: string): boolean {
  if (text === "null") return true
  try {
    return new URL(text).origin === text
  } catch {
    return false
  }
}

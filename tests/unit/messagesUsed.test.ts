import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { english } from "../../src/i18n/english.test-data"

const root = new URL("../../", import.meta.url)
const filesIn = (folder: string) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .filter(
      (path) =>
        /\.(tsx?|mjs)$/.test(path) && !/\.test\b|^i18n\/(en|enLater|enTraining|ko|\w+\/(en|ko))\.ts$/.test(path),
    )
    .map((path) => folder + path)
const text = [...filesIn("src/"), ...filesIn("scripts/"), "index.html"]
  .map((path) => readFileSync(new URL(path, root), "utf8"))
  .join("\n")

const escaped = (part: string) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

/** What a template such as `fault.${quantity}` can make; only those that name a room are meant for messages. */
function patternsIn(source: string): readonly RegExp[] {
  const templates = [...source.matchAll(/`([a-z-]+[.-][^`\s]*\$\{[^`\s]*)`/g)]
  return templates.map(
    ([, template = ""]) =>
      new RegExp(
        `^${template
          .split(/\$\{[^}]*\}/)
          .map(escaped)
          .join(".+")}$`,
      ),
  )
}

function unusedIn(source: string, ids: readonly string[]): readonly string[] {
  const patterns = patternsIn(source)
  return ids.filter((id) => !source.includes(`"${id}"`) && !patterns.some((pattern) => pattern.test(id)))
}

describe("every message", () => {
  it("is said somewhere", () => {
    expect(unusedIn(text, Object.keys(english))).toEqual([])
  })

  it("that is said nowhere is found", () => {
    const source = `say("app.name"); say(\`fault.\${quantity}\`)`
    expect(unusedIn(source, ["app.name", "app.tagline", "fault.z", "faults.z"])).toEqual(["app.tagline", "faults.z"])
  })
})

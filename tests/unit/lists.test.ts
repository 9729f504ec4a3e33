import { readdirSync } from "node:fs"
import { expect, it } from "vitest"
import { bugIds } from "../../src/engine/bugs"
import { lectures } from "../../src/i18n/lecture/sayLecture"
import { chapters } from "../../src/lecture"
import { derivations } from "../../src/lecture/derivations"
import { errata } from "../../src/lecture/errata"
import { glossary } from "../../src/lecture/glossary"
import { labBugIds } from "../../src/lecture/tools/labBugs"

/* What ARCHITECTURE.md promises under "Where a new thing goes": a thing that is there is in its list, on a page, and in words. */

async function modulesIn(folder: string): Promise<readonly object[]> {
  const names = readdirSync(new URL(`../../src/lecture/${folder}/`, import.meta.url))
  return Promise.all(names.map((name) => import(`../../src/lecture/${folder}/${name.replace(/\.ts$/, "")}.ts`)))
}

const blocks = chapters.flatMap(({ pages }) => pages.flatMap(({ blocks }) => blocks))

it("every chapter that is written stands in the list", async () => {
  const written = (await modulesIn("chapters")).flatMap((module) => Object.values(module))
  expect(new Set(written)).toEqual(new Set(chapters))
})

it("every derivation that is written is in the list, and on a page", async () => {
  const written = (await modulesIn("derivations"))
    .flatMap((module) => Object.values(module))
    .filter((value) => typeof value === "object" && value !== null && "lines" in value)
  expect(new Set(written)).toEqual(new Set(Object.values(derivations)))
  const shown = blocks.flatMap((block) => (block.kind === "derivation" ? [block.of] : []))
  expect(new Set(shown)).toEqual(new Set(Object.keys(derivations)))
})

it("every slip of the note is in the list of slips that a page shows", () => {
  const shown = blocks.flatMap((block) => (block.kind === "errata" ? [block.numbers] : []))
  expect(shown).toContain("all")
  expect(errata.map(({ number }) => number)).toEqual(errata.map((_, index) => index + 1))
})

it("every bug, and every word of the glossary, has its words in every language", async () => {
  for (const load of Object.values(lectures)) {
    const words = new Map(Object.entries(await load()))
    for (const bug of bugIds) expect(words.get(`tool.wrong.${bug}`), bug).toBeTruthy()
    for (const bug of labBugIds) {
      expect(words.get(`tool.bug.${bug}`), bug).toBeTruthy()
      expect(words.get(`tool.bug.${bug}.why`), bug).toBeTruthy()
    }
    for (const { meaning } of glossary) expect(words.get(meaning), meaning).toBeTruthy()
  }
})

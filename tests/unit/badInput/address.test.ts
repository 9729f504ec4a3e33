import { readdirSync, readFileSync } from "node:fs"
import { expect, it } from "vitest"

const root = new URL("../../../src/", import.meta.url)
const writes = /history\.(?:push|replace)State|location\.(?:hash|href|search)\s*=[^=]|location\.(?:assign|replace)\(/

it("the page never writes its address: browsers take only so many changes of it, and some throw (U9)", () => {
  const sources = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (path) => /\.tsx?$/.test(path) && !path.includes(".test"),
  )
  expect(sources.length).toBeGreaterThan(100)
  expect(sources.filter((path) => writes.test(readFileSync(new URL(path, root), "utf8")))).toEqual([])
})

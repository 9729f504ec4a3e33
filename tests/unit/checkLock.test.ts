import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { checkLock } from "../../scripts/check-lock.mjs"

const wants = { version: "1.0.0", optionalDependencies: { "@a/linux": "1.0.0" } }

it("refuses an address", () => {
  const lock = { packages: { "node_modules/a": { version: "1.0.0", resolved: "https://mirror.example/a.tgz" } } }
  expect(checkLock(lock)).toEqual(["node_modules/a names an address, https://mirror.example/a.tgz"])
})

it("refuses a platform package that is missing", () => {
  expect(checkLock({ packages: { "node_modules/a": wants } })).toEqual([
    "node_modules/a wants @a/linux, which is not in the lock file; npm ci will refuse it",
  ])
})

it("looks for a package from the inside outwards", () => {
  const inside = { "node_modules/b/node_modules/a": wants, "node_modules/b/node_modules/@a/linux": {} }
  const outside = { "node_modules/b/node_modules/a": wants, "node_modules/@a/linux": {} }
  const elsewhere = { "node_modules/b/node_modules/a": wants, "node_modules/c/node_modules/@a/linux": {} }
  expect(checkLock({ packages: inside })).toEqual([])
  expect(checkLock({ packages: outside })).toEqual([])
  expect(checkLock({ packages: elsewhere })).toHaveLength(1)
})

it("finds entries in our own", () => {
  expect(Object.keys(JSON.parse(readFileSync("package-lock.json", "utf8")).packages).length).toBeGreaterThan(50)
})

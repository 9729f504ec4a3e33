import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"

/** The one file that turns numbers into what is read. */
const formatter = "notation/number.ts"
const printing = /\.(toFixed|toExponential|toPrecision|toLocaleString)\(|Intl\.NumberFormat/
/** Rounding is not printing: the outcome is a number again. */
const rounding = /Number\(.*\.toPrecision\(\w+\)\)/

const root = new URL("../../src/", import.meta.url)
const sources = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
  (path) => /\.tsx?$/.test(path) && !path.includes(".test") && path !== formatter,
)

const printed = (line: string) => printing.test(line.replace(rounding, ""))

describe("numbers", () => {
  it("are printed in one place only", () => {
    expect(sources.length).toBeGreaterThan(100)
    const found = sources.flatMap((path) =>
      readFileSync(new URL(path, root), "utf8")
        .split("\n")
        .filter(printed)
        .map((line) => `${path}: ${line.trim()}`),
    )
    expect(found).toEqual([])
  })

  it.each(["value.toFixed(2)", "String(x.toPrecision(3))", "new Intl.NumberFormat()"])(
    "are found when printed: %s",
    (line) => expect(printed(line)).toBe(true),
  )
})

import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { decode } from "./decode"
import { jsonFault } from "./jsonFault"
import { fileLimits, stageLimits } from "./limits"
import { parseDocument, refuseSize } from "./parse"

const valid = `{"format":"chainrule","version":1,"title":"한글","inputs":1,"layers":[{"units":1,"activation":"tanh","weights":[[0.5]],"biases":[-0.25]}],"cost":"quadratic","learningRate":1e-1,"samples":[{"x":[1],"y":[0]}]}`

function refusalOf(text: string) {
  const reading = parseDocument(text, fileLimits)
  return reading.ok ? null : reading.refusal
}

describe("the text of a document", () => {
  it("is read, with a byte order mark too", () => {
    expect(refusalOf(valid)).toBeNull()
    expect(refusalOf(`\uFEFF${valid}`)).toBeNull()
    expect(refusalOf(` \r\n\t${valid}\n`)).toBeNull()
  })

  it("is refused as not complete wherever it is cut off, with the byte (I1)", () => {
    for (let length = 1; length < valid.length; length++) {
      const cut = valid.slice(0, length)
      const at = String(new TextEncoder().encode(cut).length)
      expect(refusalOf(cut), cut).toMatchObject({ code: "not-complete", slots: { at } })
    }
    const long = `${valid.slice(0, -1)},"view":"${"x".repeat(1000)}`
    expect(refusalOf(long)?.slots["at"]).toBe("1,217")
  })

  it.each<[string, string, string]>([
    [valid.replace("[[0.5]]", "[[0,5.]]"), "119", "1"],
    ["{'format': 1}", "2", "1"],
    ['{"format": chainrule}', "12", "1"],
    [`${valid}x`, String(new TextEncoder().encode(valid).length + 1), "1"],
    [`{\n"a": 1,\n}`, "11", "3"],
    ['{"a": NaN}', "7", "1"],
    ['{"a": 01}', "8", "1"],
    ["<!doctype html>", "1", "1"],
    ['{"a": "b\nc"}', "9", "1"],
    ['{"a": "\\x"}', "8", "1"],
    ["]", "1", "1"],
    ["[1}", "3", "1"],
  ])("that is not JSON is refused with the place: %s", (text, at, line) => {
    expect(refusalOf(text)).toMatchObject({ code: "not-json", slots: { at, line } })
  })

  it.each(["", " \n", "\uFEFF"])("that is empty is refused: %j", (text) => {
    expect(refusalOf(text)?.code).toBe("empty")
  })

  it("over the limit is refused unread (I2)", () => {
    const limits = { ...stageLimits, text: 4_000_000 }
    expect(refuseSize(100_000_000, limits)).toMatchObject({
      code: "text-size",
      slots: { limit: "4,000,000", found: "100,000,000" },
    })
    expect(refuseSize(4_000_000, limits)).toBeNull()
    const reading = parseDocument(`${valid}${" ".repeat(4_000_000)}`, limits)
    expect(!reading.ok && reading.refusal.code).toBe("text-size")
  })

  it("with a million brackets is refused as nested too deep (I4)", () => {
    expect(refusalOf("[".repeat(1_000_000))?.code).toBe("not-complete")
    expect(refusalOf(`${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`)?.code).toBe("nesting")
  })
})

describe("the place where a text stops being JSON", () => {
  it("is none exactly where JSON.parse takes it", () => {
    const pieces = [
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      '"\\u00e9"',
      '"\\',
      "1",
      "-0.5e+3",
      "-",
      ".",
      "true",
      "nul",
      " ",
      "\n",
    ]
    const texts = fc.oneof(
      fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((parts) => parts.join("")),
      fc.json(),
      fc
        .tuple(fc.json(), fc.nat(30), fc.constantFrom(...pieces))
        .map(([json, at, piece]) => json.slice(0, at) + piece + json.slice(at)),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const at = jsonFault(text)
        expect(at === null).toBe(parses(text))
        if (at === null) return
        expect(at).toBeLessThanOrEqual(text.length)
        // What stands before it can be completed, so the fault is not named too late.
        if (at < text.length) expect(jsonFault(text.slice(0, at)) ?? at).toBe(at)
      }),
      { numRuns: 5000 },
    )
  })
})

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe("bytes", () => {
  const utf16 = (text: string, big: boolean) => {
    const bytes = Buffer.from(`\uFEFF${text}`, "utf16le")
    return big ? bytes.swap16() : bytes
  }
  it("are UTF-8 or marked UTF-16 (I11)", () => {
    expect(decode(Buffer.from(valid))).toBe(valid)
    expect(decode(Buffer.from(`\uFEFF${valid}`))).toBe(valid)
    expect(decode(utf16(valid, false))).toBe(valid)
    expect(decode(utf16(valid, true))).toBe(valid)
  })
  it("of a picture are no text (I10)", () => {
    expect(decode(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBeNull()
  })
})

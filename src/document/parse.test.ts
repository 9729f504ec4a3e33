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
      const at = new TextEncoder().encode(cut).length
      expect(refusalOf(cut), cut).toMatchObject({ code: "not-complete", slots: { at } })
    }
    const long = `${valid.slice(0, -1)},"view":"${"x".repeat(1000)}`
    expect(refusalOf(long)?.slots["at"]).toBe(1217)
  })

  it.each<[string, number, number]>([
    [valid.replace("[[0.5]]", "[[0,5.]]"), 119, 1],
    ["{'format': 1}", 2, 1],
    ['{"format": chainrule}', 12, 1],
    [`${valid}x`, new TextEncoder().encode(valid).length + 1, 1],
    [`{\n"a": 1,\n}`, 11, 3],
    ['{"a": NaN}', 7, 1],
    ['{"a": 01}', 8, 1],
    ["<!doctype html>", 1, 1],
    ['{"a": "b\nc"}', 9, 1],
    ['{"a": "\\x"}', 8, 1],
    ["]", 1, 1],
    ["[1}", 3, 1],
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
      slots: { limit: 4_000_000, found: 100_000_000 },
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
    const read = { ok: true, text: valid }
    expect(decode(Buffer.from(valid))).toEqual(read)
    expect(decode(Buffer.from(`\uFEFF${valid}`))).toEqual(read)
    expect(decode(utf16(valid, false))).toEqual(read)
    expect(decode(utf16(valid, true))).toEqual(read)
    expect(decode(Buffer.from(""))).toEqual({ ok: true, text: "" })
  })
  it("of a picture are no text (I10)", () => {
    for (const bytes of [
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d],
      [0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46],
      [0x50, 0x4b, 3, 4, 0x14, 0],
      [0, 0],
      [0x7b, 0x22, 0x61, 0, 0x22],
    ])
      expect(decode(Uint8Array.from(bytes))).toEqual({ ok: false, why: "not-text" })
  })
  it("of another encoding are not guessed at: no title comes out as other letters", () => {
    const korean = Buffer.from([0x7b, 0x22, 0xc7, 0xd1, 0xb1, 0xdb, 0x22, 0x7d])
    const western = Buffer.from('{"title":"Müller"}', "latin1")
    const unmarked = Buffer.from(valid, "utf16le")
    const cut = Buffer.from(valid).subarray(0, Buffer.from(valid).indexOf("한") + 1)
    for (const bytes of [korean, western, unmarked, Buffer.from(unmarked).swap16(), cut])
      expect(decode(bytes)).toEqual({ ok: false, why: "encoding" })
  })
})

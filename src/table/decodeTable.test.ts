import { describe, expect, it } from "vitest"
import { decodeTable, type Encoding } from "./decodeTable"
import { all, tableOf, taken, values } from "./opened.test-data"

const decode = (bytes: readonly number[] | Uint8Array, wanted: Encoding | null = null) =>
  all(decodeTable(Uint8Array.from(bytes), wanted))
const utf8 = (text: string) => [...new TextEncoder().encode(text)]
const utf16 = (text: string, littleEndian: boolean) =>
  [...text].flatMap((char) => {
    const code = char.charCodeAt(0)
    return littleEndian ? [code & 255, code >> 8] : [code >> 8, code & 255]
  })
const ascii = (text: string) => [...text].map((char) => char.charCodeAt(0))
const bom = [0xef, 0xbb, 0xbf]

/** By KS X 1001: 키 C5 B0, 무 B9 AB, 게 B0 D4, 남 B3 B2, 여 BF A9. */
const korean = {
  키: [0xc5, 0xb0],
  무게: [0xb9, 0xab, 0xb0, 0xd4],
  남: [0xb3, 0xb2],
  여: [0xbf, 0xa9],
}

describe("the encoding of a table", () => {
  it.each([
    ["UTF-8", utf8("무게;1"), "utf-8"],
    ["UTF-8 with its mark", [...bom, ...utf8("무게;1")], "utf-8"],
    ["UTF-16 with its mark", [0xff, 0xfe, ...utf16("무게;1", true)], "utf-16le"],
    ["UTF-16 in the other order", [0xfe, 0xff, ...utf16("무게;1", false)], "utf-16be"],
    ["EUC-KR", [...korean.무게, ...ascii(";1")], "euc-kr"],
  ] as const)("is recognised: %s", (_, bytes, encoding) =>
    expect(decode(bytes)).toEqual({ ok: true, text: "무게;1", encoding }),
  )

  it("UTF-16 is recognised without its mark where the table begins with ASCII", () => {
    expect(decode(utf16("a,키", true))).toEqual({ ok: true, text: "a,키", encoding: "utf-16le" })
    expect(decode(utf16("a,키", false))).toEqual({ ok: true, text: "a,키", encoding: "utf-16be" })
  })

  it("that is none of these is refused, and so is a picture", () => {
    const latin = [0x70, 0xe9, 0x2c, 0x31]
    expect(decode(latin)).toMatchObject({ refusal: { code: "encoding" } })
    expect(decode([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0xd])).toMatchObject({
      refusal: { code: "not-text" },
    })
    expect(decode(korean.무게, "utf-8")).toMatchObject({ refusal: { code: "encoding" } })
  })

  it("a character is whole where a slice ends in its middle", () => {
    const text = `a${"키".repeat(400_000)}`
    expect(decode(utf8(text))).toEqual({ ok: true, text, encoding: "utf-8" })
  })
})

describe("a table from a Korean spreadsheet", () => {
  const bytes = [
    ...[...korean.키, ...ascii(";"), ...korean.무게, ...ascii(";y\r\n")],
    ...[...ascii('1,5;"60,25";'), ...korean.남, ...ascii("\r\n")],
    ...[...ascii("-2,0e1;1.070,5;"), ...korean.여, ...ascii("\r\n")],
  ]

  it("in EUC-KR with semicolons, decimal commas and Korean headers opens right", () => {
    const decoded = decode(bytes)
    if (!decoded.ok) throw new Error("not decoded")
    expect(tableOf(decoded.text).columns.map(({ name }) => name)).toEqual(["키", "무게", "y"])
    const { samples, names, task } = taken(decoded.text)
    expect(values(samples)).toEqual([
      [[1.5, 60.25], [0]],
      [[-20, 1070.5], [1]],
    ])
    expect(task).toBe("binary")
    expect(names).toEqual({ x: ["키", "무게"], y: ["y = 여"] })
  })

  it("in UTF-8 with a byte order mark opens the same", () => {
    const decoded = decode(bytes)
    const marked = decode([...bom, ...utf8(decoded.ok ? decoded.text : "")])
    expect(marked).toEqual({ ...decoded, encoding: "utf-8" })
  })
})

import { describe, expect, it } from "vitest"
import { columnName } from "./column"
import { guessLayout } from "./layout"
import { reading, tableOf } from "./opened.test-data"
import { readTable } from "./readTable"

describe("a table", () => {
  it("has numbers, texts and blanks by column", () => {
    const { columns, numbers, blanks, preview } = tableOf('a,b,,d\n1,red,,5\n\n2.5,"blue",,5\nx, red ,,5\n')
    expect(columns.map(({ name, counts }) => [name, counts.numbers, counts.texts, counts.blanks])).toEqual([
      ["a", 2, 1, 0],
      ["b", 0, 3, 0],
      ["#3", 0, 0, 3],
      ["d", 3, 0, 0],
    ])
    expect(columns[1]).toMatchObject({ classes: ["blue", "red"], codes: Int8Array.of(1, 0, 1) })
    expect(columns[0]).toMatchObject({ least: 1, most: 2.5, isWhole: false })
    expect([...columns[0]!.numbers]).toEqual([1, 2.5, Number.NaN])
    expect(numbers).toEqual([2, 4, 5])
    expect(blanks).toBe(1)
    expect(preview.get(2)).toEqual(["x", " red ", "", "5"])
  })

  it("keeps as texts its first rows, and the first that is blank, is no number or is ragged, however far down", () => {
    const long = Array.from({ length: 100 }, (_, i) =>
      [40, 60, 61].includes(i) ? `${i},x` : i === 70 ? `,${i}` : `${i},1`,
    )
    const { preview } = tableOf(`a,b\n${long.join("\n")}\n3\n4\n`)
    expect([...preview.keys()]).toEqual([0, 1, 2, 3, 4, 40, 70, 100])
    expect(preview.get(70)).toEqual(["", "70"])
  })

  it("orders classes that are numbers as numbers", () => {
    expect(tableOf("a;b\n10;1,5\n9;1,25\n2;10\n").columns.map(({ classes }) => classes)).toEqual([
      ["2", "9", "10"],
      ["1,25", "1,5", "10"],
    ])
  })

  it("of one row, or one column, is one", () => {
    expect(tableOf("1,2").numbers).toEqual([1])
    expect(tableOf("a\n1\n2\n").columns).toHaveLength(1)
  })

  it("passes over what stands above it, and counts it", () => {
    expect(tableOf("# made by hand\nsep=;\n\na;b;c\n1;2;3\n4;5;6\n")).toMatchObject({
      blanks: 3,
      numbers: [5, 6],
      columns: [{ name: "a" }, { name: "b" }, { name: "c" }],
    })
    // A header that lacks a name stays one, and so does a row with too few cells within the table.
    expect(tableOf("a,b\n1,2,3\n4,5,6\n")).toMatchObject({ blanks: 0, columns: [{ name: "a" }, { name: "b" }, {}] })
    expect(tableOf("a,b,c\n1,2,3\n4\n5,6,7\n").ragged).toEqual(new Map([[1, 1]]))
  })

  it.each([
    ["nothing", "", { code: "empty" }],
    ["blank rows", "\n\n \r\n", { code: "empty" }],
    ["a header alone", "a,b\n", { code: "header-only" }],
    ["a quote that is not closed", 'a,b\n1,2\n"3,4\n5,6\n', { code: "quote", slots: { row: 3, column: 1 } }],
    ["5,000 columns", `${"1,".repeat(4999)}1\n`, { code: "columns", slots: { row: 1, limit: 1_024 } }],
  ])("of %s is refused", (_, text, refusal) => {
    const header = text.startsWith("a") ? { header: true } : {}
    expect(reading(text, header)).toMatchObject({ ok: false, refusal })
  })

  it("cleans names: of so many characters at most, in one line and one direction", () => {
    expect(columnName("\u202Ea\nb ", 0)).toBe("ab")
    expect(Array.from(columnName("😀".repeat(70), 0))).toHaveLength(64)
    expect(columnName("x".repeat(1e7), 0)).toHaveLength(64)
    expect(columnName(" ", 4)).toBe("#5")
    expect(columnName("<img onerror=alert(1)>", 0)).toBe("<img onerror=alert(1)>")
  })
})

describe("a table with too many rows", () => {
  const text = `${Array.from({ length: 100_500 }, (_, i) => `${i},${i % 2}`).join("\n")}\n`

  it("is refused, and says how many there are", () => {
    expect(reading(text)).toEqual({
      ok: false,
      refusal: { code: "rows", slots: { limit: 100_000, found: 100_500 } },
      total: 100_500,
    })
  })

  it("is drawn from when that is wished, the same rows for the same seed, in their order", () => {
    const rows = (seed: number) => {
      const read = reading(text, {}, { total: 100_500, seed })
      if (!read.ok) throw new Error(read.refusal.code)
      expect(read.table.total).toBe(100_500)
      return read.table.numbers
    }
    const first = rows(1)
    expect(first).toHaveLength(100_000)
    expect(first.every((number, i) => i === 0 || number > (first[i - 1] ?? 0))).toBe(true)
    expect(rows(1)).toEqual(first)
    expect(rows(2)).not.toEqual(first)
  })
})

describe("reading 100,000 rows of 10 columns", () => {
  const line = Array.from({ length: 10 }, (_, c) => `${c}.123`).join(",")
  const text = `${line}\n`.repeat(100_000)

  it("rests hundreds of times, so that a page can draw between", () => {
    let rests = 0
    for (const _ of readTable(text, guessLayout(text))) rests++
    expect(rests).toBeGreaterThan(200)
  })
})

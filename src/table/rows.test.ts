import { dsvFormat } from "d3"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { separators } from "./layout"
import { all } from "./opened.test-data"
import { type Row, rowsOf } from "./rows"

const read = (text: string, separator = ",") => [...rowsOf(text, separator)].map(({ cells }) => cells)

describe("the rows of a table", () => {
  it.each([
    ["LF", "a,b\n1,2\n"],
    ["CRLF", "a,b\r\n1,2\r\n"],
    ["CR", "a,b\r1,2\r"],
    ["no end of the last line", "a,b\n1,2"],
  ])("end in %s", (_, text) =>
    expect(read(text)).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]),
  )

  it("have cells in quotes with separators, ends of lines and quotes", () => {
    expect(read('"a,b","c\r\nd","e ""f"""\n1,"",3')).toEqual([
      ["a,b", "c\r\nd", 'e "f"'],
      ["1", "", "3"],
    ])
  })

  it("keep an empty last cell, a quote within a cell, and what follows a closing quote", () => {
    expect(read('1,2,\n5" pipe,x\n"a"b,c\n,')).toEqual([
      ["1", "2", ""],
      ['5" pipe', "x"],
      ["ab", "c"],
      ["", ""],
    ])
  })

  it("count blank ones", () => {
    expect([...rowsOf("a\n\n \nb\n", ",")]).toEqual<Row[]>([
      { cells: ["a"], number: 1 },
      { cells: [], number: 2 },
      { cells: [], number: 3 },
      { cells: ["b"], number: 4 },
    ])
  })

  it("end at a quote that is not closed, and say where it is", () => {
    expect(all(rowsOf('a,b\n1,"2\n3,4\n', ","))).toEqual({ why: "quote", row: 2, column: 2 })
  })

  it("end at a row with more cells than are read", () => {
    expect(all(rowsOf(`a\n${",".repeat(5000)}`, ","))).toMatchObject({ why: "columns", row: 2 })
  })

  const cell = fc.string({ unit: fc.constantFrom("a", "1", '"', ",", ";", "\t", "|", "\n", "\r", " ", "키", "😀") })

  it("are those that were written, whatever is in their cells", () => {
    const written = fc.record({
      rows: fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 8 }),
      separator: fc.constantFrom(...separators),
      end: fc.constantFrom("\n", "\r\n", "\r"),
      always: fc.boolean(),
    })
    fc.assert(
      fc.property(written, ({ rows, separator, end, always }) => {
        const quoted = (text: string) =>
          always || /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text
        const text = rows.map((cells) => cells.map(quoted).join(separator) + end).join("")
        expect(read(text, separator)).toEqual(rows)
      }),
    )
  })

  it("are those that d3 reads", () => {
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(rows, fc.constantFrom(...separators), (cells, separator) => {
        const format = dsvFormat(separator)
        const text = format.formatRows(cells)
        expect(read(text, separator)).toEqual(format.parseRows(text))
      }),
    )
  })
})

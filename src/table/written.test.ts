import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Decimal } from "./cell"
import { guessChoices } from "./choices"
import { createColumn } from "./column"
import { tableOf } from "./opened.test-data"
import { survey } from "./survey"

/** A column of cells; its name is a. */
function columnOf(cells: readonly string[], decimal: Decimal = ".") {
  const builder = createColumn("a", decimal)
  const told = cells.map((cell) => builder.add(cell))
  return { ...builder.built(), told }
}
const read = (cells: readonly string[], decimal: Decimal = ".") => [...columnOf(cells, decimal).numbers]
const none = Number.NaN

describe("a column of numbers with marks between thousands", () => {
  it.each([
    ["commas", ".", ["6,894", "894", "12,050", "1,234,567", "-1,000"], [6894, 894, 12050, 1234567, -1000]],
    ["commas and decimals", ".", ["6,894.5", "0.25", "12,050."], [6894.5, 0.25, 12050]],
    ["points and decimals", ",", ["6.894", "1.234,5", "0,25", "7"], [6894, 1234.5, 0.25, 7]],
    ["spaces", ".", ["6 894", "1 234 567.5", "12"], [6894, 1234567.5, 12]],
    ["hard spaces", ",", ["6\u00a0894,5", "6\u202f894"], [6894.5, 6894]],
    ["apostrophes", ".", ["6'894", "1'234'567.25", "6\u2019894"], [6894, 1234567.25, 6894]],
    ["currencies", ".", ["$6,894", "$12", "-$1,000"], [6894, 12, -1000]],
    ["percent", ".", ["12.5%", "7 %", "0%"], [12.5, 7, 0]],
  ] as const)("is one of numbers: %s", (_, decimal, cells, values) => {
    const column = columnOf(cells, decimal)
    expect([...column.numbers]).toEqual(values)
    expect(column).toMatchObject({
      counts: { numbers: cells.length, texts: 0, blanks: 0 },
      least: Math.min(...values),
      most: Math.max(...values),
      isWhole: values.every(Number.isInteger),
      uneven: null,
      marked: { text: cells[0], value: values[0] },
    })
  })

  it.each([
    ["a group that is none", ".", ["6,894", "12,34", "1,000"], 1, [none, none, none]],
    ["a decimal mark after all", ".", ["1,234", "7", "1,5"], 2, [none, 7, none]],
    ["two marks", ".", ["6,894", "6 894", "5"], 1, [none, none, 5]],
    ["a mark within a cell that is another", ".", ["6,894", "1,234 567"], 1, [none, none]],
    ["points in a table of decimal commas", ",", ["6.894", "12.5", "1,5"], 1, [none, none, 1.5]],
    ["other signs", ".", ["$6,894", "€5", "3"], 1, [none, none, 3]],
    ["some with a sign and some without", ".", ["0", "12%", "7"], 1, [0, none, 7]],
    ["marks, with and without a sign", ".", ["1,234", "$1,234"], 1, [none, none]],
    ["the wrong one first", ".", ["12,34", "6,894"], 0, [none, none]],
  ] as const)("is left as texts where they do not agree: %s", (_, decimal, cells, row, values) => {
    const column = columnOf(cells, decimal)
    expect([...column.numbers]).toEqual(values)
    const texts = values.filter(Number.isNaN).length
    const first = values.findIndex(Number.isNaN)
    expect(column).toMatchObject({
      counts: { numbers: values.length - texts, texts, blanks: 0 },
      marked: null,
      uneven: { row, text: cells[row] },
    })
    // It may be the first of its table that does not fit.
    expect(column.told[first]).toBe(true)
  })

  it("may have other texts and blanks, which are refused one by one", () => {
    const column = columnOf(["6,894", "n/a", "", "-", "2024-01-15", "1,000"])
    expect([...column.numbers]).toEqual([6894, none, none, none, none, 1000])
    expect(column).toMatchObject({ uneven: null, counts: { texts: 3, blanks: 1 } })
  })

  it.each([
    ["dates", ["2024.01.15", "2024.02.15"]],
    ["versions", ["1.2.3", "10.0.0"]],
    ["pairs", ["1,2", "3,4"]],
    ["telephones", ["02 123 4567", "031 123 4567"]],
    ["names", ["a", "b"]],
    ["intervals", ["1,000-2,000", "2,000-3,000"]],
  ])("is none where no cell is a number: %s", (_, cells) => {
    const column = columnOf(cells)
    expect(column).toMatchObject({ counts: { numbers: 0, texts: 2 }, marked: null, uneven: null })
  })

  it("orders its classes by their numbers", () => {
    expect(columnOf(["10,000", "9,000", "500"]).classes).toEqual(["500", "9,000", "10,000"])
  })

  it("has the numbers that were written, with any mark", () => {
    const numbers = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1 })
    fc.assert(
      fc.property(numbers, fc.constantFrom(",", " ", "'", "."), (values, mark) => {
        const cells = values.map((value) => String(value).replace(/\B(?=(\d{3})+$)/g, mark))
        expect(read(cells, mark === "." ? "," : ".")).toEqual(values)
      }),
    )
  })
})

describe("a table with thousands", () => {
  it("is one of numbers", () => {
    const text = `area,price\n${Array.from({ length: 80 }, (_, i) => `"${i + 1},${100 + i}","$${i + 9},000"\n`).join("")}`
    const table = tableOf(text)
    const choices = guessChoices(table)
    expect(choices).toMatchObject({ roles: ["x", "y"], scaleY: "standard" })
    expect(survey(table, choices)).toMatchObject({ refusal: null, task: "regression", misfits: 0 })
  })

  it("says row and column of a text among them", () => {
    const table = tableOf('a,b\n"6,894",2\n"7,000",3\nabc,4\n"8,000",5\n')
    expect(survey(table, guessChoices(table)).refusal).toEqual({
      code: "text",
      slots: { row: 4, column: 1, name: "a", text: "abc" },
    })
  })

  it("says the first of the cells that were left as texts, where numbers are wanted", () => {
    const rows = Array.from({ length: 30 }, (_, i) => (i === 12 ? '"6,894"' : i === 20 ? '"12,34"' : `${i}.5`))
    const table = tableOf(`a,b\n${rows.map((cell, i) => `${cell},${i}\n`).join("")}`)
    expect(survey(table, guessChoices(table)).refusal).toMatchObject({
      code: "text",
      slots: { row: 14, column: 1, text: "6,894" },
    })
    expect(table.preview.has(12)).toBe(true)
  })
})

import { describe, expect, it } from "vitest"
import { decimalIn, numberIn, valueIn } from "./cell"
import { eitherIn, guessLayout } from "./layout"

describe("the layout of a table", () => {
  it.each([
    ["commas", "a,b\n1.5,2\n", { separator: ",", decimal: ".", header: true }],
    ["semicolons and decimal commas", "a;b\n1,5;2,25\n3,5;4\n", { separator: ";", decimal: ",", header: true }],
    ["semicolons and decimal points", "1.5;2\n3;4.5\n", { separator: ";", decimal: ".", header: false }],
    ["tabs and decimal commas", "a\tb\n1,5\t2\n", { separator: "\t", decimal: ",", header: true }],
    ["bars", "a|b|c\n1|2|3\n", { separator: "|", decimal: ".", header: true }],
    ["commas within quotes", '"x;y","b"\n"1;2",2\n"1",3\n', { separator: ",", decimal: ".", header: true }],
    ["one row of another length", "a,b,c\n1,2,3\n4,5\n6,7,8\n", { separator: ",", decimal: ".", header: true }],
    ["a single column", "a\n1\n2\n", { separator: ",", decimal: ".", header: true }],
    [
      "texts alone, with a header",
      "colour,taste\nred,sweet\nred,sour\n",
      { separator: ",", decimal: ".", header: true },
    ],
    ["texts alone, without one", "red,sweet\nred,sour\n", { separator: ",", decimal: ".", header: false }],
    ["a row number without a name", ",a,b\n0,1,2\n1,3,4\n", { separator: ",", decimal: ".", header: true }],
    ["thousands in quotes", 'a,b\n"6,894",2\n"1,234.5",3\n', { separator: ",", decimal: ".", header: true }],
    ["thousands in quotes and nothing else", 'a,b\n"6,894",2\n', { separator: ",", decimal: ".", header: true }],
    ["decimal commas in quotes", 'a,b\n"1,5",2\n"2,25",3\n', { separator: ",", decimal: ",", header: true }],
    [
      "pairs in quotes beside decimal points",
      'a,b\n"1,5",2.5\n"2,25",3\n"3,1",3\n',
      { separator: ",", decimal: ".", header: true },
    ],
    [
      "a slip among thousands",
      'a,b\n"6,894",2\n"12,34",3\n"1,234",3\n',
      { separator: ",", decimal: ".", header: true },
    ],
    ["German thousands and decimals", "a;b\n6.894;1,5\n1.234;2,5\n", { separator: ";", decimal: ",", header: true }],
    ["commas beside semicolons", "a;b\n6,894;1\n1,234;2\n", { separator: ";", decimal: ",", header: true }],
    ["points beside semicolons", "a;b\n6.894;1\n1.234;2\n", { separator: ";", decimal: ".", header: true }],
    ["commas beside tabs", "a\tb\n6,894\t1\n1,234\t2\n", { separator: "\t", decimal: ".", header: true }],
    [
      "German decimals by tabs, as a spreadsheet copies them",
      "a\tb\tc\n0,512\t1,234\t3,456\n0,734\t2,345\t5,678\n",
      { separator: "\t", decimal: ",", header: true },
    ],
    [
      "decimal commas by tabs beside a decimal point",
      "a\tb\n12,34\t1,234\n0.5\t2,345\n",
      { separator: "\t", decimal: ".", header: true },
    ],
    [
      "decimal commas in quotes, one beginning with 0",
      'a,b\n"0,512","1,234"\n"1,734","2,345"\n',
      { separator: ",", decimal: ",", header: true },
    ],
    [
      "pairs in quotes among thousands",
      'a,b\n"0,1","1,234"\n"2,0","2,345"\n',
      { separator: ",", decimal: ".", header: true },
    ],
    ["a header alone", "a,b,c\n", { separator: ",", decimal: ".", header: true }],
    ["what a spreadsheet is told", "sep=;\na;b;c\n1;2;3\n", { separator: ";", decimal: ".", header: true }],
    ["remarks above it", "# one\n# two\na,b\n1,2\n3,4\n5,6\n", { separator: ",", decimal: ".", header: true }],
  ] as const)("is recognised: %s", (_, text, layout) => expect(guessLayout(text)).toEqual(layout))

  it("keeps what is given, and guesses the rest by it", () => {
    expect(guessLayout("a;b\n1,5;2\n", { separator: "," })).toEqual({ separator: ",", decimal: ".", header: true })
    expect(guessLayout("a;b\n1,5;2\n", { header: false })).toEqual({ separator: ";", decimal: ",", header: false })
  })
})

describe("a cell", () => {
  it.each([
    ["1.5", ".", 1.5],
    [" -2e-3 ", ".", -0.002],
    [".5", ".", 0.5],
    ["5.", ".", 5],
    ["1,5", ",", 1.5],
    ["1.234,5", ",", 1234.5],
    ["1,234,567", ".", 1234567],
    ["1,234.5", ".", 1234.5],
    ["\u22121.5", ".", -1.5],
    ["１２", ".", 12],
    ["\u00a07\u00a0", ".", 7],
    ["1,234", ".", 1234],
    ["-1,234", ".", -1234],
    ["1.234", ",", 1234],
    ["1 234,5", ",", 1234.5],
    ["1\u202f234\u202f567", ".", 1234567],
    ["12'345.6", ".", 12345.6],
    ["12\u2019345", ",", 12345],
    ["１，２３４", ".", 1234],
    ["12%", ".", 12],
    ["12,5 %", ",", 12.5],
    ["$1,234.5", ".", 1234.5],
    ["-$5", ".", -5],
    ["$-5", ".", -5],
    ["1.234,50 €", ",", 1234.5],
    ["₩1,234", ".", 1234],
    ["1,234원", ".", 1234],
  ] as const)("%j with a decimal %j is %d", (text, decimal, value) => expect(valueIn(text, decimal)).toBe(value))

  it.each([
    ["1,5", "."],
    ["0,123", "."],
    ["1234,567", "."],
    ["12,34,567", "."],
    ["1,234 567", "."],
    ["1,234,56", "."],
    ["1,2345", "."],
    ["1 23", "."],
    ["1  234", "."],
    ["1.234.5", "."],
    ["1.5", ","],
    ["1.234.56", ","],
    ["1,234.5", ","],
    ["1,234,567", ","],
    ["", "."],
    ["abc", "."],
    ["0x10", "."],
    ["1e400", "."],
    ["1e101", "."],
    ["Infinity", "."],
    ["NaN", "."],
    ["%", "."],
    ["$12%", "."],
    ["+-5", "."],
    ["-$-5", "."],
    ["12%%", "."],
    ["12키", "."],
    ["2024-01-15", "."],
    ["2024.01.15", ","],
    ["1,234e5", "."],
    ["--1", "."],
    ["1".repeat(65), "."],
  ] as const)("%j with a decimal %j is no number", (text, decimal) => expect(valueIn(text, decimal)).toBeNaN())

  it("has a number as it is only without marks between thousands and signs", () => {
    expect(numberIn("1,234", ".")).toBeNaN()
    expect(numberIn("12%", ".")).toBeNaN()
    expect(numberIn("1.234", ".")).toBe(1.234)
  })

  it.each([
    ["1.5", "."],
    ["1,234.5", "."],
    ["1,234,567", "."],
    ["1,5", ","],
    ["0,125", ","],
    ["1234,567", ","],
    ["1.234,5", ","],
    ["1.234.567", ","],
    ["1,234", "either"],
    ["1.234", "either"],
    ["12", null],
    ["1 234", null],
    ["a,b", null],
    ["1,2,3", null],
    ["5,", ","],
  ] as const)("%j shows the decimal mark: %j", (text, shown) => expect(decimalIn(text)).toBe(shown))
})

describe("a table that does not show its decimal mark", () => {
  const told = (text: string, given = {}) => eitherIn(text, guessLayout(text, given))

  it("says how it is read", () => {
    expect(told('a,b\n"6,894",2\n"1,000",3\n')).toEqual({ text: "6,894", value: 6894 })
    expect(told("a;b\n6,894;2\n1,000;3\n")).toEqual({ text: "6,894", value: 6.894 })
    expect(told("a;b\n6.894;2\n1.000;3\n")).toEqual({ text: "6.894", value: 6.894 })
    expect(told("a;b\n2;6.894\n", { decimal: "," })).toEqual({ text: "6.894", value: 6894 })
  })

  it("says so of a column beside cells that only the other mark makes numbers", () => {
    expect(told('a,b\n"0,1","1,234"\n"2,0","2,345"\n')).toEqual({ text: "1,234", value: 1234 })
    // The first column is left as texts: what its cells are read as is not said.
    expect(told('a,b\n"6,894","1,234"\n"12,34","2,345"\n')).toEqual({ text: "1,234", value: 1234 })
  })

  it.each([
    ["a decimal", 'a,b\n"6,894",2.5\n'],
    ["a decimal with thousands", 'a,b\n"6,894",2\n"1,234.5",3\n'],
    ["two groups", 'a,b\n"6,894",2\n"1,234,567",3\n'],
    ["a leading 0", "a;b\n6,894;2\n0,125;3\n"],
    ["other marks", "a;b\n6 894;2\n"],
    ["no mark", "a,b\n1,2\n"],
    ["a leading 0 by tabs", "a\tb\n0,512\t1,234\n0,734\t2,345\n"],
    ["a leading 0 in quotes", 'a,b\n"0,512","1,234"\n'],
    ["a slip", 'a,b\n"6,894",2\n"12,34",3\n'],
  ])("says nothing where a cell shows it: %s", (_, text) => expect(told(text)).toBeNull())
})

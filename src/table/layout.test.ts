import { describe, expect, it } from "vitest"
import { numberIn } from "./cell"
import { guessLayout } from "./layout"

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
  ] as const)("%j with a decimal %j is %d", (text, decimal, value) => expect(numberIn(text, decimal)).toBe(value))

  it.each([
    ["1,5", "."],
    ["1,234", "."],
    ["1.5", ","],
    ["1.234", ","],
    ["", "."],
    ["abc", "."],
    ["0x10", "."],
    ["1e400", "."],
    ["1e101", "."],
    ["Infinity", "."],
    ["NaN", "."],
    ["12%", "."],
    ["12키", "."],
    ["--1", "."],
    ["1".repeat(65), "."],
  ] as const)("%j with a decimal %j is no number", (text, decimal) => expect(numberIn(text, decimal)).toBeNaN())
})

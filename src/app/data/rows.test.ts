import { describe, expect, it } from "vitest"
import { sampleOf } from "../../data/dataSet"
import { cellsIn, cellsOf, decimalCommaIn, type Row, readRows, rowOf, rowsOf, withCells } from "./rows"

const rows = [rowOf(["0.5", "1/4", "1"]), rowOf(["−2", "1e-3", "0"], true)]
const cells = (read: readonly Row[]) => read.map(cellsOf)
/** As if somebody had typed the very same in every cell. */
const typed = (read: readonly Row[]) => read.map((row) => ({ ...row, content: cellsOf(row) }))

describe("rows", () => {
  it("are read as samples, those held out apart", () => {
    expect(readRows(rows, 2, "zero-or-one")).toEqual({
      ok: true,
      samples: [sampleOf([0.5, 0.25], [1])],
      test: [sampleOf([-2, 0.001], [0])],
    })
  })

  it("give every number back to the last bit", () => {
    const sample = sampleOf([0.1 + 0.2, -1 / 3, 123456.789], [5e-7])
    const read = { ok: true, samples: [sample], test: [sample] }
    expect(readRows(typed(rowsOf([sample], [sample])), 3, "any")).toEqual(read)
    expect(readRows(rowsOf([sample], [sample]), 3, "any")).toEqual(read)
  })

  it("that nobody typed in are the very samples, beside one that was typed in", () => {
    const samples = Array.from({ length: 10_000 }, (_, i) => sampleOf([i / 7, -i], [1]))
    const [first] = rowsOf(samples, [])
    const read = readRows([{ ...first!, content: ["0.5", "2", "0"] }, ...rowsOf(samples.slice(1), [])], 2, "any")
    expect(read.ok && read.samples[0]).toEqual(sampleOf([0.5, 2], [0]))
    expect(read.ok && read.samples.slice(1).every((sample, i) => sample === samples[i + 1])).toBe(true)
  })

  it.each([
    [["abc", "1", "1"], "any", { row: 1, column: 0, reason: { message: "data.cell-wrong", slots: { cell: "abc" } } }],
    [["1", " ", "1"], "any", { row: 1, column: 1, reason: { message: "data.cell-empty" } }],
    [["1", "2000000", "1"], "any", { row: 1, column: 1, reason: { message: "data.cell-large" } }],
    [["1", "1", "0.5"], "zero-or-one", { row: 1, column: null, reason: { message: "data.row-zero-or-one" } }],
    [["1", "0", "0"], "one-hot", { row: 1, column: null, reason: { message: "data.row-one-hot" } }],
  ] as const)("%j are refused with the row (%s)", (wrong, targets, expected) => {
    const first = rowOf(targets === "one-hot" ? ["1", "0", "1"] : ["1", "0", "0"])
    const read = readRows([first, rowOf(wrong)], targets === "one-hot" ? 1 : 2, targets)
    expect(read).toMatchObject({ ok: false, wrong: expected })
  })
})

describe("copied cells", () => {
  it.each([
    [
      "1\t2\r\n3\t4\r\n",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    ["1,5\t2\n", [["1,5", "2"]]],
    [
      "0,5;1\n2;3",
      [
        ["0,5", "1"],
        ["2", "3"],
      ],
    ],
    ["1, 2,3", [["1", "2", "3"]]],
    ["1\n2", [["1"], ["2"]]],
    ["1,5", null],
    ["0.25", null],
    ["", null],
  ] as const)("%j are %j", (text, expected) => {
    expect(cellsIn(text)).toEqual(expected)
  })

  it.each([
    [[["1", "6,894"]], { text: "6,894", value: 6.894 }],
    [[["0,5"], ["-1,234"]], { text: "-1,234", value: -1.234 }],
    [[["−1,234"]], { text: "−1,234", value: -1.234 }],
    [[["+1,234"]], { text: "+1,234", value: 1.234 }],
    [[["0,123", "-12,34", "1234,567"]], null],
    [[["1.234", "-1.234"]], null],
    [[["1,234.5", "1,234,567", "$1,234", "(1,234)"]], null],
  ] as const)("%j: the first that is read with a decimal comma and could have thousands is %j", (pasted, expected) =>
    expect(decimalCommaIn(pasted)).toEqual(expected),
  )

  it("fill from a cell on, and add rows", () => {
    const pasted = withCells(rows, { row: 1, column: 1 }, [["7", "8"], ["9"]], 3)
    expect(pasted.ok && cells(pasted.rows)).toEqual([
      ["0.5", "1/4", "1"],
      ["−2", "7", "8"],
      ["", "9", ""],
    ])
    expect(pasted.ok && pasted.rows[1]).toMatchObject({ key: rows[1]!.key, isHeldOut: true })
  })

  it("that are wider than there is room are refused with their row", () => {
    expect(
      withCells(
        rows,
        { row: 0, column: 1 },
        [
          ["1", "2"],
          ["1", "2", "3"],
        ],
        3,
      ),
    ).toEqual({ ok: false, row: 1 })
  })
})

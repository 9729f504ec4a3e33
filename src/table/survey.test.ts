import { describe, expect, it } from "vitest"
import { type Choices, guessChoices, type Role, rolesFor } from "./choices"
import { tableOf } from "./opened.test-data"
import { survey } from "./survey"

function surveyOf(text: string, choices: Partial<Choices> = {}) {
  const table = tableOf(text, { header: true })
  return survey(table, { ...guessChoices(table), ...choices })
}

/** Rows 2 … 16 are well; then comes what is given. */
const fifteen = `a,b,c\n${Array.from({ length: 15 }, (_, i) => `${i},${i}.5,${i}.25\n`).join("")}`

describe("what a table is taken for", () => {
  it("the last column is y, texts are classes, what tells nothing is left out", () => {
    const table = tableOf("n,colour,same,none,y\n1,red,7,,0.5\n2,blue,7,,0.25\n3,green,7,,0.75\n")
    expect(guessChoices(table).roles).toEqual(["x", "x-classes", "out", "out", "y"])
    expect(table.columns.map(rolesFor)).toEqual([
      ["x", "x-classes", "y", "y-classes", "out"],
      ["x-classes", "y-classes", "out"],
      ["x", "x-classes", "y", "y-classes", "out"],
      ["out"],
      ["x", "x-classes", "y", "y-classes", "out"],
    ])
  })

  it("a few whole numbers that come again and again are classes", () => {
    const y = (values: readonly number[]) =>
      guessChoices(tableOf(`a,y\n${values.map((value, i) => `${i}.5,${value}\n`).join("")}`)).roles.at(-1)
    const thirty = Array.from({ length: 30 }, (_, i) => i)
    expect(y(thirty.map((i) => i % 3))).toBe("y-classes")
    expect(y(thirty)).toBe("y")
    expect(y(thirty.map((i) => (i % 3) / 2))).toBe("y")
  })

  it("texts of which nearly each is another, and numbers of rows, are left out", () => {
    const rows = Array.from({ length: 12 }, (_, i) => `${i + 1},${i * i},name ${i},${i % 3},${i / 8}\n`).join("")
    expect(guessChoices(tableOf(`Id,n,who,kind,y\n${rows}`)).roles).toEqual(["out", "x", "out", "x", "y"])
    expect(guessChoices(tableOf(`,n,who,kind,y\n${rows}`)).roles[0]).toBe("out")
    expect(guessChoices(tableOf(`t,n,who,kind,y\n${rows}`)).roles[0]).toBe("x")
    expect(guessChoices(tableOf(rows)).roles[0]).toBe("x")
    const falling = rows.split("\n").reverse().join("\n")
    expect(guessChoices(tableOf(`Id,n,who,kind,y\n${falling}`)).roles[0]).toBe("x")
    expect(guessChoices(tableOf(`PassengerId,n,who,kind,y\n${rows}`)).roles[0]).toBe("out")
  })

  it.each([
    ["id", "out"],
    ["ID", "out"],
    ["user_id", "out"],
    ["Sample ID", "out"],
    ["sampleID", "out"],
    ["학생ID", "out"],
    ["Acid", "x"],
    ["Humid", "x"],
    ["fluid", "x"],
    ["GRID", "x"],
  ] as const)("whole numbers that rise number the rows only under a name for that: %s is %s", (name, role) => {
    expect(guessChoices(tableOf(`${name};pH\n10;2,1\n20;1,9\n30;1,7\n`)).roles).toEqual([role, "y"])
  })

  it("large targets are scaled unless that is not wished", () => {
    expect(guessChoices(tableOf("a,y\n1,250000\n2,310000.5\n")).scaleY).toBe("standard")
    expect(guessChoices(tableOf("a,y\n1,0.5\n2,-3.5\n")).scaleY).toBe("none")
  })
})

describe("columns after the one that is y", () => {
  const rows = (last: (i: number) => string) =>
    `a,b,last\n${Array.from({ length: 60 }, (_, i) => `${i % 7},${i / 4},${last(i)}\n`).join("")}`
  it.each([
    ["empty", () => ""],
    ["constant", () => "2024"],
    ["many", (i: number) => `name ${i}`],
    ["different", (i: number) => `day ${i % 40}`],
  ] as const)("are told where they cannot be y: %s", (why, last) =>
    expect(surveyOf(rows(last)).passed).toEqual({ y: "b", why: new Map([[why, ["last"]]]) }),
  )

  it("are told with others that cannot, and not among those that are left out anyway", () => {
    const table = surveyOf("same,a,b,last,\n1,2,3,4,\n1,3,5,4,\n")
    expect(table.passed).toEqual({
      y: "b",
      why: new Map([
        ["constant", ["last"]],
        ["empty", ["#5"]],
      ]),
    })
    expect(table.idle).toEqual(new Map([["constant", ["same"]]]))
  })

  it("are not told once another is chosen, or where they could be", () => {
    expect(
      surveyOf(
        rows(() => "2024"),
        { roles: ["x", "out", "y"] },
      ).passed,
    ).toBeNull()
    expect(
      surveyOf(
        rows(() => "2024"),
        { roles: ["y", "x", "out"] },
      ).passed,
    ).toBeNull()
    expect(surveyOf(rows((i) => `${i % 3}`)).passed).toBeNull()
  })

  it("may be all of them", () => {
    expect(surveyOf("a,b\n1,2\n1,2\n")).toMatchObject({
      passed: null,
      idle: new Map([["constant", ["a", "b"]]]),
      refusal: { code: "no-x" },
    })
  })
})

describe("a row that does not fit", () => {
  it.each([
    ["a text", "1,abc,3\n", "text", { row: 17, column: 2, text: "abc" }],
    ["a blank cell", "1,2,\n", "blank", { row: 17, column: 3 }],
    ["a cell too few", "1,2\n", "cells", { row: 17, found: 2, wanted: 3 }],
    ["a cell too many", "1,2,3,4\n", "cells", { row: 17, found: 4, wanted: 3 }],
    ["a number that is too large", "1e999,2,3\n", "text", { row: 17, column: 1, text: "1e999" }],
  ])("with %s is named by row and column", (_, row, code, slots) => {
    const found = surveyOf(`${fifteen}${row}1,2,3\n`)
    expect(found.refusal).toMatchObject({ code, slots })
    expect(found).toMatchObject({ misfits: 1, canLeaveOut: true })
  })

  it("is counted with blank rows and the header, and its text is cut", () => {
    const { refusal } = surveyOf(`a,b\n\n1,2\n3,4\n5,6\n\n${"x".repeat(99)},8\n`)
    expect(refusal).toMatchObject({ slots: { row: 7, column: 1, text: `${"x".repeat(24)}…` } })
  })

  it("may be left out; where none is left, that is told", () => {
    expect(surveyOf(`${fifteen}1,abc,3\n`, { leavesOut: true })).toMatchObject({ refusal: null, misfits: 1 })
    const none = surveyOf("a,b\n1,x\ny,2\n", { roles: ["x", "y"], leavesOut: true })
    expect(none).toMatchObject({ refusal: { code: "no-rows" }, canLeaveOut: false })
  })

  it("matters only in columns that are taken", () => {
    expect(surveyOf(`${fifteen}1,abc,3\n`, { roles: ["x", "out", "y"] }).refusal).toBeNull()
  })

  it("with targets that are not one-hot is named (0 or 1 alone, and one 1)", () => {
    const chosen: Partial<Choices> = { roles: ["x", "y", "y"], targets: "one-hot", scaleX: "none" }
    const text = "a,b,c\n1,0,1\n2,1,0\n"
    expect(surveyOf(text, chosen)).toMatchObject({ refusal: null, task: "classes" })
    expect(surveyOf(`${text}3,1,1\n`, chosen).refusal).toEqual({ code: "one-hot", slots: { row: 4 } })
    expect(surveyOf(`${text}3,0,0.5\n`, chosen).refusal).toEqual({ code: "one-hot", slots: { row: 4 } })
  })
})

describe("columns", () => {
  it.each([
    ["no x", ["out", "out", "y"], "no-x"],
    ["no y", ["x", "x", "out"], "no-y"],
    ["numbers and classes in y", ["x", "y", "y-classes"], "mixed-y"],
    ["two columns of classes in y", ["x", "y-classes", "y-classes"], "mixed-y"],
  ] as const)("with %s are refused", (_, roles, code) =>
    expect(surveyOf(fifteen, { roles }).refusal).toMatchObject({ code }),
  )

  it("need be two", () => expect(surveyOf("a\n1\n2\n").refusal).toEqual({ code: "one-column", slots: {} }))

  it("whose classes are too many inputs are refused", () => {
    const row = (i: number) => `${Array.from({ length: 30 }, () => `c${i}`).join(",")},${i}\n`
    const text = `${Array.from({ length: 31 }, (_, c) => `n${c}`).join(",")}\n${Array.from({ length: 40 }, (_, i) => row(i)).join("")}`
    const roles = Array.from({ length: 31 }, (_, c) => (c < 30 ? "x-classes" : "y") as Role)
    expect(surveyOf(text, { roles }).refusal).toMatchObject({ code: "inputs", slots: { limit: 1_024, found: 1200 } })
  })

  it("that are always the same, or have 500 classes, are named", () => {
    const rows = Array.from({ length: 500 }, (_, i) => `5,name${i},${i}.5,${i / 7}\n`).join("")
    expect(surveyOf(`same,who,n,y\n${rows}`)).toMatchObject({
      idle: new Map([
        ["constant", ["same"]],
        ["many", ["who"]],
      ]),
      passed: null,
      refusal: null,
    })
  })

  it("of one class are no target", () => {
    expect(surveyOf("a,b\n1,yes\n2,yes\n", { roles: ["x", "y-classes"] }).refusal).toEqual({
      code: "one-class",
      slots: { name: "b" },
    })
  })

  it("are named as inputs and outputs", () => {
    const rows = "1,red,no,x\n2,blue,yes,y\n3,green,no,z\n"
    expect(surveyOf(`n,colour,ill,kind\n${rows}`).names).toEqual({
      x: ["n", "colour = blue", "colour = green", "colour = red", "ill = yes"],
      y: ["x", "y", "z"],
    })
  })
})

describe("classes", () => {
  const rows = (text: (i: number) => string) => Array.from({ length: 20 }, (_, i) => text(i)).join("")

  it("of rows that are left out are none", () => {
    const table = `a,y\n${rows((i) => `${i},${i % 2 ? "yes" : "no"}\n`)}x,maybe\ny,other\n`
    expect(surveyOf(table, { leavesOut: true })).toMatchObject({
      task: "binary",
      names: { y: ["y = yes"] },
      misfits: 2,
    })
    const single = `a,y\n${rows((i) => `${i},no\n`)}x,yes\n`
    expect(surveyOf(single, { leavesOut: true }).refusal).toMatchObject({ code: "one-class" })
  })

  it("may make more numbers of a table than there is room for", () => {
    const wide = Array.from({ length: 20 }, (_, c) => `c${c}`)
    const text = `${wide.join(",")},y\n${rows((i) => `${wide.map(() => `t${i}`).join(",")},${i}\n`)}`
    const table = tableOf(text, { header: true })
    const choices = { ...guessChoices(table), roles: [...wide.map((): Role => "x-classes"), "y" as const] }
    expect(survey(table, choices).refusal).toBeNull()
    const many = { ...table, numbers: Array.from({ length: 100_000 }, (_, i) => i + 2) }
    expect(survey(many, choices).refusal).toEqual({
      code: "numbers",
      slots: { limit: 16_000_000, found: 40_100_000 },
    })
  })
})

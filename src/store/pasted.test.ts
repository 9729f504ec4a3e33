import { expect, it } from "vitest"
import { sayIn } from "../i18n/say"
import type { TermId } from "../notation/term"
import { presets } from "../presets"
import { samplesAt } from "../timeline/edits"
import { actText } from "./actText"
import { mostPasted, readPaste } from "./pasted"
import { createAppStore } from "./store"

const store = createAppStore()
const { frame } = store.getState()
const read = (text: string, from: TermId) => readPaste(text, from, frame)

it("reads a block row by row, with tabs, either line end and any way to write a number", () => {
  expect(read("0.1\t1,5\r\n1/4\t−2\r\n", "W:1:0:0")).toEqual({
    kind: "fill",
    from: "W:1:0:0",
    left: 0,
    changes: [
      { kind: "weight", l: 1, j: 0, k: 0, value: 0.1 },
      { kind: "weight", l: 1, j: 0, k: 1, value: 1.5 },
      { kind: "weight", l: 1, j: 1, k: 0, value: 0.25 },
      { kind: "weight", l: 1, j: 1, k: 1, value: -2 },
    ],
  })
})

it("fills a vector by a row as by a column, and tells how many do not fit", () => {
  for (const text of ["1\t2\t3", "1\n2\n3"])
    expect(read(text, "b:1:1")).toEqual({
      kind: "fill",
      from: "b:1:1",
      left: 2,
      changes: [{ kind: "bias", l: 1, j: 1, value: 1 }],
    })
  expect(read("1\t2", "x:0:0")).toMatchObject({
    changes: [
      { kind: "x", sample: 0, k: 0 },
      { kind: "x", k: 1 },
    ],
  })
})

it("is nothing for one cell, or where nothing can be set", () => {
  expect(read("0.5", "W:1:0:0")).toBeNull()
  expect(read("0.5\n", "W:1:0:0")).toBeNull()
  expect(read("1\t2", "z:1:0")).toBeNull()
  expect(read("1\t2", "C")).toBeNull()
  expect(read("1\t2", "eta")).toBeNull()
})

it("names the cell that is no number, and refuses what is too much before reading it", () => {
  expect(read("1\t2\n3\tabc", "W:1:0:0")).toMatchObject({ kind: "wrong", row: 2, column: 2 })
  expect(read("1\t\n2\t3", "W:1:0:0")).toMatchObject({ kind: "wrong", row: 1, column: 2 })
  expect(
    read(
      Array(mostPasted + 1)
        .fill("1")
        .join("\n"),
      "W:1:0:0",
    ),
  ).toEqual({ kind: "too-many" })
  expect(read("1\t".repeat(1_000_000), "W:1:0:0")).toEqual({ kind: "too-many" })
  expect(read("1".repeat(1_000_000), "W:1:0:0"), "one long text is the field's own").toBeNull()
})

it("is one undo with a name, and all or nothing", () => {
  const paste = read("1\t2\n3\t4", "W:1:0:0")
  if (paste?.kind !== "fill") throw new Error("not read")
  const { fill, undo, experiment } = store.getState()
  expect(fill([...paste.changes, { kind: "bias", l: 9, j: 0, value: 1 }])).toMatchObject({
    message: "refusal.no-such-place",
  })
  expect(store.getState().experiment).toBe(experiment)
  expect(fill(paste.changes)).toBeNull()
  expect(store.getState().experiment.edits.map(({ change }) => "value" in change && change.value)).toEqual([1, 2, 3, 4])
  expect(store.getState().past.map(({ act }) => actText(act, sayIn("en")))).toEqual(["4 numbers pasted, from w²₁₁ on"])
  undo()
  expect(store.getState().experiment).toBe(experiment)
})

it("changes nothing where the numbers are what they were", () => {
  const { fill, past, experiment } = store.getState()
  const same = read("0.15\t0.2", "W:1:0:0")
  expect(same).toMatchObject({ kind: "fill", changes: [{ value: 0.15 }, { value: 0.2 }] })
  if (same?.kind === "fill") expect(fill(same.changes)).toBeNull()
  expect(store.getState()).toMatchObject({ past })
  expect(store.getState().experiment).toBe(experiment)
})

it("of a cost that wants one class, a row of targets chooses another wherever its 1 stands; one without a 1 is refused", () => {
  const store = createAppStore()
  store.getState().open(presets.classify.experiment, "classify")
  const targets = () => [...(samplesAt(store.getState().experiment, 0)[0]?.y ?? [])]
  const fill = (text: string) => {
    const paste = readPaste(text, "y:2:0", store.getState().frame)
    return paste?.kind === "fill" ? store.getState().fill(paste.changes) : paste
  }
  for (const row of [
    [0, 1, 0],
    [0, 0, 1],
    [1, 0, 0],
  ]) {
    expect(fill(row.join("\t"))).toBeNull()
    expect(targets()).toEqual(row)
  }
  expect(fill("0\t0\t0")).toMatchObject({ message: "refusal.target-taken" })
  expect(targets()).toEqual([1, 0, 0])
})

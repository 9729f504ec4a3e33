import { expect, it } from "vitest"
import { presets } from "../presets"
import { stageLimits } from "./limits"
import { parseDocument } from "./parse"
import { printJson } from "./printJson"
import type { DocumentView } from "./view"
import { writeDocument } from "./write"

const { experiment } = presets.mazur

function read(view: unknown) {
  const reading = parseDocument(printJson({ ...writeDocument(experiment), view }), stageLimits)
  if (!reading.ok) throw new Error(reading.refusal.code)
  return { view: reading.view, unknown: reading.unknown }
}

it("a view is read as it was written", () => {
  const view: DocumentView = {
    position: 12,
    inside: 3,
    grain: "term",
    selected: "W:2:0:0",
    panel: "values",
    language: "ko",
    firstLayer: 0,
    product: "a W",
    lesson: { chapter: "bp2", page: 1 },
    notes: [
      { step: 8, text: "ask for δ first\n<b>" },
      { chapter: "bp2", page: 0, text: "" },
    ],
  }
  expect(read(view)).toEqual({ view, unknown: [] })
  expect(parseDocument(printJson(writeDocument(experiment, view)), stageLimits)).toMatchObject({ ok: true, view })
})

it("notes are text about a step or a page, not too many and not too long", () => {
  const note = { step: 0, text: "x".repeat(2000) }
  expect(read({ notes: [note] })).toEqual({ view: { notes: [note] }, unknown: [] })
  for (const notes of [
    "x",
    [{ ...note, text: "x".repeat(2001) }],
    [{ text: "where?" }],
    [{ step: -1, text: "" }],
    [{ step: 1, text: 2 }],
    Array.from({ length: 201 }, () => note),
  ])
    expect(read({ notes })).toEqual({ view: {}, unknown: ["view.notes"] })
})

it("a reader stands as far as a net is trained in a day, and no further", () => {
  expect(read({ position: 1e12 })).toEqual({ view: { position: 1e12 }, unknown: [] })
  expect(read({ position: 1e12 + 1 })).toEqual({ view: {}, unknown: ["view.position"] })
})

it("what makes no sense in a view is left out and named, and the document is read all the same", () => {
  expect(read("here")).toEqual({ view: {}, unknown: ["view"] })
  expect(
    read({
      position: -1,
      inside: 0.5,
      selected: 7,
      panel: "x".repeat(65),
      lesson: { chapter: "bp1" },
      colour: "red",
      language: "en",
    }),
  ).toEqual({
    view: { language: "en" },
    unknown: ["view.position", "view.inside", "view.selected", "view.panel", "view.lesson", "view.colour"],
  })
})

import { expect, it } from "vitest"
import { presets } from "../presets"
import { noteKey, notesFrom, notesIn } from "./notes"
import { createAppStore } from "./store"

const { experiment } = presets.mazur

it("notes go with a document: those of its run and of the lecture, and come back where they were", () => {
  const store = createAppStore()
  const notes = {
    [noteKey({ reading: null, experiment, t: 8 })]: "ask first\nthen show",
    [noteKey({ reading: { chapter: "bp2", page: 1 }, experiment, t: 3 })]: "slowly",
    [noteKey({ reading: null, experiment: presets.xor.experiment, t: 8 })]: "of another run",
  }
  store.setState({ notes })
  const view = notesIn(store.getState())
  expect(view.notes).toEqual([
    { step: 8, text: "ask first\nthen show" },
    { chapter: "bp2", page: 1, text: "slowly" },
  ])
  expect(Object.keys(notesFrom(view, { experiment }))).toEqual(Object.keys(notes).slice(0, 2))
  expect(notesIn({ experiment, notes: {} })).toEqual({})
})

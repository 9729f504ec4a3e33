import fc from "fast-check"
import { beforeEach, describe, expect, it } from "vitest"
import { lessons, newKey } from "../../../src/app/lesson/lessons"
import { openAsked } from "../../../src/app/lesson/open"
import { openFile } from "../../../src/app/sharing"
import { type Lesson, lessonLimits, writeLesson } from "../../../src/document/lesson"
import { printJson } from "../../../src/document/printJson"
import { presets } from "../../../src/presets"
import { store } from "../../../src/store/store"
import { withEdit } from "../../../src/timeline/edits"
import { always, inBytes, inJson, long, mutated, mutatedBytes } from "./mutations"
import { checkRun, isUnchanged, toldIn } from "./opened"

const begun = store.getState()
const { mazur, classify } = presets
const edited = withEdit(mazur.experiment, { cycle: 0, change: { kind: "weight", l: 1, j: 0, k: 0, value: 0.5 } })

const lesson: Lesson = {
  title: "오차 🎓",
  moments: [
    { experiment: mazur.experiment, title: "", view: { position: 8 }, notes: { ko: "δ를 먼저 묻기" }, hidden: [] },
    {
      experiment: edited,
      title: "<b>",
      view: { position: 9, inside: 1, grain: "term", selected: "W:2:0:0", firstLayer: 0 },
      notes: { ko: "둘", en: "two\nlines" },
      hidden: ["delta", "W:1:0:0"],
    },
    { experiment: classify.experiment, title: "softmax", view: {}, notes: {}, hidden: ["a"] },
  ],
}
const value = writeLesson(lesson)
const bytes = new TextEncoder().encode(printJson(value))

/** A lesson whose values or whose bytes were tampered with. */
const file = fc.oneof(
  fc.array(inJson, { minLength: 1, maxLength: 3 }).map((values) => bytesOf(mutated(value, values))),
  fc.array(inBytes, { minLength: 1, maxLength: 3 }).map((flips) => mutatedBytes(bytes, flips)),
)

function bytesOf(of: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(of))
}

const none = { key: newKey(), title: "", entries: [] }

beforeEach(() => {
  store.setState(begun, true)
  lessons.setState({ now: none, past: [], opened: null, playing: null, asked: null, isOpen: false })
})

async function outcomeOf(tampered: Uint8Array): Promise<"lesson" | "refused" | "other"> {
  store.setState({ ...begun, notices: [] }, true)
  lessons.setState({ now: none, past: [], opened: null, asked: null, isOpen: false })
  const before = store.getState()
  await openFile(new File([new Uint8Array(tampered)], "x.chainrule-lesson.json"))
  openAsked()
  const { now, asked } = lessons.getState()
  expect(asked).toBeNull()
  if (toldIn(store).length > 0) {
    expect(isUnchanged(store.getState(), before)).toBe(true)
    expect(now).toBe(none)
    for (const { slots } of store.getState().notices) expect(String(slots["path"] ?? "")).not.toMatch(/\.$/)
    return "refused"
  }
  if (now === none) return "other"
  checkLesson()
  return "lesson"
}

/** What must hold of every lesson that was opened. */
function checkLesson(): void {
  const { title, entries } = lessons.getState().now
  expect(entries.length).toBeLessThanOrEqual(lessonLimits.moments)
  for (const entry of entries) {
    checkRun(entry.experiment)
    expect(entry.hidden.length).toBeLessThanOrEqual(lessonLimits.hidden)
    expect(Number.isSafeInteger(entry.view.position ?? 0)).toBe(true)
    for (const note of Object.values(entry.notes)) expect(note.length).toBeLessThanOrEqual(lessonLimits.note)
  }
  for (const name of [title, ...entries.map((entry) => entry.title)]) {
    expect(name).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
    expect(Array.from(name).length).toBeLessThanOrEqual(lessonLimits.title)
  }
}

describe("a lesson", () => {
  it("is opened as it was written", async () => {
    expect(await outcomeOf(bytes)).toBe("lesson")
    expect(lessons.getState().now.entries.map(({ id: _, ...moment }) => moment)).toEqual(lesson.moments)
  })

  it("that was tampered with is opened or refused in a sentence; refused, it changes nothing", {
    timeout: long,
  }, async () => {
    const outcomes = { lesson: 0, refused: 0, other: 0 }
    await fc.assert(
      fc.asyncProperty(file, async (tampered) => {
        outcomes[await outcomeOf(tampered)]++
      }),
      { ...always, numRuns: 4000 },
    )
    // Both outcomes are met, many times.
    expect(outcomes.lesson).toBeGreaterThan(400)
    expect(outcomes.refused).toBeGreaterThan(400)
  })
})

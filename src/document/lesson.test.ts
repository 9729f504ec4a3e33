import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { presets } from "../presets"
import { type Lesson, type LessonMoment, lessonLimits, writeLesson } from "./lesson"
import { stageLimits } from "./limits"
import { parseText } from "./parse"
import { printJson } from "./printJson"
import { type LessonReading, readLesson } from "./readLesson"
import { isSame, writeDocument } from "./write"

const { mazur, xor } = presets

function momentOf(parts: Partial<LessonMoment> = {}): LessonMoment {
  return { experiment: mazur.experiment, title: "", view: { position: 8 }, notes: {}, hidden: [], ...parts }
}

const lesson: Lesson = {
  title: "BP2 · 오차",
  moments: [
    momentOf({ title: "ask <b>first</b>", notes: { ko: "먼저 묻기", en: "ask\nfirst" }, hidden: ["delta", "z:1:0"] }),
    momentOf({
      experiment: xor.experiment,
      view: { position: 3, inside: 1, grain: "term", selected: "W:1:0:0", panel: "values", firstLayer: 0 },
    }),
    momentOf({ view: { position: 0, lesson: { chapter: "bp2", page: 1 } }, notes: { en: "" } }),
  ],
}

function parsed(text: string): LessonReading {
  const reading = parseText(text, stageLimits)
  return reading.ok ? readLesson(reading.value, stageLimits) : reading
}

const written = () => structuredClone(writeLesson(lesson)) as unknown as Record<string, unknown>

function refused(change: (file: ReturnType<typeof writeLesson>) => unknown): readonly [string, string] {
  const reading = readLesson(change(structuredClone(writeLesson(lesson))), stageLimits)
  if (reading.ok) throw new Error("it was read")
  expect(reading.refusal.slots["path"]).toBe(reading.refusal.path)
  return [reading.refusal.path, reading.refusal.code]
}

describe("a lesson", () => {
  it("is read as it was written, to the last bit of its runs", () => {
    const reading = parsed(printJson(writeLesson(lesson)))
    if (!reading.ok) throw new Error(reading.refusal.code)
    expect(reading.unknown).toEqual([])
    const bare = ({ experiment: _, ...rest }: LessonMoment) => rest
    expect(reading.lesson.title).toBe(lesson.title)
    expect(reading.lesson.moments.map(bare)).toEqual(lesson.moments.map(bare))
    for (const [index, { experiment }] of reading.lesson.moments.entries())
      expect(isSame(experiment, lesson.moments[index]!.experiment)).toBe(true)
    // Moments of one run share it, so that nothing is computed anew between them.
    expect(reading.lesson.moments[0]!.experiment).toBe(reading.lesson.moments[2]!.experiment)
  })

  it("holds a run once, however often and by whomever it is shown", () => {
    const again = { ...mazur.experiment, edits: [...mazur.experiment.edits] }
    const { documents, moments } = writeLesson({
      title: "",
      moments: [...lesson.moments, momentOf({ experiment: again })],
    })
    expect(documents).toHaveLength(2)
    expect(moments.map(({ document }) => document)).toEqual([0, 1, 0, 0])
    expect(documents.every((document) => document.view === undefined)).toBe(true)
  })

  it("may be empty", () => {
    expect(parsed(printJson(writeLesson({ title: "", moments: [] })))).toEqual({
      ok: true,
      lesson: { title: "", moments: [] },
      unknown: [],
    })
  })

  it("names what it does not know, and obeys none of it", () => {
    const file = written()
    const [first] = file["moments"] as Record<string, unknown>[]
    Object.assign(first!, { colour: "red", view: { position: -1, language: "ko", notes: [], speed: 2 } })
    Object.assign(first!["notes"] as object, { fr: "non" })
    Object.assign((file["documents"] as object[])[1]!, { view: { position: 5 }, author: "x" })
    const reading = readLesson({ ...file, theme: "dark" }, stageLimits)
    expect(reading.ok && reading.unknown).toEqual([
      "documents[1].author",
      "documents[1].view",
      "moments[0].notes.fr",
      "moments[0].view.language",
      "moments[0].view.notes",
      "moments[0].view.position",
      "moments[0].view.speed",
      "moments[0].colour",
      "theme",
    ])
    expect(reading.ok && reading.lesson.moments[0]!.view).toEqual({})
  })

  it("has titles that turn or break no line, whatever they were made of", () => {
    const hostile = "\u202eone\u2028two\ud800\u0000"
    const file = writeLesson({ title: hostile, moments: [{ ...momentOf(), title: hostile }] })
    const reading = readLesson(JSON.parse(JSON.stringify(file)), stageLimits)
    expect(reading.ok && [reading.lesson.title, reading.lesson.moments[0]?.title]).toEqual(["onetwo", "onetwo"])
  })
})

describe("a lesson is refused with what is wrong and where", () => {
  it.each([
    ["of another format", (file: object) => ({ ...file, format: "chainrule" }), "format", "choice"],
    ["of a newer version", (file: object) => ({ ...file, version: 2 }), "version", "newer"],
    ["without a version", (file: object) => ({ ...file, version: undefined }), "version", "missing"],
    ["with a number as its title", (file: object) => ({ ...file, title: 3 }), "title", "text"],
    ["with a long title", (file: object) => ({ ...file, title: "가".repeat(121) }), "title", "limit-title"],
    ["without documents", (file: object) => ({ ...file, documents: undefined }), "documents", "missing"],
    ["without moments", (file: object) => ({ ...file, moments: {} }), "moments", "list"],
    ["with a moment that is none", (file: object) => ({ ...file, moments: [1] }), "moments[0]", "object"],
    ["with gaps", (file: object) => ({ ...file, moments: new Array(3) }), "moments[0]", "object"],
    [
      "with too many moments",
      (file: object) => ({ ...file, moments: Array.from({ length: lessonLimits.moments + 1 }, () => ({})) }),
      "moments",
      "limit-entries",
    ],
  ])("%s", (_, change, path, code) => {
    expect(refused(change)).toEqual([path, code])
  })

  it.each([
    [{ document: undefined }, "moments[0].document", "missing"],
    [{ document: 1.5 }, "moments[0].document", "whole"],
    [{ document: 2 }, "moments[0].document", "no-document"],
    [{ title: "x".repeat(121) }, "moments[0].title", "limit-title"],
    [{ notes: "x" }, "moments[0].notes", "object"],
    [{ notes: { en: 7 } }, "moments[0].notes.en", "text"],
    [{ notes: { ko: "x".repeat(2001) } }, "moments[0].notes.ko", "limit-title"],
    [{ hidden: "delta" }, "moments[0].hidden", "list"],
    [{ hidden: ["delta", "theta"] }, "moments[0].hidden[1]", "no-number"],
    [{ hidden: [{}] }, "moments[0].hidden[0]", "no-number"],
    [{ hidden: Array.from({ length: 41 }, () => "z") }, "moments[0].hidden", "limit-entries"],
  ])("a moment with %j", (parts, path, code) => {
    expect(refused((file) => ({ ...file, moments: [{ ...file.moments[0], ...parts }] }))).toEqual([path, code])
  })

  it("a document in it, at its own place", () => {
    const of = (parts: object) =>
      refused((file) => ({ ...file, documents: [file.documents[0], { ...file.documents[1], ...parts }] }))
    expect(of({ layers: [] })).toEqual(["documents[1].layers", "no-layers"])
    expect(of({ learningRate: "1" })).toEqual(["documents[1].learningRate", "number"])
    expect(of({ format: "x" })).toEqual(["documents[1].format", "choice"])
    expect(refused((file) => ({ ...file, documents: [null] }))).toEqual(["documents[0]", "object"])
  })

  it("nested without end, or no object at all", () => {
    const loop: unknown[] = []
    loop.push(loop)
    expect(refused((file) => ({ ...file, extra: loop }))).toEqual(["", "nesting"])
    expect(refused(() => [1])).toEqual(["", "not-a-document"])
  })
})

describe("a lesson that was tampered with", () => {
  it("as text is read or refused, never thrown over", () => {
    const text = printJson({
      ...writeLesson(lesson),
      documents: [writeDocument(mazur.experiment), writeDocument(xor.experiment)],
    })
    const slice = fc.record({
      at: fc.nat(text.length),
      cut: fc.nat(8),
      insert: fc.oneof(
        fc.string({ maxLength: 5 }),
        fc.constantFrom("[", "]", "{", "}", ",", '"', "1e999", "-0", "null"),
      ),
    })
    fc.assert(
      fc.property(fc.array(slice, { minLength: 1, maxLength: 3 }), (slices) => {
        const reading = parsed(
          slices.reduce((now, { at, cut, insert }) => now.slice(0, at) + insert + now.slice(at + cut), text),
        )
        if (reading.ok) for (const { hidden, notes, title } of reading.lesson.moments) check(hidden, notes, title)
        else for (const slot of Object.values(reading.refusal.slots)) expect(String(slot).length).toBeLessThan(120)
      }),
      { numRuns: 1000 },
    )
  })

  it("as a value is read or refused, and never changed", () => {
    const places = [
      "title",
      "documents",
      "moments",
      "version",
      "moments.0",
      "moments.1.view",
      "moments.0.notes",
      "moments.0.hidden",
    ]
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.anything(), (place, value) => {
        const file = written()
        const way = place.split(".")
        const last = way.pop()!
        const at = way.reduce<object>((inner, key) => Reflect.get(inner, key), file)
        Reflect.set(at, last, value)
        const before = fc.stringify(file)
        const reading = readLesson(file, stageLimits)
        if (!reading.ok) expect(reading.refusal.code).toMatch(/^[a-z-]+$/)
        expect(fc.stringify(file)).toBe(before)
      }),
      { numRuns: 1000 },
    )
  })
})

function check(hidden: readonly string[], notes: LessonMoment["notes"], title: string): void {
  expect(hidden.length).toBeLessThanOrEqual(lessonLimits.hidden)
  for (const note of Object.values(notes)) expect(typeof note).toBe("string")
  expect(typeof title).toBe("string")
}

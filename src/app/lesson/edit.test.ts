import { beforeEach, describe, expect, it } from "vitest"
import { type LessonMoment, lessonLimits } from "../../document/lesson"
import { sayIn } from "../../i18n/say"
import { presets } from "../../presets"
import { add, lessonOf, move, nameLesson, openLesson, remove, replace, undo, write } from "./edit"
import { lessons, newKey } from "./lessons"
import { titleOf } from "./momentNow"

const momentAt = (position: number, title = ""): LessonMoment => ({
  experiment: presets.mazur.experiment,
  title,
  view: { position },
  notes: {},
  hidden: [],
})
const entries = () => lessons.getState().now.entries
const positions = () => entries().map(({ view }) => view.position)
const idAt = (index: number) => entries()[index]!.id

beforeEach(() => {
  lessons.setState({ now: { key: newKey(), title: "", entries: [] }, past: [], opened: null, playing: null })
  for (const position of [1, 2, 3]) add(momentAt(position))
})

describe("the list of moments", () => {
  it("is put in order, and no moment leaves it at its ends", () => {
    expect(move(idAt(2), -1)).toBe(true)
    expect(positions()).toEqual([1, 3, 2])
    expect(move(idAt(0), 1)).toBe(true)
    expect(positions()).toEqual([3, 1, 2])
    expect([move(idAt(0), -1), move(idAt(2), 1), move(-1, 1)]).toEqual([false, false, false])
    expect(positions()).toEqual([3, 1, 2])
    undo()
    undo()
    expect(positions()).toEqual([1, 2, 3])
  })

  it("keeps what was written when an act is taken back", () => {
    const id = idAt(1)
    remove(idAt(0))
    write(id, { title: "two", notes: { ko: "둘" }, hidden: ["delta"] })
    nameLesson("numbers")
    undo()
    expect(positions()).toEqual([1, 2, 3])
    expect(entries()[1]).toMatchObject({ title: "two", notes: { ko: "둘" }, hidden: ["delta"] })
    expect(lessons.getState().now.title).toBe("numbers")
    replace(id, momentAt(9, "other"))
    expect(entries()[1]).toMatchObject({ id, title: "two", hidden: ["delta"], view: { position: 9 } })
  })

  it("holds so many moments and no more", () => {
    while (entries().length < lessonLimits.moments) expect(add(momentAt(0))).toBe(entries().length - 1)
    expect(add(momentAt(0))).toBeNull()
    expect(entries()).toHaveLength(lessonLimits.moments)
  })

  it("of another lesson comes under another name, and the former one comes back", () => {
    const { key } = lessons.getState().now
    openLesson({ title: "else", moments: [momentAt(7)] })
    nameLesson("renamed")
    expect([positions(), lessons.getState().now.key === key]).toEqual([[7], false])
    undo()
    expect([positions(), lessons.getState().now]).toMatchObject([[1, 2, 3], { key, title: "" }])
    expect(lessonOf(lessons.getState().now).moments[0]).toEqual(momentAt(1))
  })
})

it("a moment without a title is called by where it stands", () => {
  const say = sayIn("en")
  expect([0, 8, 14].map((position) => titleOf(momentAt(position), say))).toEqual([
    "cycle 1, before the first step",
    "cycle 1, sample 1 of 1, backward, δ²",
    "cycle 1, update",
  ])
  expect(titleOf({ ...momentAt(1), view: { position: 1, inside: 2 } }, say)).toBe(
    "cycle 1, sample 1 of 1, forward, z², part 2 of 6",
  )
  expect(titleOf({ ...momentAt(14), view: { position: 14, inside: 1 } }, say)).toBe(
    "cycle 2, sample 1 of 1, forward, a¹, part 1 of 2",
  )
  expect(titleOf(momentAt(8, "Errors"), say)).toBe("Errors")
})

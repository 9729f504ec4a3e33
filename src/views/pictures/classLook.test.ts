import { expect, it } from "vitest"
import { classKinds, classMark } from "../../ui/classMark"
import { classLook, classSign } from "./classLook"

it("draws each of a few classes with a mark of its own in the colour it has everywhere", () => {
  const kinds = Array.from({ length: classKinds }, (_, kind) => kind)
  expect(new Set(kinds.map((kind) => classMark(kind, 0, 0, 1))).size).toBe(classKinds)
  expect(kinds.map((kind) => classLook(kind, classKinds))).toEqual(kinds.map((kind) => ({ "data-class": kind })))
})

it("gives each of many classes a hue of its own, and its name or its number as a mark", () => {
  const classes = 10
  const looks = Array.from({ length: classes }, (_, kind) => JSON.stringify(classLook(kind, classes)))
  expect(new Set(looks).size).toBe(classes)
  expect(classSign(3, ["0", "1", "2", "3"])).toBe("3")
  expect(classSign(1, ["setosa", "versicolor"])).toBe("1")
})

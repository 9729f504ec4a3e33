import { expect, test } from "vitest"
import { linesOf } from "./caption"

const count = (line: string) => line.length

test("a caption is broken between words, and anywhere in a word that has no room", () => {
  expect(linesOf("", 10, count)).toEqual([])
  expect(linesOf("cycle 1 · step 8 of 14", 12, count)).toEqual(["cycle 1 ·", "step 8 of 14"])
  expect(linesOf("오차가 돌아옵니다", 5, count)).toEqual(["오차가", "돌아옵니다"])
  expect(linesOf("a 123456789 b", 4, count)).toEqual(["a", "1234", "5678", "9 b"])
})

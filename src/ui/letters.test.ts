import { describe, expect, it } from "vitest"
import { lettersIn, shortened } from "./letters"

describe("the width of a text", () => {
  it("counts letters of Korean twice", () => {
    expect(lettersIn("petal 꽃")).toBe(8)
  })

  it.each([
    ["petal width", 11, "petal width"],
    ["petal width", 10, "petal wid…"],
    ["꽃받침 길이", 11, "꽃받침 길이"],
    ["꽃받침 길이", 10, "꽃받침 길…"],
    ["꽃받침 길이", 9, "꽃받침 …"],
  ])("%s in the room of %i letters is %s", (text, room, shown) => {
    expect(shortened(text, room)).toBe(shown)
    expect(lettersIn(shown)).toBeLessThanOrEqual(room)
  })
})

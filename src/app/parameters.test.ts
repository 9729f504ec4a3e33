import { describe, expect, it } from "vitest"
import { readParameters } from "./parameters"

describe("readParameters", () => {
  it("reads what it knows", () => {
    expect(readParameters("?preset=xor&lang=ko&theme=dark", "")).toEqual({
      preset: "xor",
      lang: "ko",
      theme: "dark",
      unknown: [],
      lesson: null,
      link: null,
      later: [],
    })
  })

  it.each([
    ["?preset=nothing", ["preset=nothing"]],
    ["?preset=__proto__&lang=constructor", ["preset=__proto__", "lang=constructor"]],
    ["?theme=pink&x", ["theme=pink", "x"]],
    [`?long=${"a".repeat(100)}`, [`long=${"a".repeat(35)}…`]],
  ])("names %s and ignores it", (search, unknown) => {
    expect(readParameters(search, "")).toMatchObject({ preset: null, lang: null, theme: null, unknown })
  })

  it("names what this version cannot do yet", () => {
    expect(readParameters("?lesson=3&embed", "#d=abc")).toMatchObject({ lesson: "3", link: "#d=abc", later: ["embed"] })
  })
})

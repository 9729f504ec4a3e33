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
      embedding: null,
      present: null,
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

  it("knows the class's window with a name in its hash, and no other name", () => {
    const id = "0123456789abcdef0123456789abcdef"
    expect(readParameters("?present", `#p=${id}`)).toMatchObject({ present: id, unknown: [], later: [] })
    for (const hash of ["", "#p=", `#p=${id}0`, `#d=${id}`, "#p=<b>"])
      expect(readParameters("?present", hash)).toMatchObject({ present: "" })
    expect(readParameters("?present=now", "")).toMatchObject({ present: null, unknown: ["present=now"] })
  })

  it("knows a shared lesson by its own beginning", () => {
    expect(readParameters("", "#s=1.abc")).toMatchObject({ link: "#s=1.abc", unknown: [] })
    for (const hash of ["#s", "#x=1", "s=1", "# s=1"]) expect(readParameters("", hash)).toMatchObject({ link: null })
  })

  it("names what this version cannot do yet", () => {
    expect(readParameters("?lesson=3&fuzz=1", "#d=abc")).toMatchObject({
      lesson: "3",
      link: "#d=abc",
      later: ["fuzz=1"],
    })
  })

  it("reads what the page is reduced to inside another one, and who may drive it", () => {
    const search = "?embed&hide=algorithm,values&controls=none&origin=https://lms.example&origin=null,http://a.b:8080"
    expect(readParameters(search, "")).toMatchObject({
      embedding: {
        hides: ["algorithm", "values"],
        controls: "none",
        origins: ["https://lms.example", "null", "http://a.b:8080"],
      },
      unknown: [],
    })
    expect(readParameters("?embed&hide=all&controls=x&origin=*&origin=https://a.b/c", "")).toMatchObject({
      embedding: { hides: [], controls: "steps", origins: [] },
      unknown: ["controls=x", "hide=all", "origin=*", "origin=https://a.b/c"],
    })
    expect(readParameters(`?embed&hide=${"a".repeat(100)}`, "").unknown).toEqual([`hide=${"a".repeat(35)}…`])
    expect(readParameters("?hide=values", "")).toMatchObject({ embedding: null, unknown: ["hide=values"] })
  })
})

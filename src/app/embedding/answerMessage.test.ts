import { describe, expect, it, vi } from "vitest"
import { uniformFrom } from "../../engine/uniform"
import type { PageApi } from "../pageApi"
import { answerMessage } from "./answerMessage"

const told = (found: string) => `no call ${found}`

function apiOf() {
  const seek = vi.fn(async (position: number) => {
    if (!Number.isSafeInteger(position) || position < 0) throw new Error("A position is a whole number.")
    return { position }
  })
  const frame = vi.fn(() => ({ position: 3 }))
  return { api: { seek, frame, version: "1" } as unknown as PageApi, seek, frame }
}

describe("a message of the page around this one", () => {
  it("is answered by the page API", async () => {
    const { api } = apiOf()
    expect(await answerMessage(api, { chainrule: "call", id: 1, name: "seek", arguments: [8] }, told)).toEqual({
      chainrule: "result",
      id: 1,
      value: { position: 8 },
    })
    expect(await answerMessage(api, { chainrule: "call", id: "a", name: "frame" }, told)).toMatchObject({
      value: { position: 3 },
    })
  })

  it("is refused in a sentence, with the number it came with", async () => {
    const { api } = apiOf()
    const call = (more: object) => answerMessage(api, { chainrule: "call", id: 2, ...more }, told)
    expect(await call({ name: "seek", arguments: [-1] })).toEqual({
      chainrule: "refused",
      id: 2,
      message: "A position is a whole number.",
    })
    for (const name of ["version", "constructor", "__proto__", "toString", undefined])
      expect(await call({ name })).toMatchObject({ chainrule: "refused", message: `no call ${name}` })
    expect(await call({ name: "seek", arguments: [1, 2] })).toMatchObject({ chainrule: "refused" })
    expect(await call({ name: "seek", arguments: "8" })).toMatchObject({ chainrule: "refused" })
    expect(await answerMessage(api, { chainrule: "call", id: {}, name: "seek" }, told)).toMatchObject({ id: null })
  })

  it("of another script is passed over", async () => {
    const { api } = apiOf()
    for (const data of [null, undefined, 5, "seek", {}, [], { chainrule: "result", id: 1 }, { type: "webpackOk" }])
      expect(await answerMessage(api, data, told)).toBeNull()
  })

  it("whatever it holds, is answered, refused or passed over, and never throws", async () => {
    const { api, seek } = apiOf()
    const chance = uniformFrom(7)
    const pick = <T>(list: readonly T[]) => list[Math.floor(chance() * list.length)] as T
    const junk = () =>
      pick([
        null,
        undefined,
        0,
        -1,
        1e308,
        Number.NaN,
        "",
        "seek",
        "💥".repeat(50),
        [],
        {},
        { __proto__: null },
        true,
        [[[]]],
      ])
    for (let i = 0; i < 10_000; i++) {
      const data = {
        chainrule: pick(["call", "call", "call", junk()]),
        id: pick([1, "x", junk()]),
        name: pick(["seek", "frame", "hasOwnProperty", junk()]),
        arguments: pick([[8], [junk()], junk()]),
      }
      const answer = await answerMessage(api, data, told)
      expect(answer === null || answer.chainrule === "result" || typeof answer.message === "string").toBe(true)
    }
    expect(seek).toHaveBeenCalledWith(8)
  })
})

import { expect, it } from "vitest"
import { sayIn } from "../i18n/say"
import { readNumber } from "./readNumber"

it("is the number, or in a sentence why there is none, with what may have been meant", () => {
  const read = (text: string) => readNumber(text, sayIn("en"))
  expect(read(" 1/4 ")).toEqual({ ok: true, value: 0.25 })
  expect(read("1,234.5")).toMatchObject({
    ok: false,
    message: "Is 1234.5 meant? Type it without marks between the thousands.",
    meant: { value: 1234.5, label: expect.stringContaining("1234.5") },
  })
  expect(read("ten")).toMatchObject({ ok: false, message: expect.stringMatching(/^This is not a number/), meant: null })
})

import { describe, expect, it } from "vitest"
import { en as enFirst } from "./en"
import { enLater } from "./enLater"
import { enTraining } from "./enTraining"
import { type Locale, learn, localeFor, locales, type MessageId, sayIn } from "./say"

const en = { ...enFirst, ...enLater, ...enTraining }
const slotsOf = (text: string) => [...text.matchAll(/\{(\w+)(?::s)?\}/g)].map((match) => match[1]).sort()

const all = await Promise.all(
  (Object.keys(locales) as Locale[]).map(async (id) => [id, await locales[id].load()] as const),
)

describe.each(all)("%s", (_, messages) => {
  it.each(Object.keys(en) as MessageId[])("says %s with the slots of the English text", (id) => {
    expect(messages[id].trim()).not.toBe("")
    // A slot may stand twice, or in another order; it may not be missing.
    expect([...new Set(slotsOf(messages[id]))]).toEqual([...new Set(slotsOf(en[id]))])
  })

  it("has no particle right after a slot", () => {
    for (const text of Object.values(messages))
      expect(text).not.toMatch(/\}(을|를|이|가|은|는|와|과|으로|로)(\s|$|,|\.)/)
  })
})

describe("localeFor", () => {
  it.each([
    [["ko-KR", "en"], "ko"],
    [["fr", "ko"], "ko"],
    [["EN-us"], "en"],
    [["fr"], "en"],
    [[], "en"],
  ] as const)("of %j", (languages, expected) => {
    expect(localeFor(languages)).toBe(expected)
  })
})

describe("say", () => {
  it("fills every slot", () => {
    expect(sayIn("en")("where.sample", { sample: 1, of: 4 })).toBe("sample 1 of 4")
    expect(sayIn("ko")("where.sample", { sample: 1, of: 4 })).toBe("표본 1/4")
  })

  it("says one neuron, and several neurons", () => {
    learn("en", enTraining)
    const health = (of: number | string) => sayIn("en")("training.health", { of, saturated: 0, off: 0 })
    expect(health(1)).toMatch(/^Of 1 neuron, /)
    expect(health("1,000")).toMatch(/^Of 1,000 neurons, /)
    expect(health(0)).toMatch(/^Of 0 neurons, /)
  })
})

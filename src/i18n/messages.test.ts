import { describe, expect, it } from "vitest"
import "./laterAlong"
import "./laterCli"
import "./laterScripts"
import { english } from "./english.test-data"
import { enLater } from "./enLater"
import { enTraining } from "./enTraining"
import { type Locale, learn, localeFor, locales, type MessageId, sayIn } from "./say"

const slotsOf = (text: string) => [...text.matchAll(/\{(\w+)(?::s)?\}/g)].map((match) => match[1]).sort()

const all = await Promise.all(
  (Object.keys(locales) as Locale[]).map(async (id) => [id, await locales[id].load()] as const),
)

describe.each(all)("%s", (locale, messages) => {
  it.each(Object.keys(english) as MessageId[])("says %s with the slots of the English text", (id) => {
    expect(messages[id].trim()).not.toBe("")
    // A slot may stand twice, or in another order; it may not be missing.
    expect([...new Set(slotsOf(messages[id]))]).toEqual([...new Set(slotsOf(english[id]))])
  })

  it("has an s of a plural only where the language has one, at the end of a word that takes it, for a number that is said", () => {
    for (const text of Object.values(messages))
      for (const [whole, before, slot] of text.matchAll(/(.?)\{(\w+):[^}]*\}\w*/g)) {
        expect(locale, text).toBe("en")
        expect(before, text).toMatch(/[a-z]/)
        expect(before, `${text}: another plural`).not.toMatch(/[hsxyz]/)
        expect(whole, text).toMatch(/:s\}$/)
        expect(text).toContain(`{${slot}}`)
      }
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

  it("groups the digits of a count, not those of what comes as text", () => {
    expect(sayIn("en")("where.cycle", { cycle: 141_607 })).toBe("cycle 141,607")
    expect(sayIn("ko")("where.step", { done: 999, perCycle: 4002 })).toBe("단계 999/4,002")
    learn("en", enLater)
    expect(sayIn("en")("randomise.used", { seed: "20260101" })).toBe("Seed used: 20260101")
  })

  it("says one neuron, and several neurons", () => {
    learn("en", enTraining)
    const health = (of: number) => sayIn("en")("training.health", { of, sample: 1, saturated: 0, off: 0 })
    expect(health(1)).toMatch(/^Of 1 neuron, /)
    expect(health(1000)).toMatch(/^Of 1,000 neurons, /)
    expect(health(0)).toMatch(/^Of 0 neurons, /)
  })
})

import "../../i18n/later"
import { beforeAll, expect, it } from "vitest"
import { loadLocale, sayIn } from "../../i18n/say"
import { presets } from "../../presets"
import type { Controls } from "./controls"
import { classSees, namesOf, trainedSeen } from "./seen"

beforeAll(() => loadLocale("ko"))

const frozen = { experiment: presets.mazur.experiment } as NonNullable<Controls["frozen"]>
const usual = { isSeen: true, blank: false, frozen: null, hidden: [] } as const
const sees = (other: Partial<Controls>, locale: "en" | "ko" = "en", trained = false) =>
  classSees({ ...usual, ...other }, trained, sayIn(locale))

it("what the class sees is said as it is, in every combination", () => {
  expect(sees({})).toBe("The class sees the network and its equation.")
  expect(sees({ hidden: ["z", "dW"] })).toBe("The class sees the network and its equation, without z, ∂C/∂w.")
  expect(sees({ blank: true })).toBe("Blank: the class sees black.")
  expect(sees({ frozen })).toBe("Frozen: the class sees the moment from before.")
  expect(sees({ frozen, hidden: ["C"] })).toBe("Frozen: the class sees the moment from before. Hidden from it: C.")
  expect(sees({ blank: true, frozen })).toBe("Blank: the class sees black; without it, the frozen moment from before.")
  expect(sees({ blank: true, hidden: ["z"] })).toBe("Blank: the class sees black. Hidden from it: z.")
  for (const locale of ["en", "ko"] as const) {
    const all = [{}, { blank: true }, { frozen }, { blank: true, frozen }, { hidden: ["z"] as const }]
    expect(new Set(all.map((one) => sees(one, locale))).size).toBe(all.length)
    // Where nobody sees anything, that is what is said.
    expect(new Set(all.map((one) => sees({ ...one, isSeen: false }, locale))).size).toBe(1)
  }
})

it("of training it sees what tells nothing that is asked for", () => {
  expect(sees({}, "en", true)).toBe("The class sees the network and its training.")
  expect(sees({ hidden: ["z"] }, "en", true)).toBe("The class sees the network and its training, without z.")
  const costs = { cycles: Float64Array.of(0), C: Float64Array.of(1) }
  const learning = { costs, evaluations: [], samplesPerSecond: 0, sign: null, from: 0, end: null }
  expect(trainedSeen(learning, ["z"])).toEqual({ learning, answers: true })
  expect(trainedSeen(learning, ["C"])).toEqual({ learning: null, answers: true })
  expect(trainedSeen(learning, ["a:2:0"])).toEqual({ learning, answers: false })
  expect(trainedSeen(learning, ["a", "C"])).toBeNull()
  expect(trainedSeen(null, ["a"])).toBeNull()
})

it("single numbers are named without a value", () => {
  expect(namesOf(["delta", "delta:1:1"], sayIn("en"))).toBe("δ, error δ of neuron 2 of layer 2")
  expect(namesOf(["delta:1:1"], sayIn("ko"))).toBe("2층 2번 뉴런의 오차 δ")
})

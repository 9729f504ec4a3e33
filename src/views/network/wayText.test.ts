import { expect, it } from "vitest"
import { loadLocales, sayIn } from "../../i18n/say"
import { presets } from "../../presets"
import { misfitOf } from "../../timeline/misfit"
import { type Reshape, reshaped } from "../../timeline/reshape"
import { wayText } from "./wayText"

await loadLocales()

function waysOut(wishes: readonly Reshape[], locale: "en" | "ko") {
  const misfit = misfitOf(wishes.reduce(reshaped, presets.mazur.experiment), wishes.at(-1)!)
  return misfit?.waysOut.map((way) => wayText(way, misfit.L, sayIn(locale)))
}

const softmaxAlone = (l: number): readonly Reshape[] => [
  { kind: "remove-neuron", l, j: 1 },
  { kind: "activation", l, activation: "softmax" },
]

it.each([
  ["en", 2, ["Use sigmoid at the output", "Add one more output"]],
  ["en", 1, ["Use sigmoid in layer 2", "Add a neuron to layer 2"]],
  ["ko", 2, ["출력층에 sigmoid 쓰기", "출력 하나 더하기"]],
  ["ko", 1, ["2층에 sigmoid 쓰기", "2층에 뉴런 하나 더하기"]],
] as const)("the ways out name the layer that they are about: %s, %d", (locale, l, expected) => {
  expect(waysOut(softmaxAlone(l), locale)).toEqual(expected)
})

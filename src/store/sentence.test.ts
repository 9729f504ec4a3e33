import { describe, expect, it } from "vitest"
import { sayIn } from "../i18n/say"
import { presets } from "../presets"
import type { Experiment } from "../timeline/experiment"
import { createSeeker } from "../timeline/seeker"
import { isSamePlace, nextPlace, type Place } from "../timeline/stops"
import { lastPartFirst, sentenceOf } from "./sentence"

const { mazur, relu } = presets

function frameThere(experiment: Experiment, { t, inside }: Place) {
  const search = createSeeker(experiment).seek(t, inside)
  let next = search.next()
  while (!next.done) next = search.next()
  return next.value.frame
}

function told(locale: "en" | "ko", experiment: Experiment, t: number, inside = 0): string {
  return sentenceOf(frameThere(experiment, { t, inside }), sayIn(locale))
}

describe("a sentence", () => {
  it("says who sends what back to whom, a negative factor in brackets", () => {
    const text = "Neuron 2 of layer 3 sends back 0.5500 × (−0.0381) to neuron 2 of layer 2."
    expect(told("en", mazur.experiment, 7, 5)).toContain(text)
  })

  it("leaves out what is not there yet", () => {
    expect(told("en", mazur.experiment, 0, 1)).toContain("x = (0.0500, …)")
  })

  it("names two neurons, and more of them as a range", () => {
    expect(told("en", mazur.experiment, 3)).toContain("Neurons 1 and 2: a =")
    expect(told("ko", mazur.experiment, 3)).toContain("1·2번 뉴런: a =")
    expect(told("ko", relu.experiment, 2)).toContain("1~3번 뉴런: z =")
  })

  it("names the activation by a word, not by its code", () => {
    const { experiment } = relu
    const layers = experiment.network.layers.map((layer) => ({ ...layer, activation: "linear" as const }))
    const linear = { ...experiment, cost: "quadratic" as const, network: { layers } }
    expect(told("en", linear, 7)).toContain("the slope of the linear activation")
    expect(told("ko", linear, 7)).toContain("선형 함수의 미분값")
    expect(told("ko", mazur.experiment, 3)).toContain("시그모이드")
    expect(told("ko", mazur.experiment, 3)).not.toContain("sigmoid")
  })

  it("of the cost, term by term, says nothing that only one cost does", () => {
    expect(told("ko", mazur.experiment, 5, 1)).toContain("1번 출력(0.7514)과 목표값(0.0100)에서 나온 비용을 더합니다")
  })

  it("of a mean and an update names what was done last", () => {
    expect(told("en", mazur.experiment, 13, 1)).toBe(
      "1 of 12 weights and biases have moved; last weight from neuron 1 of layer 1 to neuron 1 of layer 2, 0.1500 becomes 0.1498.",
    )
    expect(told("en", mazur.experiment, 13, 3)).toMatch(/^3 of 12 .*0\.1500 becomes .*; weight .*; bias of neuron 1 /)
    expect(told("en", mazur.experiment, 12, 3)).toMatch(/^Averaged so far: 3 of 12 gradients; last /)
  })

  it.each(["term", "neuron"] as const)("is never the same twice in a cycle by %s, in either language", (parts) => {
    for (const locale of ["en", "ko"] as const) {
      let place: Place = { t: 0, inside: 0 }
      let before = ""
      while (!isSamePlace(place, { t: 14, inside: 0 })) {
        place = nextPlace(mazur.experiment, place, parts)
        const frame = frameThere(mazur.experiment, place)
        const now = lastPartFirst(frame, parts, sayIn(locale))
        expect(now).not.toMatch(/NaN|undefined|\{|\}/)
        expect(now, `${place.t} ${place.inside}`).not.toBe(before)
        before = now
      }
    }
  })
})

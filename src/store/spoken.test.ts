import { describe, expect, it } from "vitest"
import { sayIn } from "../i18n/say"
import { equationsOf } from "../notation/equations"
import { printIndex, printMatrix } from "../notation/printSymbols"
import { presets } from "../presets"
import { withEdit } from "../timeline/edits"
import type { Experiment } from "../timeline/experiment"
import { createSeeker } from "../timeline/seeker"
import { earPen } from "./earPen"
import { sceneOf } from "./sceneOf"
import { type Heard, spokenOf } from "./spoken"

const say = sayIn("en")
const { experiment } = presets.mazur

function heardAt(of: Experiment, t: number): Heard {
  const search = createSeeker(of).seek(t)
  let next = search.next()
  while (!next.done) next = search.next()
  return { experiment: of, frame: next.value.frame }
}

describe("what is spoken", () => {
  it("of a step says what it computed, without superscripts, and what happened", () => {
    expect(spokenOf(heardAt(experiment, 3), heardAt(experiment, 2), say)).toBe(
      "a of layer 2, step 3 of 14. Each neuron of layer 2 passes its z through sigmoid. Neurons 1 and 2: a = 0.5933, 0.5969.",
    )
  })

  it("names the cycle when it is another", () => {
    expect(spokenOf(heardAt(experiment, 15), heardAt(experiment, 14), say)).toMatch(
      /^cycle 2, the input x, step 1 of 14\./,
    )
    expect(spokenOf(heardAt(experiment, 28), heardAt(experiment, 14), say)).toMatch(/^cycle 2, Update, step 14 of 14\./)
  })

  it("names the net that was opened", () => {
    const xor = heardAt(presets.xor.experiment, 0)
    expect(spokenOf(xor, heardAt(experiment, 3), say)).toMatch(/^XOR.* is open\. cycle 1, before the first step\./)
  })

  it("tells of an edit what the number was and what the cost became, and the same back when it is undone", () => {
    const change = { kind: "weight", l: 2, j: 0, k: 0, value: 0.5 } as const
    const edited = heardAt(withEdit(experiment, { cycle: 0, change }), 12)
    const before = heardAt(experiment, 12)
    const name = "weight from neuron 1 of layer 2 to neuron 1 of layer 3"
    expect(spokenOf(edited, before, say)).toBe(`${name}, 0.5, was 0.4. cost C, 0.3065, was 0.2984.`)
    expect(spokenOf(before, edited, say)).toBe(`${name}, 0.4, was 0.5. cost C, 0.2984, was 0.3065.`)
  })

  it("has no small raised layer in either language, at any step", () => {
    for (const locale of ["en", "ko"] as const)
      for (let t = 1; t <= 14; t++)
        expect(spokenOf(heardAt(experiment, t), heardAt(experiment, t - 1), sayIn(locale))).not.toMatch(/[⁰¹²³⁴-⁹]/)
  })
})

describe("an equation in words", () => {
  it("tells where a compound fraction begins and ends, and of a plain one no more than itself", () => {
    const pen = earPen(say)
    expect(pen.fraction("y 1", "a 1 of layer 3")).toBe("y 1 over a 1 of layer 3")
    expect(pen.fraction("−0.5", "0.2")).toBe("−0.5 over 0.2")
    expect(`${pen.fraction("1 − y 1", "1 − a 1 of layer 3")} − 1`).toBe(
      "fraction 1 − y 1 over 1 − a 1 of layer 3, end fraction − 1",
    )
    expect(earPen(sayIn("ko")).fraction("e^(z)", "2")).toBe("분수: 2분의 e^(z), 분수 끝")
  })

  const [equation] = equationsOf({ kind: "hidden-error", l: 1 }, experiment.network, experiment.cost)
  const scene = sceneOf(heardAt(experiment, 8).frame)

  it("names layers and neurons", () => {
    expect(printMatrix(equation!, earPen(say))).toBe(
      "δ of layer 2 = (W of layer 3 transposed × δ of layer 3) times, entry by entry, slope at z of layer 2",
    )
    expect(printIndex(equation!, earPen(say), scene)).toBe(
      "δ j of layer 2 = (sum over k of w to k from j of layer 3 × δ k of layer 3) × slope at z j of layer 2",
    )
  })
})

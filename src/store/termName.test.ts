import { describe, expect, it } from "vitest"
import { sayIn } from "../i18n/say"
import { presets } from "../presets"
import type { Edit } from "../timeline/experiment"
import { createSeeker } from "../timeline/seeker"
import type { Frame } from "../timeline/trace"
import { neuronName, spokenNumber, termName } from "./termName"

const en = sayIn("en")
const ko = sayIn("ko")

function frameAt(t: number, ...edits: readonly Edit[]): Frame {
  const search = createSeeker({ ...presets.mazur.experiment, edits }).seek(t)
  let result = search.next()
  while (!result.done) result = search.next()
  return result.value.frame
}

describe("the name of a term", () => {
  const start = frameAt(0)
  const end = frameAt(14)

  it("says what it is and its value, layers as on the screen", () => {
    expect(termName("W:1:0:1", start, en)).toBe("weight from neuron 2 of layer 1 to neuron 1 of layer 2, 0.2")
    expect(termName("W:1:0:1", start, ko)).toBe("1층 2번 뉴런에서 2층 1번 뉴런으로 가는 가중치, 0.2")
    expect(termName("b:2:1", start, en)).toBe("bias of neuron 2 of layer 3, 0.6")
    expect(termName("x:0:1", start, en)).toBe("input 2, 0.1")
    expect(termName("y:2:0", start, en)).toBe("target 1, 0.01")
    expect(termName("eta", start, en)).toBe("learning rate η, 0.5")
  })

  it("says when a number is not known yet", () => {
    expect(termName("delta:2:1", start, en)).toBe("error δ of neuron 2 of layer 3, not computed yet")
    expect(termName("C", start, ko)).toBe("비용 C, 아직 계산하지 않음")
  })

  it("gives the weights of after the update once it is done", () => {
    expect(termName("W:2:0:0", end, en)).toMatch(/, 0\.3589$/)
    expect(termName("dW:2:0:0", end, en)).toMatch(/, 0\.0822$/)
    expect(termName("delta:2:1", end, en)).toMatch(/, −0\.0381$/)
  })

  it("names whole layers", () => {
    expect(termName("delta:2", end, en)).toBe("errors δ of layer 3")
    expect(termName("W:1", end, ko)).toBe("2층으로 들어오는 가중치")
  })

  it("tells of a neuron what is known", () => {
    expect(neuronName(1, 0, start, en)).toBe("neuron 1 of layer 2, nothing computed yet")
    expect(neuronName(1, 0, frameAt(3), en)).toBe("neuron 1 of layer 2, z 0.3775, a 0.5933")
    expect(neuronName(1, 0, frameAt(3), ko)).toBe("2층 1번 뉴런, z 0.3775, a 0.5933")
    expect(neuronName(2, 1, end, en)).toBe("neuron 2 of layer 3, z 1.2249, a 0.7729, δ −0.0381")
    const before = frameAt(14, { cycle: 0, change: { kind: "weight", l: 2, j: 1, k: 0, value: 0.4 } })
    expect(neuronName(2, 1, end, en, before)).toBe(
      "neuron 2 of layer 3, z 1.2249 (was 1.1656), a 0.7729 (was 0.7623), δ −0.0381 (was −0.0412)",
    )
    expect(neuronName(1, 0, end, ko, before)).toMatch(/a 0\.5933, δ 0\.00877\(이전 값 0\.00\d+\)$/)
  })
})

describe("a spoken number", () => {
  it.each([
    [0.2, "0.2"],
    [1, "1"],
    [0, "0"],
    [-0, "0"],
    [100, "100"],
    [0.00877, "0.00877"],
    [-0.5, "−0.5"],
    [1.2e-9, "1.20·10⁻⁹"],
  ])("%d is %s", (value, text) => {
    expect(spokenNumber(value)).toBe(text)
  })
})

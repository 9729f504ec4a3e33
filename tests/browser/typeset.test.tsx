import katex from "katex"
import { describe, expect, it } from "vitest"
import { equationsOf } from "../../src/notation/equations"
import { texPen } from "../../src/notation/pen"
import { printNumbers } from "../../src/notation/printNumbers"
import { printIndex, printMatrix } from "../../src/notation/printSymbols"
import { presets } from "../../src/presets"
import { sceneOf } from "../../src/store/sceneOf"
import { createSeeker } from "../../src/timeline/seeker"
import type { Frame } from "../../src/timeline/trace"
import { createTypesetter, frameOf } from "../../src/ui/typeset"

const options = { output: "html", throwOnError: true, strict: false, trust: true } as const
const render = (tex: string, element: HTMLElement) => katex.render(tex, element, options)

function frameAt(id: keyof typeof presets, t: number): Frame {
  const work = createSeeker(presets[id].experiment).seek(t)
  for (;;) {
    const next = work.next()
    if (next.done) return next.value.frame
  }
}

/** Every equation of a frame, as TeX. */
function texOf(id: keyof typeof presets, t: number): readonly string[] {
  const frame = frameAt(id, t)
  const { step } = frame
  if (!step) return []
  const place = { kind: step.kind, l: "l" in step ? step.l : step.kind === "input" ? 0 : null }
  const { cost, network } = presets[id].experiment
  const scene = sceneOf(frame)
  return equationsOf(place, network, cost, network.layers.length).flatMap((equation) => [
    printMatrix(equation, texPen),
    printIndex(equation, texPen, scene),
    ...Array.from({ length: equation.rows * equation.columns }, (_, i) =>
      printNumbers(equation, texPen, scene, Math.floor(i / equation.columns), i % equation.columns),
    ),
  ])
}

describe("an equation whose digits alone are written", () => {
  it.each(["mazur", "xor", "neuron", "classify", "relu"] as const)("is what KaTeX sets: %s", (id) => {
    const set = createTypesetter(render)
    const [once, anew] = [document.createElement("span"), document.createElement("span")]
    const { perCycle } = frameAt(id, 0)
    for (let t = 1; t <= perCycle * 2; t++)
      for (const tex of texOf(id, t)) {
        set(tex, once)
        render(tex, anew)
        expect(once.innerHTML, tex).toBe(anew.innerHTML)
      }
  })

  it("is set by KaTeX once, whatever its numbers become", () => {
    let runs = 0
    const set = createTypesetter((tex, element) => {
      runs += 1
      render(tex, element)
    })
    const target = document.createElement("span")
    const { perCycle } = frameAt("mazur", 0)
    // The second and the third cycle: the first has numbers that are not rounded, so = for ≈.
    for (const tex of texOf("mazur", perCycle + 2)) set(tex, target)
    const first = runs
    expect(first).toBeGreaterThan(0)
    for (const tex of texOf("mazur", 2 * perCycle + 2)) set(tex, target)
    expect(runs).toBe(first)
  })

  it("keeps its elements while only digits change", () => {
    const set = createTypesetter(render)
    const target = document.createElement("span")
    set("\\htmlData{term=z:1:0}{0.1500} = \\htmlData{term=b:1:0}{-2.5}", target)
    const elements = [...target.querySelectorAll("*")]
    set("\\htmlData{term=z:1:0}{123.4} = \\htmlData{term=b:1:0}{-0.1}", target)
    expect([...target.querySelectorAll("*")]).toEqual(elements)
    expect(target.textContent).toBe("123.4=−0.1")
  })
})

it("only numbers alone are taken out", () => {
  expect(frameOf("\\htmlData{term=a}{w^{3}_{11}} + \\htmlData{term=b}{1.5 \\times 10^{-3}}").slots).toEqual([
    { term: "a", digits: null },
    { term: "b", digits: null },
  ])
})

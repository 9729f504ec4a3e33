import { describe, expect, it } from "vitest"
import { cycleAlone } from "../../src/lecture/tools/cycleAlone"
import { depthExperiment, depthProfile, spectralNorm } from "../../src/lecture/tools/depth"
import { answerTo, diagnose, isWithin, type Question } from "../../src/lecture/tools/diagnose"
import { labBugs } from "../../src/lecture/tools/labBugs"
import { firstBelowHalf, twinRun, twinStarts } from "../../src/lecture/tools/twins"
import { marksOf, type Scenes, type SheetPart, sceneOfLine, sheetOf } from "../../src/lecture/tools/worksheet"
import { evaluate } from "../../src/notation/evaluate"
import { printNumber } from "../../src/notation/number"
import { parseNumber } from "../../src/notation/parseNumber"
import type { TermId } from "../../src/notation/term"
import { presets } from "../../src/presets"
import { lookInto } from "../../src/store/lookInto"
import { sceneOf } from "../../src/store/sceneOf"
import type { Experiment } from "../../src/timeline/experiment"
import { momentOfSample } from "../../src/timeline/momentOfSample"

describe("the twins", () => {
  it("are those that were published", () => {
    const [wrong, middling] = twinStarts
    const quadratic = twinRun(wrong!, "quadratic")
    const cross = twinRun(wrong!, "binary-cross-entropy")
    expect(quadratic[0]!.delta.toFixed(6)).toBe("0.017345")
    expect(cross[0]!.delta.toFixed(6)).toBe("0.982014")
    expect([quadratic[0]!.a.toFixed(2), quadratic[300]!.a.toFixed(2)]).toEqual(["0.98", "0.20"])
    const other = twinRun(middling!, "quadratic")
    expect([other[0]!.a.toFixed(2), other[300]!.a.toFixed(2)]).toEqual(["0.82", "0.09"])
    expect([firstBelowHalf(quadratic), firstBelowHalf(cross)]).toEqual([232, 17])
  })

  it("have δ as error × slope with the quadratic cost, and as the error alone with the other", () => {
    for (const start of twinStarts) {
      for (const { error, slope, delta } of twinRun(start, "quadratic")) expect(delta).toBeCloseTo(error * slope, 14)
      for (const { error, delta } of twinRun(start, "binary-cross-entropy")) expect(delta).toBeCloseTo(error, 14)
    }
  })
})

describe("|δ| by depth", () => {
  it.each([
    { activation: "sigmoid", initialisation: "normal", seed: 1 },
    { activation: "relu", initialisation: "he", seed: 1 },
    { activation: "tanh", initialisation: "xavier", seed: 7 },
  ] as const)("never grows beyond its bound ($activation, $initialisation)", (choice) => {
    const profile = depthProfile(depthExperiment(choice), lookInto)
    expect(profile.map(({ l }) => l)).toEqual([4, 3, 2, 1])
    for (const { ratio, norm, slope } of profile.slice(1))
      expect(ratio!).toBeLessThanOrEqual(norm! * slope! * (1 + 1e-9))
  })

  it("measures a matrix by the most that it lengthens a vector", () => {
    const of = (W: readonly number[], inputs: number) =>
      spectralNorm({ W: Float64Array.from(W), b: new Float64Array(2), inputs, units: 2, activation: "linear" })
    expect(of([3, 0, 0, -5], 2)).toBeCloseTo(5, 12)
    expect(of([3, 4, 0, 0], 2)).toBeCloseTo(5, 12)
    expect(of([0, 0, 0, 0], 2)).toBe(0)
  })
})

/** A number as a reader copies it from the screen. */
function shownAs(value: number): number {
  const parsed = parseNumber(printNumber(value))
  return parsed.ok ? parsed.value : Number.NaN
}

describe("the diagnosis of an answer", () => {
  const { experiment } = presets.mazur
  const ask = (term: TermId, of = experiment, t = 1): Question => ({
    ...cycleAlone({ experiment: of, frame: lookInto(of, t).frame }),
    term,
  })

  it.each<[number, string]>([
    [0.00877, "right"],
    [0.008771355, "right"],
    [0.03635, "back-alone"],
    [0.009231, "no-transpose"],
    [-0.008771, "sign"],
    [0.007294, "updated-first"],
    [0.5, "unknown"],
  ])("of δ²₁ = %d is %s", (given, found) => {
    const diagnosis = diagnose(ask("delta:1:0"), given, lookInto)
    expect(diagnosis.kind === "known" ? diagnosis.way : diagnosis.kind).toBe(found)
  })

  it("finds the other ways where they belong", () => {
    const way = (term: TermId, given: number, of = experiment) => {
      const diagnosis = diagnose(ask(term, of), given, lookInto)
      return diagnosis.kind === "known" ? diagnosis.way : diagnosis.kind
    }
    const pass = lookInto(experiment, 12)
    expect(way("z:1:0", pass.value("a:1:0")!)).toBe("activation-for-z")
    expect(way("a:1:0", pass.value("z:1:0")!)).toBe("z-for-activation")
    expect(way("dW:2:0:1", pass.value("delta:2:1")! * pass.value("a:1:0")!)).toBe("swapped")
    expect(way("db:2:0", 2 * pass.value("delta:2:0")!)).toBe("bias-per-input")
    expect(way("W:2:0:0", 0.4)).toBe("before-update")
  })

  it("asks for the sample at hand, of the cycle at hand", () => {
    const { experiment: xor } = presets.xor
    for (const t of [30, 80, 50 * 7 + 20]) {
      const { frame } = lookInto(xor, t)
      const stage = lookInto(xor, momentOfSample(frame))
      expect(answerTo(ask("delta:2:0", xor, t), lookInto)).toBe(stage.value("delta:2:0"))
      const after = lookInto(xor, t - frame.done + frame.perCycle)
      expect(answerTo(ask("W:2:0:0", xor, t), lookInto)).toBe(after.value("W:2:0:0"))
    }
    const { frame } = lookInto(xor, 50)
    const [was, is] = [frame.trace.network.layers[1]!.W[0]!, frame.trace.updated!.layers[1]!.W[0]!]
    expect(diagnose(ask("W:2:0:0", xor), was + 4 * (is - was), lookInto)).toMatchObject({ way: "forgot-mean" })
  })

  it("of a run that breaks before the number is no verdict", () => {
    const broken: Experiment = {
      ...experiment,
      network: {
        layers: experiment.network.layers.map((layer) => ({
          ...layer,
          activation: "linear",
          W: layer.W.map(() => 1e300),
        })),
      },
    }
    expect(diagnose(ask("delta:1:0", broken), 1, lookInto)).toEqual({ kind: "unanswerable" })
  })

  it("takes a number rounded to four decimals, if two digits are left", () => {
    for (const [given, meant, right] of [
      [0.0088, 0.00877135, true],
      [-0.0088, -0.00877135, true],
      [0.0087, 0.00877135, false],
      [0.009, 0.00877135, false],
      [0.001, 0.00104, true],
      [0.0004, 0.000438568, false],
      [0.7514, 0.75136507, true],
      [0.75, 0.75136507, false],
    ] as const)
      expect(isWithin(given, meant), `${given} for ${meant}`).toBe(right)
  })
  it("takes every number of a pass as it is shown", () => {
    for (const { term } of sheetOf(lookInto(experiment, 12).frame, experiment.cost).flatMap(({ lines }) => lines)) {
      const meant = answerTo(ask(term), lookInto)
      expect(meant, term).not.toBeNull()
      expect(isWithin(shownAs(meant!), meant!), term).toBe(true)
      expect(diagnose(ask(term), meant!, lookInto).kind, term).toBe("right")
    }
  })
})

/** Works through a sheet, line by line from the lines before; `write` puts down what a line makes. */
function fillIn(parts: readonly SheetPart[], scenes: Scenes, write: (term: TermId, made: number) => number) {
  const filled = new Map<TermId, number>()
  const before = new Map<TermId, number>()
  for (const line of parts.flatMap(({ lines }) => lines)) {
    const { term, equation, j, k } = line
    const scene = sceneOfLine(line, scenes)
    const own = { ...scene, value: (of: TermId, old?: boolean) => before.get(of) ?? scene.value(of, old) }
    const written = write(term, evaluate(equation.right, own, j, k)!)
    filled.set(term, written)
    if (!equation.assigns) before.set(term, written)
  }
  return filled
}

describe("the pass by hand", () => {
  const { experiment } = presets.mazur
  const { frame } = lookInto(experiment, 14)
  const scenes = { pass: sceneOf(frame, true), updated: sceneOf(frame) }
  const parts = sheetOf(frame, experiment.cost)
  const lines = parts.flatMap(({ lines }) => lines)
  const solved = new Map(lines.map((line) => [line.term, sceneOfLine(line, scenes).value(line.term)!]))

  it("has every number of the pass once, each made by its equation", () => {
    expect(lines).toHaveLength(2 + 2 + 2 + 2 + 1 + 2 + 2 + 2 + 4 + 2 + 4 + 6 + 6)
    for (const line of lines) {
      const [scene, { term, equation, j, k }] = [sceneOfLine(line, scenes), line]
      expect(evaluate(equation.right, scene, j, k), term).toBeCloseTo(scene.value(term)!, 12)
    }
  })

  it.each([2, 3, 4, 6])("takes the worked solution with %d digits as right", (digits) => {
    const rounded = new Map([...solved].map(([term, value]) => [term, Number(value.toPrecision(digits))]))
    for (const [term, mark] of marksOf(parts, scenes, rounded, digits)) expect(mark, term).toBe("right")
  })

  it("marks a wrong line once, and what follows correctly from it as carried on", () => {
    // z of hidden neuron 1 without its bias; all else goes on from there.
    const filled = fillIn(parts, scenes, (term, made) => (term === "z:1:0" ? 0.0275 : made))
    const marks = [...marksOf(parts, scenes, filled, 4)]
    expect(marks.filter(([, mark]) => mark === "wrong").map(([term]) => term)).toEqual(["z:1:0"])
    expect(marks.filter(([, mark]) => mark === "carried").length).toBeGreaterThan(5)
    expect(marks.find(([term]) => term === "z:1:1")?.[1]).toBe("right")
  })

  it.each(["mazur", "xor", "deep"] as const)("has nothing to say against who rounds every line of %s", (id) => {
    const run = presets[id].experiment
    const alone = cycleAlone({ experiment: run, frame: lookInto(run, 1).frame })
    const t = run.batchSize === 1 ? alone.frame.perCycle : momentOfSample(alone.frame)
    const whole = lookInto(alone.experiment, t).frame
    const all = sheetOf(whole, run.cost)
    const both = { pass: sceneOf(whole, true), updated: sceneOf(whole) }
    for (const digits of [3, 4, 6]) {
      const filled = fillIn(all, both, (_, made) => Number(made.toPrecision(digits)))
      const marks = [...marksOf(all, both, filled, digits)].filter(([, mark]) => mark !== "right")
      expect(marks, `${digits} digits`).toEqual([])
    }
  })

  it("leaves what was not filled in unmarked", () => {
    for (const [, mark] of marksOf(parts, scenes, new Map(), 3)) expect(mark).toBe("empty")
  })
})

describe("the bugs of the lab", () => {
  it("are not offered where they make no other number", () => {
    const run = presets.neuron.experiment
    const bugs = labBugs(cycleAlone({ experiment: run, frame: lookInto(run, 1).frame }), lookInto)
    expect(bugs).not.toContain("no-transpose")
    expect(bugs).not.toContain("bias-per-input")
  })

  it("each has a run of the lab's own on which it makes other numbers, its words and its reason", () => {
    const [below, above] = presets.mazur.experiment.network.layers
    const leaky: Experiment = {
      ...presets.mazur.experiment,
      network: {
        ...presets.mazur.experiment.network,
        layers: [{ ...below!, activation: "leaky-relu", b: Float64Array.of(-1, -1) }, above!],
      },
    }
    const runs = [presets.mazur.experiment, presets.classify.experiment, leaky]
    const bugsOf = (run: Experiment) =>
      labBugs(cycleAlone({ experiment: run, frame: lookInto(run, 1).frame }), lookInto)
    const offered = new Set(runs.flatMap(bugsOf))
    expect(offered.size).toBe(8)
    for (const run of runs)
      for (const bug of bugsOf(run)) {
        const t = momentOfSample(lookInto(run, 1).frame)
        const [right, wrong] = [lookInto(run, t).frame.trace, lookInto({ ...run, bug }, t).frame.trace]
        expect([wrong.delta, wrong.dW, wrong.db], bug).not.toEqual([right.delta, right.dW, right.db])
      }
  })
})

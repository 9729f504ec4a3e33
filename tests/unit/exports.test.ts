import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { latexDocument } from "../../src/document/exports/latex"
import type { Moment } from "../../src/document/exports/moment"
import { numpyScript as numpyIn } from "../../src/document/exports/numpy"
import { pythonNumber } from "../../src/document/exports/python"
import { pytorchScript as pytorchIn } from "../../src/document/exports/pytorch"
import { loadLocales, sayIn } from "../../src/i18n/say"
import { presets } from "../../src/presets"
import { sceneOf } from "../../src/store/sceneOf"
import { scriptComments } from "../../src/store/scriptComments"
import { frameAt } from "../../src/timeline/frameAt"
import { createSeeker } from "../../src/timeline/seeker"
import { at, type Case, edited, examples, golden, kinks, pairings, ruled } from "./exportCases"

const inEnglish = (moment: Moment) => scriptComments(moment.frame, sayIn("en"))
const numpyScript = (moment: Moment) => numpyIn(moment, inEnglish(moment))
const pytorchScript = (moment: Moment) => pytorchIn(moment, inEnglish(moment))

const all = [...examples, edited, ...pairings, ...kinks, ...golden, ...ruled]
const python = process.env.PYTHON ?? "python3"
const folder = mkdtempSync(join(tmpdir(), "chainrule-"))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs every script in one process; prints those that fail. */
const runner = `
import contextlib, io, runpy, sys
for path in sys.argv[1:]:
    try:
        with contextlib.redirect_stdout(io.StringIO()) as said:
            runpy.run_path(path, run_name="__main__")
        assert "numbers agree" in said.getvalue()
    except BaseException as error:
        print(path, type(error).__name__, str(error).splitlines()[:3])
`

const there = new Map<string, boolean>()

function isThere(module: string): boolean {
  const known = there.get(module) ?? spawnSync(python, ["-c", `import ${module}`]).status === 0
  if (!there.has(module) && !known) console.info(`The scripts for ${module} were not run: ${python} does not have it.`)
  there.set(module, known)
  return known
}

/** What the scripts that fail say, a line each; null where Python or a module is missing. */
function failing(module: string, scripts: readonly string[]): string | null {
  if (!isThere(module)) return null
  const paths = scripts.map((text, index) => {
    const path = join(folder, `${module}-${index}.py`)
    writeFileSync(path, text)
    return path
  })
  const { stdout, stderr, status } = spawnSync(python, ["-W", "error", "-c", runner, ...paths], { encoding: "utf8" })
  return status === 0 ? stdout : stderr
}

describe.each([
  ["numpy", numpyScript],
  ["torch", pytorchScript],
] as const)("the script for %s", (module, script) => {
  it("agrees with every number of every example, pairing, kink and golden net", () => {
    const failed = failing(module, all.map(script))
    if (failed !== null) expect(failed).toBe("")
  }, 120_000)

  it("fails where a number is not right", () => {
    const right = script(edited)
    const { a, delta } = edited.frame.trace
    const wrong = [a[1]![1]!, delta[1]![0]!, presets.mazur.experiment.samples[0]!.y[0]!].map((value) =>
      right.replaceAll(pythonNumber(value), pythonNumber(value * (1 + 1e-7))),
    )
    expect(wrong).not.toContain(right)
    const failed = failing(module, wrong)
    if (failed !== null) expect(failed.match(/ AssertionError /g)?.length).toBe(wrong.length)
  }, 60_000)

  it.each(all.map((one) => [one.name, one] as const))("holds every number shown: %s", (_name, moment) => {
    const text = script(moment)
    const { z, a, delta, dW, db, C, mean, network } = moment.frame.trace
    const shown = [...z, ...a, ...delta, ...dW, ...db, ...(mean ? [...mean.dW, ...mean.db] : [])]
    const numbers = shown.flatMap((vector) => [...(vector ?? [])])
    for (const { W, b } of network.layers) numbers.push(...W, ...b)
    if (C !== null) numbers.push(C)
    for (const value of numbers) expect(text).toContain(pythonNumber(value))
  })

  it("keeps a title on its line, and never on one where Python looks for an encoding", () => {
    const title = "coding: rot13\nimport os\r\u2028x\u202e"
    const { experiment } = presets.mazur
    const lines = script(at("", { ...experiment, title }, 3)).split(/\r|\n|\u2028/)
    expect(lines.filter((line) => line.includes("coding"))).toEqual([
      expect.stringMatching(/^# Net: coding: rot13 import os {2}x; /),
    ])
    expect(lines.findIndex((line) => line.includes("coding"))).toBeGreaterThan(1)
  })
})

/** What the comments of a script say. */
const commentsIn = (script: string) => [...script.matchAll(/# (.*)$/gm)].map(([, text = ""]) => text)

describe.each([
  ["NumPy", numpyIn],
  ["PyTorch", pytorchIn],
] as const)("the script for %s in Korean", (_name, script) => {
  it.each(all.map((one) => [one.name, one] as const))(
    "has the same code, and every comment in Korean: %s",
    async (_of, moment) => {
      await loadLocales()
      const [en, ko] = (["en", "ko"] as const).map((locale) =>
        script(moment, scriptComments(moment.frame, sayIn(locale))),
      )
      const code = (text = "") => text.replaceAll(/ *# .*$/gm, "")
      expect(code(ko)).toBe(code(en))
      expect(ko).not.toContain("#{")
      const [english, korean] = [commentsIn(en ?? ""), commentsIn(ko ?? "")]
      expect(korean).toHaveLength(english.length)
      // Of mathematics alone there is nothing to say in words.
      const told = korean.filter((_text, index) => /[a-z]{4}/.test(english[index] ?? ""))
      for (const text of told) expect(text).toMatch(/[가-힣]/)
    },
  )
})

describe("a script", () => {
  it("of a cycle that stops being finite compares what comes before", () => {
    const { experiment } = presets.mazur
    const samples = [{ x: Float64Array.of(1e200, 1), y: Float64Array.of(1e300, 0) }]
    const moment = at("", { ...experiment, samples }, 5)
    const text = numpyScript(moment)
    expect(text).toMatch(/^# A number stops being finite \(C\)/m)
    expect(text).toContain('"a2"')
    expect(text).not.toMatch(/Infinity|NaN|"new_W1"/)
  })

  it("of a large cycle holds the sample at hand, and of the batch what is shown", () => {
    const { experiment } = presets.mazur
    const samples = Array.from({ length: 20_000 }, (_, i) => ({
      x: Float64Array.of(i / 20_000, 0.1),
      y: experiment.samples[0]!.y,
    }))
    const many = { ...experiment, samples, batchSize: samples.length }
    const text = numpyScript({ experiment: many, frame: frameAt(many, 12 * 3 + 5) })
    expect(text).toContain("only the one at hand")
    expect(text.match(/^ {4}\d+: \{/gm)).toEqual(["    3: {"])
    expect(text).not.toContain('"mean_C"')
    const failed = failing("numpy", [text])
    if (failed !== null) expect(failed).toBe("")
  }, 60_000)

  it("says that a mistake was put in on purpose, and finds it", () => {
    const moment = at("", { ...presets.mazur.experiment, bug: "no-transpose" }, 8)
    const text = numpyScript(moment)
    expect(text).toContain("on purpose")
    const failed = failing("numpy", [text])
    if (failed !== null) expect(failed).toMatch(/AssertionError.*delta1/)
  })
})

describe("the derivation", () => {
  const say = sayIn("en")
  const write = (moment: Case) => latexDocument(moment, { scene: sceneOf, name: (kind) => say(`algorithm.${kind}`) })

  it.each(all.map((one) => [one.name, one] as const))("is a plain document: %s", (_name, moment) => {
    const text = write(moment)
    const body = text.replaceAll(/^%.*$/gm, "")
    // \\square stands for what is not known, and is not of amsmath.
    expect(body).not.toMatch(/\\htmlData|\\square|NaN|Infinity|undefined|null|[^\x20-\x7e\n]/)
    const opening = body.replaceAll(/\\[{}]/g, "")
    expect(opening.split("{").length).toBe(opening.split("}").length)
    expect(text.match(/\\usepackage\S*/g)).toEqual(["\\usepackage{amsmath}"])
  })

  it("has a step for each that was done, and no other", () => {
    for (const [t, steps] of [
      [0, 0],
      [1, 1],
      [8, 8],
      [14, 14],
      [15, 1],
    ] as const)
      expect(write(at("", presets.mazur.experiment, t)).match(/\\subsection\*\{Step/g)?.length ?? 0).toBe(steps)
  })

  it("has the published numbers of the net of Mazur", () => {
    const text = write(at("", presets.mazur.experiment, 14))
    for (const number of ["0.3775", "0.5933", "0.7514", "0.7729", "0.2984", "0.3589", "0.1498"])
      expect(text).toContain(number)
  })

  it("leaves out what a step has not reached, and sums under way", () => {
    const search = createSeeker(presets.mazur.experiment).seek(1, 4)
    let next = search.next()
    while (!next.done) next = search.next()
    const text = write({ name: "", experiment: presets.mazur.experiment, frame: next.value.frame })
    expect(text).toContain("under way")
    expect(text).toContain("{z^{2}_{1}} =")
    expect(text).not.toContain("{z^{2}_{2}} =")
  })

  it("prints a title of any signs as text", () => {
    const title = '50 % of $a_1$ & \\input{x} #1 ^~ <"|>'
    const text = write(at("", { ...presets.mazur.experiment, title }, 1))
    expect(text).toContain(
      "50 \\% of \\$a\\_1\\$ \\& \\textbackslash{}input\\{x\\} \\#1 \\textasciicircum{}\\textasciitilde{} \\textless{}''\\textbar{}\\textgreater{}}",
    )
    expect(write(at("", { ...presets.mazur.experiment, title: "첫 신경망" }, 1))).toContain("step by step: 2-2-2}")
  })

  it("of a large net says how much it leaves out", () => {
    const { experiment } = presets.deep
    const wide = experiment.network.layers[1]!
    const layers = [...experiment.network.layers.slice(0, 2), wide, wide, ...experiment.network.layers.slice(2)]
    const text = write(at("", { ...experiment, network: { layers } }, 34))
    expect(text).toMatch(/The net has \d+ weights: of each equation the first 8/)
    expect(text).toContain("and 56 more of the same form")
  })
})

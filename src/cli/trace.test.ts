import { spawn } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { trace as traceIn } from "./trace"

const root = fileURLToPath(new URL("../..", import.meta.url))
const document = {
  format: "chainrule",
  version: 1,
  inputs: 1,
  layers: [{ units: 1, activation: "linear", weights: [[1]], biases: [0] }],
  cost: "quadratic",
  learningRate: 0.25,
  samples: [{ x: [1], y: [3] }],
}
const good = JSON.stringify(document)
const bad = JSON.stringify({ ...document, samples: [{ x: [1, 2, 3], y: [3] }] })
const diverging = JSON.stringify({
  ...document,
  layers: [{ ...document.layers[0], weights: [[1e308]] }],
  samples: [{ x: [10], y: [0] }],
})

interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs a program to its end; `input` is its standard input. */
function run(program: string, words: readonly string[], input: string | Uint8Array = "", cwd = root): Promise<Outcome> {
  const env = { ...process.env }
  for (const name of ["npm_lifecycle_event", "INIT_CWD"]) delete env[name]
  const child = spawn(program, words, { cwd, env })
  let [out, err] = ["", ""]
  child.stdout.setEncoding("utf8").on("data", (text) => (out += text))
  child.stderr.setEncoding("utf8").on("data", (text) => (err += text))
  // The command may have refused, and left, before all was written.
  child.stdin.on("error", () => {})
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.on("error", reject)
    child.on("close", (code) => resolve({ code, out, err }))
  })
}

/** The real command. */
const command = (words: readonly string[], input?: string | Uint8Array) =>
  run(process.execPath, [join(root, "scripts/trace.mjs"), ...words], input)

/** The same without a process of its own. */
async function trace(words: readonly string[], input: string | Uint8Array = "", directory = root): Promise<Outcome> {
  let [out, err] = ["", ""]
  const code = await traceIn({
    words,
    directory,
    input: Readable.from([Buffer.from(input)]),
    write: async (text) => {
      out += text
    },
    complain: (text) => {
      err += text
    },
  })
  return { code, out, err }
}

let folder = ""
const file = (name: string) => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "chainrule-"))
  writeFileSync(file("good.json"), good)
  writeFileSync(file("bad.json"), bad)
  writeFileSync(file("huge.json"), Buffer.alloc(64_000_001, 32))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe("the trace command", () => {
  it("prints the trace of a file, and nothing else", async () => {
    const { code, out, err } = await run("npm", ["run", "-s", "trace", "--", file("good.json"), "--cycles", "2"])
    expect([code, err]).toEqual([0, ""])
    expect(out.endsWith("]}\n")).toBe(true)
    const { format, version, cycles } = JSON.parse(out)
    expect([format, version]).toEqual(["chainrule-trace", 1])
    expect(cycles).toHaveLength(2)
    expect(cycles[0]).toEqual({
      cost: 2,
      samples: [{ cost: 2, z: [[1]], a: [[1], [1]], delta: [[-2]], weightGradients: [[[-2]]], biasGradients: [[-2]] }],
      gradient: { weights: [[[-2]]], biases: [[-2]] },
      updated: { weights: [[[1.5]]], biases: [[0.5]] },
    })
  })

  it("reads standard input, with a byte order mark and as UTF-16 too; a file is named from where one is", async () => {
    const one = (await trace([file("good.json")])).out
    expect(JSON.parse(one).cycles).toHaveLength(1)
    expect(await trace(["-"], good)).toEqual({ code: 0, out: one, err: "" })
    expect(await trace(["-"], `\uFEFF${good}\n`)).toEqual({ code: 0, out: one, err: "" })
    expect(await trace(["-"], Buffer.from(`\uFEFF${good}`, "utf16le"))).toEqual({ code: 0, out: one, err: "" })
    expect(await trace(["good.json"], "", folder)).toEqual({ code: 0, out: one, err: "" })
    expect(await command(["-"], good)).toEqual({ code: 0, out: one, err: "" })
  })

  it.each([
    [bad, "samples[0].x: expected 1 number, found 3"],
    [good.slice(0, 100), "The document is not complete (byte 100)."],
    ["", "There is nothing in it."],
    ["\u0089PNG", "This is not JSON (byte 1, line 1)."],
    [
      `${good.slice(0, -1)},"version":2}`,
      "The document was made by a newer version (format version 2; this one reads version 1).",
    ],
  ])("refuses a bad document in one line, prints no trace, and exits 1", async (input, sentence) => {
    expect(await trace(["-"], input)).toEqual({ code: 1, out: "", err: `chainrule: ${sentence}\n` })
  })

  it("exits so as a program too", async () => {
    const [refused, misused, stopped] = await Promise.all([command(["-"], bad), command([]), command(["-"], diverging)])
    expect(refused).toEqual({ code: 1, out: "", err: "chainrule: samples[0].x: expected 1 number, found 3\n" })
    expect([misused.code, misused.out]).toEqual([2, ""])
    expect([stopped.code, stopped.err]).toEqual([3, ""])
  })

  it("refuses what is not text, and what is too large without reading it", async () => {
    expect(await trace(["-"], Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toMatchObject({
      code: 1,
      err: "chainrule: This is not a text file.\n",
    })
    const sentence = "The document is too large: at most 64,000,000 bytes, found 64,000,001."
    expect(await trace([file("huge.json")])).toEqual({ code: 1, out: "", err: `chainrule: ${sentence}\n` })
  })

  it("prints the trace up to a number that is not finite, and exits 3", async () => {
    const { code, out, err } = await trace(["-", "--cycles", "5"], diverging)
    expect([code, err]).toEqual([3, ""])
    expect(JSON.parse(out).cycles[0].fault).toEqual({
      kind: "non-finite",
      quantity: "z",
      layer: 0,
      neuron: 0,
      sample: 0,
    })
  })

  it("with --ndjson reads a document a line and goes on after a bad one", async () => {
    const { code, out, err } = await trace(["--ndjson", "-"], `${good}\r\n${bad}\n\n{"a":\n${diverging}\n${good}`)
    expect([code, err]).toEqual([1, ""])
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line))
    expect(lines).toEqual([
      expect.objectContaining({ format: "chainrule-trace" }),
      { error: "samples[0].x: expected 1 number, found 3" },
      { error: "The document is not complete (byte 5)." },
      expect.objectContaining({ cycles: [expect.objectContaining({ fault: expect.anything() })] }),
      expect.objectContaining({ format: "chainrule-trace" }),
    ])
    expect((await trace(["--ndjson", "-"], `${good}\n${diverging}\n${good}\n`)).code).toBe(3)
    expect(await trace(["--ndjson", "-"], "")).toEqual({ code: 0, out: "", err: "" })
  })

  it.each<[string[], string]>([
    [[], "Which document? Give a file, or - for standard input."],
    [
      ["a.json", "b.json"],
      "One file at a time: a.json and b.json were given. To check many documents, put one on each line and use --ndjson.",
    ],
    [["--fast", "a.json"], "There is no option --fast."],
    [["-", "--cycles"], '--cycles needs a whole number from 1 to 1,000,000; found "".'],
    [["-", "--cycles", "2.5"], '--cycles needs a whole number from 1 to 1,000,000; found "2.5".'],
    [["-", "--cycles=0"], '--cycles needs a whole number from 1 to 1,000,000; found "0".'],
    [["no-such-file.json"], "There is no file no-such-file.json."],
    [["src"], "src is a folder."],
  ])("called wrongly (%j) says so and exits 2", async (words, sentence) => {
    expect(await trace(words, good)).toEqual({ code: 2, out: "", err: `chainrule: ${sentence}\n` })
  })

  it("tells how it is used", async () => {
    expect(await trace(["--help"])).toMatchObject({ code: 0, err: "", out: expect.stringContaining("[--cycles N]") })
  })

  it("stops quietly when its reader does", async () => {
    const pipe = `"${process.execPath}" scripts/trace.mjs "${file("good.json")}" --cycles 200000 | head -c 27`
    expect(await run("sh", ["-c", pipe])).toEqual({
      code: 0,
      out: '{"format":"chainrule-trace"',
      err: "",
    })
  })
})

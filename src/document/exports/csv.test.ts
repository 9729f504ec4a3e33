import { describe, expect, it } from "vitest"
import type { Experiment } from "../../timeline/experiment"
import { experimentOf } from "../../timeline/experimentOf.test-data"
import { createSeeker } from "../../timeline/seeker"
import type { Frame } from "../../timeline/trace"
import { csvText, textCell } from "./csv"

function frameOf(experiment: Experiment, t: number, inside = 0): Frame {
  const search = createSeeker(experiment).seek(t, inside)
  let next = search.next()
  while (!next.done) next = search.next()
  return next.value.frame
}

/** The rows of a table by `symbol layer j k sample`. */
function read(text: string): ReadonlyMap<string, number> {
  const [head, ...lines] = text.split("\r\n")
  expect(head).toBe("symbol,layer,j,k,sample,value")
  expect(lines.pop()).toBe("")
  const rows = lines.map((line) => line.split(","))
  expect(rows.every(({ length }) => length === 6)).toBe(true)
  const known = new Map(rows.map((row) => [row.slice(0, 5).join(" "), Number(row[5])]))
  expect(known.size).toBe(lines.length)
  return known
}

describe("a table", () => {
  const experiment = experimentOf({ sizes: [2, 3, 2], samples: 3, batchSize: 2 })

  it("has every number of the moment to its last bit, and none that is not computed", () => {
    const frame = frameOf(experiment, 12 + 9)
    const known = read(csvText({ experiment, frame }))
    const { network, z, delta, C } = frame.trace
    expect(known.get("W 1 2 1 ")).toBe(network.layers[0]!.W[5])
    expect(known.get("z 2 1  1")).toBe(z[2]![1])
    expect(known.get("delta 1 2  1")).toBe(delta[1]![2])
    expect(known.get("C    1")).toBe(C)
    expect(known.get("x 0 1  0")).toBe(experiment.samples[0]!.x[1])
    expect(known.has("x 0 1  2")).toBe(false)
    expect([...known.keys()].filter((key) => /^(dW|mean|new)/.test(key))).toEqual([])
  })

  it("has the means and the new weights once they are there", () => {
    const frame = frameOf(experiment, 26)
    const known = read(csvText({ experiment, frame }))
    const { mean, updated, network } = frame.trace
    expect(known.get("mean_dW 2 1 2 ")).toBe(mean!.dW[2]![5])
    expect(known.get("mean_C    ")).toBe(mean!.C)
    expect(known.get("new_b 1 0  ")).toBe(updated!.layers[0]!.b[0])
    expect(known.get("b 1 0  ")).toBe(network.layers[0]!.b[0])
  })

  it("leaves out a sum that is under way", () => {
    const one = read(csvText({ experiment, frame: frameOf(experiment, 1, 4) }))
    expect([...one.keys()].filter((key) => key.startsWith("z"))).toEqual(["z 1 0  0"])
  })

  it("writes −0 as it is", () => {
    const samples = [{ x: Float64Array.of(-0, 1e-300), y: Float64Array.of(0, 1e21) }]
    const text = csvText({ experiment, frame: frameOf({ ...experiment, samples, batchSize: 1 }, 1) })
    expect(text).toContain("x,0,0,,0,-0\r\nx,0,1,,0,1e-300\r\n")
    expect(text).toContain("y,2,1,,0,1e+21\r\n")
  })
})

describe("a cell of text", () => {
  it.each([
    ["=cmd()", "'=cmd()"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@a", "'@a"],
    ["\tx", "'\tx"],
    ["z", "z"],
    ['a "b", c', '"a ""b"", c"'],
    ["=1\n2", '"\'=1\n2"'],
  ])("%j is %j", (text, cell) => expect(textCell(text)).toBe(cell))
})

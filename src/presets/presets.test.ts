import { describe, expect, it } from "vitest"
import { stageLimits } from "../document/limits"
import { readDocument } from "../document/read"
import { writeDocument } from "../document/write"
import { learn } from "../engine/learn"
import { locales } from "../i18n/say"
import { startOf } from "../timeline/cycle"
import { advance, firstFrame } from "../timeline/frame"
import { createSeeker } from "../timeline/seeker"
import type { Frame } from "../timeline/trace"
import { type PresetId, presets } from "."

function frameAt(id: PresetId, t: number): Frame {
  const search = createSeeker(presets[id].experiment).seek(t)
  for (;;) {
    const next = search.next()
    if (!next.done) continue
    expect(next.value.kind).toBe("frame")
    return next.value.frame
  }
}

const largest = (v: Float64Array | null | undefined) => Math.max(...[...(v ?? [Number.NaN])].map(Math.abs))
const all = Object.values(presets)

describe.each(all)("$id", ({ id, title, hint, document, experiment }) => {
  it("is a document for the stage, and written again it is the same", () => {
    expect(readDocument(document, stageLimits)).toEqual({ ok: true, experiment, view: {}, unknown: [] })
    expect(writeDocument(experiment)).toEqual(document)
  })

  it("has a name and a hint in every language", async () => {
    for (const { load } of Object.values(locales)) {
      const messages = await load()
      expect(messages[title].length).toBeGreaterThan(2)
      expect(messages[hint].length).toBeGreaterThan(30)
    }
  })

  it("is finite for 200 steps, and replay gives the same", () => {
    let frame = firstFrame(experiment)
    while (frame.t < 200) {
      const { trace, samples } = frame
      const first = (startOfBatch(experiment.batchSize, samples.length, frame) + samples.length) % samples.length
      const batch = samples.slice(first, first + experiment.batchSize)
      for (const step of learn(trace.updated ?? trace.network, batch, experiment.cost, trace.eta)) {
        frame = advance(experiment, frame, step)
      }
    }
    expect(frameAt(id as PresetId, frame.t)).toEqual(frame)
  })
})

/** Where the batch after this frame begins. */
function startOfBatch(batchSize: number, samples: number, frame: Frame): number {
  const next = frame.t === 0 ? 0 : frame.cycle + 1
  return (next % Math.ceil(samples / batchSize)) * batchSize
}

describe("what to look for", () => {
  it("mazur: the published cost", () => {
    expect(frameAt("mazur", 6).trace.C?.toFixed(9)).toBe("0.298371109")
  })

  it("xor: the cost falls to a hundredth in 500 cycles, and every output is on its side", () => {
    const { experiment } = presets.xor
    const cost = (cycle: number) => frameAt("xor", startOf(experiment, cycle + 1)).trace.mean?.C ?? Number.NaN
    expect(cost(500) / cost(0)).toBeLessThan(1 / 90)
    expect(cost(500) / cost(0)).toBeGreaterThan(1 / 110)
    const costs = [0, 50, 100, 200, 300, 500, 1000, 3000].map(cost)
    expect(costs).toEqual([...costs].sort((a, b) => b - a))
    const start = startOf(experiment, 500)
    const outputs = [0, 1, 2, 3].map((i) => frameAt("xor", start + 12 * i + 5).trace.a[2]?.[0] ?? Number.NaN)
    expect(outputs.map(Math.round)).toEqual([0, 1, 1, 0])
  })

  it("xor: the mean of four samples", () => {
    expect(frameAt("xor", 1).perCycle).toBe(50)
    const rows = [0, 1, 2, 3].map((i) => frameAt("xor", 12 * (i + 1)).trace.dW[1] ?? new Float64Array())
    const mean = frameAt("xor", 49).trace.mean?.dW[1] ?? new Float64Array()
    for (const [index, value] of mean.entries()) {
      expect(value).toBeCloseTo(rows.reduce((sum, row) => sum + (row[index] ?? Number.NaN), 0) / 4, 15)
    }
  })

  it("neuron: badly wrong, yet a small δ; it takes 232 updates to come below one half", () => {
    const { trace } = frameAt("neuron", 4)
    expect(trace.a[1]?.[0]?.toFixed(2)).toBe("0.98")
    const { trace: backward } = frameAt("neuron", 5)
    expect(backward.delta[1]?.[0]?.toFixed(3)).toBe("0.017")
    expect(backward.slope[1]?.[0]).toBeLessThan(0.02)
    const { experiment } = presets.neuron
    const output = (cycle: number) => frameAt("neuron", startOf(experiment, cycle) + 3).trace.a[1]?.[0] ?? Number.NaN
    expect([output(231) > 0.5, output(232) < 0.5]).toEqual([true, true])
    expect(output(300).toFixed(2)).toBe("0.20")
  })

  it("classify: δ of the output is a − y, below 0 for the right class alone, and 0 in sum", () => {
    for (let i = 0; i < 3; i++) {
      const { trace, samples } = frameAt("classify", 14 * i + 7)
      const [delta, a, y] = [trace.delta[2], trace.a[2], samples[trace.sample ?? -1]?.y]
      expect(trace.sample).toBe(i)
      for (const [j, value] of [...(delta ?? [])].entries()) {
        expect(value).toBeCloseTo((a?.[j] ?? Number.NaN) - (y?.[j] ?? Number.NaN), 15)
        expect(Math.sign(value)).toBe(y?.[j] === 1 ? -1 : 1)
      }
      expect([...(delta ?? [1])].reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 15)
    }
  })

  it("relu: the second hidden neuron is off, then and after many updates; the others are not", () => {
    const before = presets.relu.experiment.network.layers[0]
    for (const cycle of [0, 1, 100]) {
      const start = startOf(presets.relu.experiment, cycle)
      const { trace } = frameAt("relu", start + 14)
      expect(trace.z[1]?.[1]).toBeLessThan(0)
      expect([trace.a[1]?.[1], Math.abs(trace.delta[1]?.[1] ?? 1)]).toEqual([0, 0])
      expect([...(trace.dW[1]?.slice(2, 4) ?? [])].map(Math.abs)).toEqual([0, 0])
      expect(trace.updated?.layers[0]?.W.slice(2, 4)).toEqual(before?.W.slice(2, 4))
      expect(trace.updated?.layers[0]?.b[1]).toBe(before?.b[1])
      expect((trace.a[1]?.[0] ?? 0) * (trace.a[1]?.[2] ?? 0)).toBeGreaterThan(0)
    }
  })

  it("deep: δ fades from layer to layer, about 60 times in all; no slope is above 0.25", () => {
    const { trace } = frameAt("deep", 14)
    const sizes = [4, 3, 2, 1].map((l) => largest(trace.delta[l]))
    for (let l = 1; l < 4; l++) expect((sizes[l - 1] ?? 0) / (sizes[l] ?? 1)).toBeGreaterThan(3)
    expect(Math.round((sizes[0] ?? 0) / (sizes[3] ?? 1))).toBe(60)
    expect([1, 2, 3, 4].every((l) => largest(trace.slope[l]) <= 0.25)).toBe(true)
  })
})

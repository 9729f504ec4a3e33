import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import type { Experiment } from "../timeline/experiment"
import type { ChainruleDocument } from "./document"
import { fileLimits } from "./limits"
import { readDocument } from "./read"
import { type TraceCycle, traceDocument } from "./traceDocument"

interface Golden {
  readonly cases: readonly { readonly name: string; readonly document: ChainruleDocument; readonly trace: TraceCycle }[]
}

function golden(file: string): Golden {
  return JSON.parse(readFileSync(new URL(`../../tests/golden/${file}.json`, import.meta.url), "utf8"))
}

function read(document: unknown): Experiment {
  const reading = readDocument(document, fileLimits)
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusal))
  return reading.experiment
}

/** The worst relative error, against max(|value|, 1e-3), of everything that stands in `right`; Infinity for another shape. */
function worst(right: unknown, found: unknown): number {
  if (typeof right === "number") {
    return typeof found === "number"
      ? Math.abs(found - right) / Math.max(Math.abs(right), 1e-3)
      : Number.POSITIVE_INFINITY
  }
  if (typeof right !== "object" || typeof found !== "object" || right === null || found === null)
    return Number.POSITIVE_INFINITY
  if (Object.keys(right).length !== Object.keys(found).length) return Number.POSITIVE_INFINITY
  return Math.max(0, ...Object.keys(right).map((key) => worst(Reflect.get(right, key), Reflect.get(found, key))))
}

describe.each(["golden", "golden-extreme"])("%s", (file) => {
  const { cases } = golden(file)
  it(`all ${cases.length} documents are accepted, and traced as PyTorch does`, () => {
    for (const { name, document, trace } of cases) {
      const found = traceDocument(read(document), 1)
      expect([found.format, found.version, found.cycles.length], name).toEqual(["chainrule-trace", 1, 1])
      expect(worst(trace, found.cycles[0]), name).toBeLessThan(1e-11)
    }
  })
})

const document: ChainruleDocument = {
  format: "chainrule",
  version: 1,
  inputs: 1,
  layers: [
    { units: 2, activation: "linear", weights: [[1], [2]], biases: [0, 0] },
    { units: 1, activation: "linear", weights: [[1, 1]], biases: [0] },
  ],
  cost: "quadratic",
  learningRate: 0.125,
  samples: [
    { x: [1], y: [1] },
    { x: [2], y: [0] },
  ],
  batchSize: 2,
}

describe("a trace", () => {
  it("of two cycles has the second begin where the first ended, and each in the shape of the format", () => {
    const { cycles } = traceDocument(read(document), 2)
    const [first] = cycles
    expect(first).toEqual({
      cost: 10,
      samples: [
        {
          cost: 2,
          z: [[1, 2], [3]],
          a: [[1], [1, 2], [3]],
          delta: [[2, 2], [2]],
          weightGradients: [[[2], [2]], [[2, 4]]],
          biasGradients: [[2, 2], [2]],
        },
        {
          cost: 18,
          z: [[2, 4], [6]],
          a: [[2], [2, 4], [6]],
          delta: [[6, 6], [6]],
          weightGradients: [[[12], [12]], [[12, 24]]],
          biasGradients: [[6, 6], [6]],
        },
      ],
      gradient: { weights: [[[7], [7]], [[7, 14]]], biases: [[4, 4], [4]] },
      updated: { weights: [[[0.125], [1.125]], [[0.125, -0.75]]], biases: [[-0.5, -0.5], [-0.5]] },
    })
    const again = first && "updated" in first ? first.updated : null
    const layers = document.layers.map((layer, l) => ({
      ...layer,
      weights: again?.weights[l] ?? [],
      biases: again?.biases[l] ?? [],
    }))
    expect(traceDocument(read({ ...document, layers }), 1).cycles[0]).toEqual(cycles[1])
  })

  it("shows the update without the edits of the next cycle, and those in it", () => {
    const edits = [{ cycle: 1, change: { weight: [0, 0, 0] as const, value: 9 } }]
    const plain = traceDocument(read(document), 2)
    const edited = traceDocument(read({ ...document, edits }), 2)
    expect(edited.cycles[0]).toEqual(plain.cycles[0])
    expect(edited.cycles[1]?.samples[0]?.z[0]).toEqual([9 - 0.5, 1.125 - 0.5])
  })

  it("ends with the fault where a number stops being finite", () => {
    const huge = { ...document, samples: [document.samples[0], { x: [1e308], y: [0] }] }
    const { cycles } = traceDocument(read(huge), 5)
    expect(cycles).toEqual([
      {
        cost: null,
        samples: [
          expect.objectContaining({ cost: 2 }),
          {
            cost: null,
            z: [null, null],
            a: [[1e308], null, null],
            delta: [null, null],
            weightGradients: [null, null],
            biasGradients: [null, null],
          },
        ],
        gradient: null,
        fault: { kind: "non-finite", quantity: "z", layer: 0, neuron: 1, sample: 1 },
      },
    ])
  })

  it("names what is wrong by the format's own words", () => {
    const faults = [{ samples: [{ x: [1e160], y: [0] }], batchSize: 1 }, { learningRate: 1e308 }].map(
      (change) => traceDocument(read({ ...document, ...change }), 1).cycles[0],
    )
    expect(faults.map((cycle) => cycle && "fault" in cycle && cycle.fault)).toEqual([
      { kind: "non-finite", quantity: "cost", layer: null, neuron: null, sample: 0 },
      { kind: "non-finite", quantity: "biases", layer: 0, neuron: 0, sample: null },
    ])
    expect(faults[1]).toMatchObject({ cost: 10, gradient: { biases: [[4, 4], [4]] } })
    expect(Object.keys(faults[1] ?? {})).not.toContain("updated")
  })
})

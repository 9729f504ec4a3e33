import { describe, expect, it } from "vitest"
import { presets } from "../../presets"
import { misfitOf } from "../../timeline/misfit"
import { stageLimits } from "../limits"
import { parseDocument } from "../parse"
import { printJson } from "../printJson"
import { writeDocument } from "../write"
import { activationsFor, costsFor, experimentOf, firstChoices, withActivation, withChoice } from "./choices"
import { parseWeights } from "./read"
import type { FoundWeights } from "./weights"
import { writeWeights } from "./write"

const { mazur, classify, deep } = presets

function weightsOf(value: unknown): FoundWeights {
  const reading = parseWeights(printJson(value), stageLimits)
  if (!reading?.ok) throw new Error(JSON.stringify(reading))
  return reading.weights
}
const net = (...sizes: readonly number[]) =>
  weightsOf(
    Object.fromEntries(
      sizes
        .slice(1)
        .map((units, l) => [`${l}.weight`, Array.from({ length: units }, () => new Array(sizes[l]).fill(0.5))]),
    ),
  )

it.each(Object.values(presets))("$id saved as state_dict and opened over itself is the same run", ({ experiment }) => {
  const weights = weightsOf(writeWeights(experiment.network, "pytorch"))
  const choices = firstChoices(weights, experiment)
  const { title, ...opened } = experimentOf(weights, experiment, choices)
  expect(opened).toEqual({ ...opened, ...experiment, title: undefined, edits: [] })
  expect(title).toMatch(/^PyTorch \d/)
})

describe("what the file does not say", () => {
  it("is relu, linear and quadratic over a sample of zeros for a net that has nothing to do with what is open", () => {
    const weights = net(3, 4, 4, 2)
    const choices = firstChoices(weights, mazur.experiment)
    expect(choices).toEqual({ activations: ["relu", "relu", "linear"], cost: "quadratic", keeps: false, eta: 0.1 })
    const { samples, batchSize } = experimentOf(weights, mazur.experiment, choices)
    expect(samples).toEqual([{ x: new Float64Array(3), y: new Float64Array(2) }])
    expect(batchSize).toBe(1)
  })

  it("keeps samples and learning rate where inputs and outputs are as many", () => {
    const weights = net(2, 7, 2)
    const choices = firstChoices(weights, mazur.experiment)
    expect(choices).toMatchObject({ keeps: true, eta: 0.5, cost: "quadratic" })
    expect(experimentOf(weights, mazur.experiment, choices).samples).toBe(mazur.experiment.samples)
  })

  it("offers only costs that have a meaning for outputs and targets", () => {
    const weights = net(2, 7, 2)
    const first = firstChoices(weights, mazur.experiment)
    const output = (id: "softmax" | "sigmoid" | "linear", keeps: boolean) =>
      withChoice(weights, mazur.experiment, first, { activations: withActivation(first, "output", id), keeps })
    // The targets of Mazur's example are 0.01 and 0.99.
    expect(costsFor(weights, mazur.experiment, output("sigmoid", true))).toEqual(["quadratic"])
    expect(costsFor(weights, mazur.experiment, output("linear", false))).toEqual(["quadratic"])
    const free = output("softmax", false)
    expect(costsFor(weights, mazur.experiment, free)).toEqual([
      "quadratic",
      "binary-cross-entropy",
      "categorical-cross-entropy",
    ])
    const crossed = withChoice(weights, mazur.experiment, free, { cost: "categorical-cross-entropy" })
    expect(experimentOf(weights, mazur.experiment, crossed).samples[0]!.y).toEqual(Float64Array.of(1, 0))
    const back = withChoice(weights, mazur.experiment, crossed, {
      activations: withActivation(crossed, "output", "linear"),
    })
    expect(back.cost).toBe("quadratic")
    expect(back.activations).toEqual(["relu", "linear"])
  })

  it("takes the cost that belongs to an output that the file names", () => {
    const weights = weightsOf({ coefs_: [[[1, 2, 3]]], out_activation_: "softmax" })
    expect(firstChoices(weights, mazur.experiment).cost).toBe("categorical-cross-entropy")
  })

  it("offers softmax only to several neurons", () => {
    expect(activationsFor([{ units: 2 }])).toContain("softmax")
    expect(activationsFor([{ units: 2 }, { units: 1 }])).not.toContain("softmax")
  })

  it.each([mazur, classify, deep])(
    "every offered pairing over $id is a document that can be opened",
    ({ experiment }) => {
      for (const weights of [net(2, 3, 2), net(2, 1, 3), net(1, 1)]) {
        const first = firstChoices(weights, experiment)
        for (const id of activationsFor(weights.layers.slice(-1))) {
          const chosen = withChoice(weights, experiment, first, { activations: withActivation(first, "output", id) })
          for (const cost of costsFor(weights, experiment, chosen)) {
            const run = experimentOf(weights, experiment, withChoice(weights, experiment, chosen, { cost }))
            expect(misfitOf(run, { kind: "cost", cost })).toBeNull()
            expect(parseDocument(printJson(writeDocument(run)), stageLimits).ok).toBe(true)
          }
        }
      }
    },
  )
})

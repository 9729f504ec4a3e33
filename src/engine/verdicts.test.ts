import { expect, it } from "vitest"
import type { Network } from "./network"
import { verdictsOf } from "./verdicts"

/** Two outputs that are the inputs. */
const network: Network = {
  layers: [{ inputs: 2, units: 2, activation: "linear", W: Float64Array.of(1, 0, 0, 1), b: new Float64Array(2) }],
}

it("has the surest mistakes first, then of what is right the least sure", () => {
  const sample = (x: readonly number[], target: number) => ({
    x: Float64Array.from(x),
    y: Float64Array.from([0, 1], (j) => Number(j === target)),
  })
  const samples = [sample([0.9, 0.1], 0), sample([0.6, 0.4], 1), sample([0.4, 0.6], 1), sample([0.2, 0.8], 0)]
  const work = verdictsOf(network, samples)
  let step = work.next()
  while (!step.done) step = work.next()
  expect(step.value).toEqual([
    { sample: 3, target: 0, taken: 1, a: 0.8 },
    { sample: 1, target: 1, taken: 0, a: 0.6 },
    { sample: 2, target: 1, taken: 1, a: 0.6 },
    { sample: 0, target: 0, taken: 0, a: 0.9 },
  ])
})

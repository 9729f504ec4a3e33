import { describe, expect, it } from "vitest"
import { sizesOf } from "../engine/network"
import { experimentOf } from "../timeline/experimentOf.test-data"
import { fitNet } from "./fitNet"

const experiment = experimentOf({ sizes: [2, 4, 3, 1], samples: 2, batchSize: 1 })
const layers = experiment.network.layers

describe("a net that is fitted to samples", () => {
  it("keeps its weights where its shape fits", () => {
    const { network, cost, kept } = fitNet(experiment, { inputs: 2, outputs: 1, task: "regression" }, 1)
    expect(kept).toBe(true)
    expect(network.layers.map(({ W, b }) => [W, b])).toEqual(layers.map(({ W, b }) => [W, b]))
    expect(network.layers.at(-1)?.activation).toBe("linear")
    expect(cost).toBe("quadratic")
  })

  it("otherwise has its first and last layer anew, and the others as they are", () => {
    const { network, cost, kept } = fitNet(experiment, { inputs: 5, outputs: 3, task: "classes" }, 1)
    expect(kept).toBe(false)
    expect(sizesOf(network)).toEqual([5, 4, 3, 3])
    expect(network.layers[1]).toBe(layers[1])
    expect(network.layers[0]?.activation).toBe(layers[0]?.activation)
    expect(network.layers[2]).toMatchObject({ activation: "softmax", b: new Float64Array(3) })
    expect(new Set(network.layers[2]?.W).size).toBe(9)
    expect(cost).toBe("categorical-cross-entropy")
  })

  it("draws by the seed", () => {
    const drawn = (seed: number) => fitNet(experiment, { inputs: 5, outputs: 1, task: "two-classes" }, seed).network
    expect(drawn(7)).toEqual(drawn(7))
    expect(drawn(7).layers[0]?.W).not.toEqual(drawn(8).layers[0]?.W)
  })

  it("of one layer is anew", () => {
    const single = experimentOf({ sizes: [2, 1], samples: 1, batchSize: 1 })
    const { network } = fitNet(single, { inputs: 3, outputs: 2, task: "regression" }, 1)
    expect(sizesOf(network)).toEqual([3, 2])
    expect(network.layers[0]?.W).toHaveLength(6)
  })

  it("keeps an output activation and a cost that have a meaning for the task", () => {
    const ending = { ...layers[2]!, activation: "sigmoid" as const }
    const net = { network: { layers: [...layers.slice(0, 2), ending] }, cost: "quadratic" as const }
    const fitted = (task: "two-classes" | "regression") => {
      const { network, cost } = fitNet(net, { inputs: 2, outputs: 1, task }, 1)
      return [network.layers.at(-1)?.activation, cost]
    }
    expect(fitted("two-classes")).toEqual(["sigmoid", "quadratic"])
    expect(fitted("regression")).toEqual(["linear", "quadratic"])
  })
})

import { describe, expect, test } from "vitest"
import { coordinates } from "../../data/features"
import { type SetId, sets } from "../../data/sets"
import { classOf } from "../../engine/confusion"
import type { Network } from "../../engine/network"
import { outputsOf } from "../../engine/surface"
import { createWorkspace, networkOf, train } from "../../engine/train"
import { presets } from "../../presets"
import { dataFrom } from "../../store/takeData"
import { fitTo } from "../../timeline/fit"
import { suitedTo } from "./suited"
import { canLearn, suiting } from "./suiting"

const ids = Object.keys(sets) as SetId[]
const netFor = (id: SetId, seed = 1, optimizer: "sgd" | "momentum" | "adam" = "sgd") =>
  suitedTo(suiting[id], sets[id].task, [sets[id].inputs, sets[id].outputs], optimizer, seed)

/** The share of samples that are told right, or how small the mean cost is: 1 is best. */
function quality(network: Network, id: SetId, epochs: number): number {
  const set = sets[id]
  const heldOut = "isFixed" in set ? null : 50
  const { samples, test = samples } = dataFrom(set.make(500, 0, 1), { features: coordinates, heldOut, seed: 1 })
  const { cost, eta } = netFor(id)
  const workspace = createWorkspace(network)
  for (let epoch = 0; epoch < epochs; epoch++)
    for (let i = 0; i < samples.length; i += 10) train(workspace, samples.slice(i, i + 10), cost, eta)
  const learned = networkOf(workspace)
  const good = test.map(({ x, y }) => {
    const [a = y] = outputsOf(learned, [x])
    if (set.task === "regression") return 1 - ((a[0] ?? 0) - (y[0] ?? 0)) ** 2
    return classOf(a, 0.5) === classOf(y, 0.5) ? 1 : 0
  })
  return good.reduce<number>((sum, value) => sum + value, 0) / good.length
}

describe("the net that suits a built-in set", () => {
  test.each(ids)("learns %s, of samples that are held out too", (id) => {
    // Two arms that wind around each other leave room for some that lie between.
    const [epochs, good] = id === "spiral" ? [1000, 0.9] : [400, 0.93]
    expect(quality(netFor(id).network, id, epochs)).toBeGreaterThan(good)
  })

  test.each(ids)("needs no change for %s, and can learn it", (id) => {
    const { network, cost } = netFor(id)
    expect(fitTo({ network, cost }, { samples: sets[id].make(20, 0, 1) }, sets[id].task, 1).changes).toEqual([])
    expect(canLearn(network, id, coordinates)).toBe(true)
  })

  test("learns by shorter steps where the optimizer makes them longer", () => {
    expect((["sgd", "momentum", "adam"] as const).map((kind) => netFor("circle", 1, kind).eta)).toEqual([
      0.1, 0.02, 0.01,
    ])
  })

  test("does not begin with the numbers that made the samples", () => {
    const { W } = netFor("gate-xor").network.layers[0]!
    const angle = (w1: number, w2: number) => Math.abs(Math.atan2(w1, w2))
    const points = sets.circle.make(2, 0, 1).map(({ x }) => angle(x[0]!, x[1]!))
    expect(points).not.toContain(angle(W[0]!, W[1]!))
  })
})

test("the net of the first example cannot enclose a circle, and with squares as inputs it may", () => {
  const { network } = presets.mazur.experiment
  expect(canLearn(network, "circle", coordinates)).toBe(false)
  expect(canLearn(network, "circle", ["x1^2", "x2^2"])).toBe(true)
  expect(canLearn(network, "gauss", coordinates)).toBe(true)
})

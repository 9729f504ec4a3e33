import { type Cost, type CostId, costs } from "../engine/costs"
import { layerOf, type Network } from "../engine/network"
import type { StepPlace } from "./equations"
import { evaluate } from "./evaluate"
import { type Equation, type Expression, hadamard, ref } from "./expression"
import type { Scene } from "./scene"
import { termId } from "./term"

/** BP1 where cost and activation are one step, the long way: the slope of the cost through the activation makes a − y too. null where they are two. */
export function unfusedOf({ kind }: StepPlace, network: Network, cost: CostId): Equation | null {
  const L = network.layers.length
  const { fused }: Cost = costs[cost]
  const { activation, units } = layerOf(network, L)
  if (kind !== "output-error" || fused?.activation !== activation) return null
  const g: Expression = { kind: "cost-slope", cost, l: L }
  const right: Expression =
    activation === "softmax" ? { kind: "through", l: L, g } : hadamard(g, { kind: "slope", l: L, v: ref("z", L) })
  return { left: ref("delta", L), right, shape: "vector", rows: units, columns: 1, assigns: false }
}

/** As far as rounding lets two ways agree. */
const tolerance = 1e-9

/** Whether the long way arrives at the same δ. Where an output is saturated it divides by 0, or by what rounding has left. */
export function arrives({ left, right, rows }: Equation, scene: Scene): boolean {
  for (let j = 0; j < rows; j++) {
    const [long, short] = [evaluate(right, scene, j, 0), scene.value(termId("delta", left.l, j))]
    if (long !== null && short !== null && !(Math.abs(long - short) <= tolerance)) return false
  }
  return true
}

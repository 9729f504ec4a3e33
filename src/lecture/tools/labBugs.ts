import { type BugId, bugIds } from "../../engine/bugs"
import { costs } from "../../engine/costs"
import type { Experiment } from "../../timeline/experiment"

/** The mistakes that make other numbers on a network: without a hidden layer nothing goes back through weights, and a slope too much at the output needs a cost and an activation that are made for each other. */
export function labBugs({ network, cost }: Experiment): readonly BugId[] {
  const { layers } = network
  const isFused = costs[cost].fused !== null && costs[cost].fused.activation === layers.at(-1)?.activation
  const needsHidden: readonly BugId[] = ["no-slope", "no-transpose", "updated-first"]
  return bugIds.filter((id) => {
    if (needsHidden.includes(id)) return layers.length > 1
    if (id === "slope-twice") return isFused
    if (id === "cost-without-half") return cost === "quadratic"
    return id !== "slope-at-output" || !isFused || layers.length > 1
  })
}

import type { Expression } from "./expression"
import type { Scene } from "./scene"

/** Terms of a long sum that are written out; the rest is folded into dots. */
export const longest = 6

/** How many terms the longest sum in one component has. */
export function longestSum(e: Expression, scene: Scene): number {
  const of = (part: Expression) => longestSum(part, scene)
  switch (e.kind) {
    case "times":
      return Math.max(scene.sizes[e.transposed ? e.l : e.l - 1] ?? 0, of(e.v))
    case "cost":
    case "jacobian":
    case "through":
      return scene.sizes[e.l] ?? 0
    case "apply":
      return scene.activation(e.l) === "softmax" ? (scene.sizes[e.l] ?? 0) : 1
    case "mean":
      return scene.m
    case "outer":
    case "hadamard":
    case "plus":
    case "minus":
      return Math.max(of(e.u), of(e.v))
    case "scale":
      return of(e.v)
    case "softmax-slope":
    case "slope":
    case "cost-slope":
    case "ref":
      return 1
  }
}

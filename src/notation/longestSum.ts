import type { Expression } from "./expression"
import { ruleNotation } from "./rules"
import type { Scene } from "./scene"

/** Terms of a sum that are written out; of a longer one the rest is folded into dots. */
export const longest = 6

/** Terms that are written at once, however long the sum: more would take seconds to set. */
export const mostTerms = 100

/** What is written of a long sum: its ends, or its terms from one on, at most `mostTerms`. */
export type WrittenTerms = "ends" | number

/** Which of the first `done` terms of a sum of `count` are written; null stands for those left out. */
export function writtenTerms(done: number, count: number, written: WrittenTerms): readonly (number | null)[] {
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)
  const isShort = done <= (written === "ends" ? longest : mostTerms)
  if (isShort) return done < count ? [...range(0, done), null] : range(0, done)
  if (written === "ends") return [0, 1, 2, null, done - 1, ...(done < count ? [null] : [])]
  const from = Math.min(written, done - 1)
  const to = Math.min(from + mostTerms, done)
  return [...(from > 0 ? [null] : []), ...range(from, to), ...(to < count ? [null] : [])]
}

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
    case "rule":
      return e.op === "norm" ? ruleNotation().normTerms(scene).length : Math.max(...e.parts.map((part) => of(part)))
    case "constant":
    case "softmax-slope":
    case "slope":
    case "cost-slope":
    case "ref":
      return 1
  }
}

import type { Sample } from "../engine/network"

/** What the targets are: one output that is 0 or 1; one 1 among zeros, an output for each class; any numbers. */
export type Task = "binary" | "classes" | "regression"

/** A set of samples that is made from a seed. */
export interface DataSet {
  readonly task: Task
  readonly inputs: 1 | 2
  readonly outputs: number
  /** Always the same few samples: number, noise and seed change nothing. */
  readonly isFixed?: true
  /** So many samples with so much noise, in %; the same for the same seed, in every browser. */
  make(count: number, noise: number, seed: number): readonly Sample[]
}

/** To 3 decimals: such numbers read well, and sin, cos and log, which may differ in their last digit from browser to browser, give the same. 0 has no sign. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000 + 0
}

/** A number between −radius and radius from one between 0 and 1. */
export function within(radius: number, uniform: () => number): number {
  return radius * (2 * uniform() - 1)
}

export function sampleOf(x: readonly number[], y: readonly number[]): Sample {
  return { x: Float64Array.from(x), y: Float64Array.from(y) }
}

/** So many samples one after another. */
export function repeated(count: number, draw: (i: number) => Sample): readonly Sample[] {
  return Array.from({ length: count }, (_, i) => draw(i))
}

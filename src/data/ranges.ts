import type { Sample } from "../engine/network"

/** What may be asked of a set: how many samples, noise and the share held out in %. */
export const ranges = {
  count: { least: 10, most: 1000 },
  noise: { least: 0, most: 50 },
  heldOut: { least: 0, most: 90 },
} as const

export type Quantity = keyof typeof ranges | "batchSize"

/** A number that cannot be taken, and those that can; said by `data.range`. */
export interface OutOfRange {
  readonly quantity: Quantity
  readonly least: number
  readonly most: number
}

/** Why a number cannot be taken, or null: it must be whole and in its range. A batch has one sample at least, and at most all that train. */
export function outOfRange(quantity: Quantity, value: number, training: number): OutOfRange | null {
  const { least, most } = quantity === "batchSize" ? { least: 1, most: training } : ranges[quantity]
  return Number.isInteger(value) && value >= least && value <= most ? null : { quantity, least, most }
}

/** The inputs, counted from 0, that are the same in all of several samples: nothing can be learned from them, and what scales by their spread would divide by 0. */
export function constantInputs(samples: readonly Sample[]): readonly number[] {
  const [first, ...rest] = samples
  if (!first || rest.length === 0) return []
  return [...first.x.keys()].filter((k) => rest.every(({ x }) => x[k] === first.x[k]))
}

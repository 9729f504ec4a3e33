import type { Sample } from "../engine/network"
import { shuffled } from "../engine/uniform"
import { seedFor } from "./seedFor"

/** Samples to train with and samples that are held out. */
export interface Split {
  readonly train: readonly Sample[]
  readonly test: readonly Sample[]
}

/** The samples in an order from a seed, a share of them, in %, held out; one at least is left to train with. */
export function split(samples: readonly Sample[], heldOut: number, seed: number): Split {
  const order = shuffled(samples.length, seedFor(seed, "split"))
  const inOrder = order.flatMap((i) => samples[i] ?? [])
  const held = Math.max(0, Math.min(Math.round((samples.length * heldOut) / 100), samples.length - 1))
  return { test: inOrder.slice(0, held), train: inOrder.slice(held) }
}

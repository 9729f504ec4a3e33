import type { Network } from "./network"

/** One derivative, claimed and measured. i is the sample's place in its batch, null for the gradient of the mean; k only for dW. */
export interface ProofEntry {
  readonly quantity: "delta" | "dW" | "db"
  readonly l: number
  readonly j: number
  readonly k: number | null
  readonly i: number | null
  readonly claimed: number
  readonly measured: number
  /** |claimed − measured| relative to the larger of the two; see `prove`. */
  readonly error: number
}

/** Every δ of every sample and every gradient of the batch, compared with finite differences. */
export interface Proof {
  /** Entries looked at: those compared and those at a kink. */
  readonly checked: number
  /** How many of them could be compared. */
  readonly compared: { readonly deltas: number; readonly gradients: number }
  /** The largest relative error. */
  readonly worst: number
  /** The entry with the largest error; null when there was nothing to compare. */
  readonly worstEntry: ProofEntry | null
  /** Entries that a kink (ReLU at 0) makes incomparable: counted and named, not failed. */
  readonly kinks: number
  readonly kinked: readonly Omit<ProofEntry, "claimed" | "measured" | "error">[]
  /** Whether there were entries to compare and all of them are within `tolerance`. */
  readonly agrees: boolean
}

/** How many δ and how many gradients a proof of a batch of m samples compares. */
export function proofSize({ layers }: Network, m: number): { readonly deltas: number; readonly gradients: number } {
  let deltas = 0
  let gradients = 0
  for (const { inputs, units } of layers) {
    deltas += m * units
    gradients += units * (inputs + 1)
  }
  return { deltas, gradients }
}

/** The relative error up to which claim and measurement are said to agree. The method reaches about 1e-10; a bug of one part in a thousand is far outside. */
export const tolerance = 1e-6

import type { Network } from "../engine/network"
import { changesAt, networkAfter } from "./edits"
import type { Experiment } from "./experiment"
import { createKeyframes } from "./keyframes"
import { reach } from "./reach"

/** What was seen of a network at the start of a cycle. */
export interface Seen<T> {
  readonly cycle: number
  readonly seen: T
}

/** Looks at a run from its start up to the start of a cycle, at no more than so many cycles that lie evenly, the first and the last one always among them. By replay, so that it is exact whatever was drawn; it ends early where a number stops being finite. Yields now and then, so that the caller can pause or give up. */
export function* history<T>(
  experiment: Experiment,
  cycle: number,
  most: number,
  look: (network: Network, cycle: number) => Generator<number, T>,
): Generator<number, readonly Seen<T>[]> {
  const keyframes = createKeyframes(experiment.network)
  const found: Seen<T>[] = []
  const every = Math.max(1, Math.ceil(cycle / (most - 1)))
  for (let at = 0; ; at += at === 0 ? cycle % every || every : every) {
    const key = yield* reach(experiment, keyframes, at)
    keyframes.pin(key)
    if (key.cycle < at) return found
    found.push({ cycle: at, seen: yield* look(networkAfter(key.network, changesAt(experiment, at)), at) })
    if (at >= cycle) return found
  }
}

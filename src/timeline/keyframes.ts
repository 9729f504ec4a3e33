import { type Network, numbersIn } from "../engine/network"
import type { Moments } from "../engine/updateRule"

/** A network at the start of a cycle, with what the rule of the cycles before remembers, before the edits of that cycle: it stays valid when they change. */
export interface Keyframe {
  readonly cycle: number
  readonly network: Network
  readonly moments: Moments | null
  /** After the edits of that cycle: valid with just those. */
  readonly edited?: boolean | undefined
}

/** Keyframes of one run: the last one that was used, and one at every `spacing` cycles. Whenever these are too many every second one goes, so that memory stays bounded however long the run. */
export interface Keyframes {
  /** The last one at or before a cycle. */
  before(cycle: number): Keyframe
  /** Whether one belongs at this cycle and is not there yet. */
  wants(cycle: number): boolean
  add(keyframe: Keyframe): void
  /** Keeps this one until the next is pinned: where the reader stands, a step back or an edit starts. */
  pin(keyframe: Keyframe): void
  /** Another set, with those at or before a cycle. */
  upTo(cycle: number): Keyframes
  readonly count: number
}

/** Most numbers kept in keyframes (32 MB), and most keyframes. At least four are kept of the largest network. */
const mostNumbers = 4_000_000
const mostKeyframes = 1024

/** The two moments of Adam are as large as the network each. */
function sizeOf({ network, moments }: Keyframe): number {
  return numbersIn(network) * (1 + (moments?.m ? 1 : 0) + (moments?.v ? 1 : 0))
}

/** Begins with the network at cycle 0, which is never dropped. */
export function createKeyframes(start: Network): Keyframes {
  const first = { cycle: 0, network: start, moments: null }
  return keep([first], first, 1)
}

/** `kept` is in the order of its cycles and begins with cycle 0. */
function keep(kept: readonly Keyframe[], pinned: Keyframe, spacing: number): Keyframes {
  const most = (of: Keyframe) => Math.max(4, Math.min(mostKeyframes, Math.floor(mostNumbers / sizeOf(of))))
  const lastOf = (keys: readonly Keyframe[], cycle: number) => keys.findLast((key) => key.cycle <= cycle) ?? pinned
  return {
    before(cycle) {
      const spaced = lastOf(kept, cycle)
      return pinned.cycle <= cycle && pinned.cycle > spaced.cycle ? pinned : spaced
    },
    wants: (cycle) => cycle % spacing === 0 && lastOf(kept, cycle).cycle !== cycle,
    add(keyframe) {
      const at = kept.findLastIndex((key) => key.cycle < keyframe.cycle) + 1
      kept = kept.toSpliced(at, 0, keyframe)
      while (kept.length > most(keyframe)) {
        spacing *= 2
        kept = kept.filter((key) => key.cycle % spacing === 0)
      }
    },
    pin(keyframe) {
      pinned = keyframe
    },
    upTo(cycle) {
      const isValid = (key: Keyframe) => key.cycle < cycle || (key.cycle === cycle && !key.edited)
      const valid = kept.filter(isValid)
      return keep(valid, isValid(pinned) ? pinned : lastOf(valid, cycle), spacing)
    },
    get count() {
      return kept.length
    },
  }
}

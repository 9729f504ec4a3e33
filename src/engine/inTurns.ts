import { type Network, type Sample, workPerSample } from "./network"

/** Multiplications between two chances to pause: a millisecond or less. */
const workPerTurn = 200_000

/** Looks at one sample after another, each in so many passes through the network. Yields now and then how many are done, so that the caller can pause or give up. */
export function* inTurns(
  { layers }: Network,
  samples: readonly Sample[],
  look: (sample: Sample) => void,
  passes = 1,
): Generator<number, void> {
  const each = passes * layers.reduce((sum, { W }) => sum + W.length, workPerSample)
  let work = 0
  for (const [i, sample] of samples.entries()) {
    look(sample)
    work += each
    if (work < workPerTurn) continue
    work = 0
    yield i + 1
  }
}

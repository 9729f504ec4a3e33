import { expect, it } from "vitest"
import { batchAt, placeOf, stepsPerSample } from "./cycle"
import { experimentOf } from "./experimentOf.test-data"
import { nextMomentOf } from "./nextMoment"

it.each([undefined, 7])(
  "finds the next cycle that learns from a sample, in this epoch or the next (seed %s)",
  (seed) => {
    const experiment = {
      ...experimentOf({ sizes: [2, 2, 1], samples: 7, batchSize: 3 }),
      ...(seed === undefined ? {} : { shuffle: seed }),
    }
    for (let from = 0; from < 7; from++)
      for (let sample = 0; sample < 7; sample++) {
        const { cycle, done } = placeOf(experiment, nextMomentOf(experiment, from, sample))
        expect(batchAt(experiment, cycle)[done / stepsPerSample(2) - 1]).toBe(sample)
        for (let at = from; at < cycle; at++) expect(batchAt(experiment, at)).not.toContain(sample)
        expect(cycle).toBeGreaterThanOrEqual(from)
      }
    expect(() => nextMomentOf(experiment, 0, 7)).toThrow(RangeError)
  },
)

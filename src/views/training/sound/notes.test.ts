import { expect, it } from "vitest"
import type { Learning } from "../../../timeline/training"
import { lastNotes, notesOf } from "./notes"

const linear = { measure: "cost", isLog: false } as const

function run(train: readonly number[], more: { test?: readonly number[]; end?: Learning["end"] } = {}): Learning {
  const evaluation = (C: number | undefined) => ({ C: C ?? Number.NaN, accuracy: null })
  return {
    costs: { cycles: new Float64Array(), C: new Float64Array() },
    evaluations: train.map((C, i) => ({
      cycle: 10 * i,
      train: evaluation(C),
      test: more.test ? evaluation(more.test[i]) : null,
    })),
    samplesPerSecond: 0,
    sign: null,
    from: 0,
    end: more.end ?? null,
  }
}

const octavesBetween = (a = Number.NaN, b = Number.NaN) => Math.log2(b / a)

it("is as high as the curve: equal differences of the cost are equal intervals, and of its logarithm on that axis", () => {
  const pitches = (costs: readonly number[], isLog: boolean) =>
    notesOf(run(costs), { measure: "cost", isLog }).map(({ hertz }) => hertz ?? Number.NaN)
  const [low, middle, high] = pitches([1, 2, 3], false)
  expect(octavesBetween(low, middle)).toBeCloseTo(octavesBetween(middle, high), 12)
  expect(octavesBetween(low, high)).toBeGreaterThan(1)
  const [tenth, one, ten] = pitches([0.1, 1, 10], true)
  expect(octavesBetween(tenth, one)).toBeCloseTo(octavesBetween(one, ten), 12)
})

it("keeps the proportions of the cycles, and of a long run its spikes", () => {
  const times = notesOf(run([3, 2, 1]), linear).map(({ at }) => at)
  expect(times[0]).toBe(0)
  expect((times[1] ?? 0) / (times[2] ?? 0)).toBeCloseTo(0.5, 1)
  const long = Array.from({ length: 500 }, (_, i) => (i === 333 ? 4 : 1 + 1 / (1 + i)))
  const heard = notesOf(run(long), linear)
  expect(heard.length).toBeLessThanOrEqual(48)
  const highest = heard.toSorted((a, b) => (b.hertz ?? 0) - (a.hertz ?? 0))[0]
  expect((highest?.at ?? 0) / (heard.at(-1)?.at ?? 0)).toBeCloseTo(333 / 499, 1)
})

it("has a second voice for what is held out, and a value that is none where a run broke", () => {
  const notes = notesOf(run([2, 1], { test: [2, 3], end: "fault" }), linear)
  expect(notes.map(({ line }) => line)).toEqual(["train", "test", "train", "test", "train"])
  expect(notes.at(-1)?.hertz).toBeNull()
  const [own, held] = lastNotes(run([2, 1], { test: [2, 3] }), linear)
  expect(own?.hertz ?? Number.NaN).toBeLessThan(held?.hertz ?? Number.NaN)
  expect(lastNotes(run([1, Number.NaN]), linear)[0]?.hertz).toBeNull()
})

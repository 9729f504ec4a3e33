import "../engine/laterTrain"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { learn } from "../engine/learn"
import { placeOf } from "./cycle"
import { cycleOfEdit, refuseChange, withEdit } from "./edits"
import type { Change, Experiment } from "./experiment"
import { experimentOf } from "./experimentOf.test-data"
import { advance, firstFrame } from "./frame"
import { createSeeker, type Seeker, type Sought } from "./seeker"
import type { Frame } from "./trace"

const experiments = [
  experimentOf({ sizes: [2, 2, 2] }),
  experimentOf({ sizes: [1, 1], samples: 3, batchSize: 1, eta: 0.15 }),
  experimentOf({ sizes: [2, 3, 1], samples: 5, batchSize: 2, hidden: "relu", output: "linear", eta: 0.1 }),
  experimentOf({
    sizes: [3, 4, 3],
    samples: 4,
    batchSize: 3,
    hidden: "tanh",
    output: "softmax",
    cost: "categorical-cross-entropy",
  }),
  experimentOf({ sizes: [2, 3, 2, 1], samples: 3, cost: "binary-cross-entropy" }),
]
const farthest = 120

/** Every frame up to `farthest`, step by step from the beginning, with neither keyframes nor training. */
function allFrames(experiment: Experiment): readonly Frame[] {
  const frames = [firstFrame(experiment)]
  while (frames.length <= farthest) {
    const last = frames.at(-1)
    if (!last) break
    const fresh = last.done === 0
    const network = fresh ? last.trace.network : last.trace.updated
    if (!network) throw new Error("a cycle without its update")
    const { cycle } = placeOf(experiment, last.t + 1)
    const view = fresh ? last : { ...bareFrame(experiment, cycle) }
    for (const step of learn(
      network,
      view.batch.map((i) => view.samples[i] ?? never()),
      experiment.cost,
      view.trace.eta,
    )) {
      frames.push(advance(experiment, frames.at(-1) ?? never(), step))
    }
  }
  return frames
}

/** Samples and learning rate as a cycle has them, found in the plainest way. */
function bareFrame(
  experiment: Experiment,
  cycle: number,
): { batch: readonly number[]; samples: Frame["samples"]; trace: { eta: number } } {
  const samples = experiment.samples.map(({ x, y }) => ({ x: x.slice(), y: y.slice() }))
  let eta = experiment.eta
  for (const { cycle: from, change } of experiment.edits) {
    if (from > cycle) continue
    if (change.kind === "learning-rate") eta = change.value
    const sample = change.kind === "x" || change.kind === "y" ? samples[change.sample] : undefined
    if (sample && change.kind === "x") sample.x[change.k] = change.value
    if (sample && change.kind === "y") {
      if (experiment.cost === "categorical-cross-entropy") sample.y.fill(0)
      sample.y[change.j] = change.value
    }
  }
  const n = samples.length
  const first = (cycle % Math.ceil(n / experiment.batchSize)) * experiment.batchSize
  const batch = samples.map((_, i) => i).slice(first, first + experiment.batchSize)
  return { batch, samples, trace: { eta } }
}

function never(): never {
  throw new Error("out of range")
}

function run(search: Generator<number, Sought>): Sought {
  for (;;) {
    const next = search.next()
    if (next.done) return next.value
  }
}

/** The path of the first difference in any bit, or null. */
function difference(a: unknown, b: unknown, path = ""): string | null {
  if (Object.is(a, b)) return null
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return `${path}: ${a} ≠ ${b}`
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  for (const key of keys) {
    const found = difference(Reflect.get(a, key), Reflect.get(b, key), `${path}.${key}`)
    if (found) return found
  }
  return null
}

type Move =
  | { readonly kind: "by"; readonly by: number }
  | { readonly kind: "to"; readonly t: number }
  | { readonly kind: "edit"; readonly which: number; readonly place: number; readonly value: number }
  | { readonly kind: "undo" }
  | { readonly kind: "give-up"; readonly t: number }

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("by" as const), by: fc.constantFrom(1, 1, 1, -1, -1, 2, -3, 14) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("to" as const), t: fc.nat(farthest - 1) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("edit" as const),
      which: fc.nat(4),
      place: fc.nat(99),
      value: fc.constantFrom(0, 1, -0, 0.5, -1.25, 0.1, 3),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "undo" as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("give-up" as const), t: fc.nat(farthest - 1) }) },
)

function changeFrom({ network, samples }: Experiment, which: number, place: number, value: number): Change {
  const l = (place % network.layers.length) + 1
  const layer = network.layers[l - 1] ?? never()
  const sample = place % samples.length
  const { x, y } = samples[sample] ?? never()
  switch (which) {
    case 0:
      return { kind: "weight", l, j: place % layer.units, k: (place >> 1) % layer.inputs, value }
    case 1:
      return { kind: "bias", l, j: place % layer.units, value }
    case 2:
      return { kind: "x", sample, k: (place >> 1) % x.length, value }
    case 3:
      return { kind: "y", sample, j: (place >> 1) % y.length, value }
    default:
      return { kind: "learning-rate", value: value / 8 }
  }
}

/** Whoever walks here compares each frame that is reached with the one found from the beginning. */
function walk(start: Experiment, moves: readonly Move[]): void {
  const known = new Map<Experiment, readonly Frame[]>()
  const right = (experiment: Experiment, t: number) => {
    const frames = known.get(experiment) ?? allFrames(experiment)
    known.set(experiment, frames)
    return frames[t] ?? never()
  }
  const past: Experiment[] = []
  let seeker: Seeker = createSeeker(start)
  let frame = firstFrame(start)
  const check = (t: number) => {
    const sought = run(seeker.seek(t))
    expect(sought.kind).toBe("frame")
    expect(difference(sought.frame, right(seeker.experiment, t))).toBeNull()
    if (t === frame.t + 1 && sought.frame.step) {
      expect(difference(advance(seeker.experiment, frame, sought.frame.step), sought.frame)).toBeNull()
    }
    frame = sought.frame
  }
  for (const move of moves) {
    const { experiment } = seeker
    if (move.kind === "by") check(Math.min(farthest, Math.max(0, frame.t + move.by)))
    else if (move.kind === "to") check(move.t)
    else if (move.kind === "give-up") seeker.seek(move.t).next()
    else if (move.kind === "undo") {
      const before = past.pop()
      if (before) seeker = createSeeker(before, seeker)
      check(frame.t)
    } else {
      const change = changeFrom(experiment, move.which, move.place, move.value)
      const cycle = cycleOfEdit(change, frame)
      if (refuseChange(experiment, change, cycle)) continue
      past.push(experiment)
      seeker = createSeeker(withEdit(experiment, { cycle, change }), seeker)
      check(frame.t)
    }
  }
}

describe("replay", () => {
  it("gives the same frame bit for bit, however it is reached", () => {
    fc.assert(fc.property(fc.constantFrom(...experiments), fc.array(move, { minLength: 1, maxLength: 14 }), walk), {
      numRuns: 1000,
    })
  })

  it("shows an update together with the edits that the next cycle begins with", () => {
    const [start = never()] = experiments
    const change: Change = { kind: "weight", l: 1, j: 0, k: 0, value: 7 }
    const seeker = createSeeker(withEdit(start, { cycle: 1, change }))
    const { frame } = run(seeker.seek(14))
    expect(frame.trace.updated?.layers[0]?.W[0]).toBe(7)
    expect(frame.step?.kind === "update" && frame.step.network.layers[0]?.W[0]).not.toBe(7)
    expect(run(seeker.seek(15)).frame.trace.network.layers[0]?.W[0]).toBe(7)
  })
})

import type { Say } from "../../i18n/say"
import { grouped, printNumber } from "../../notation/number"
import type { Evaluated, Learning } from "../../timeline/training"
import { type BatchCost, lastCycle, type Measure, measured } from "./chart"
import { percentOf } from "./percentOf"
import type { NamedRun } from "./useNamedRuns"

/** What the curve tells, in one sentence, and one for each that is kept. */
export function chartLabel(learning: Learning, kept: readonly NamedRun[], measure: Measure, say: Say): string {
  return [ownLabel(learning, measure, say), ...kept.map((run) => keptLabel(run, measure, say))].join(" ")
}

function keptLabel({ name, learning }: NamedRun, measure: Measure, say: Say): string {
  const last = learning.evaluations.at(-1)
  const cycle = grouped(last?.cycle ?? lastCycle(learning))
  const value = last ? measured(last.train, measure) : measure === "cost" ? learning.costs.C.at(-1) : undefined
  return say("training.chart.kept", { name, cycle, last: printed(value ?? Number.NaN, measure) })
}

/** A number of a curve; – where there is none. */
function printed(value: number, measure: Measure): string {
  if (Number.isNaN(value)) return "–"
  return measure === "cost" ? printNumber(value) : percentOf(value)
}

function ownLabel(learning: Learning, measure: Measure, say: Say): string {
  const { costs, evaluations } = learning
  const all = evaluations.map(({ train }) => measured(train, measure))
  const values = measure === "cost" && all.length === 0 ? Array.from(costs.C) : all
  const best = measure === "cost" ? Math.min(...values) : Math.max(...values)
  return say(`training.chart.${measure}`, {
    from: grouped(evaluations[0]?.cycle ?? costs.cycles[0] ?? 0),
    to: grouped(lastCycle(learning)),
    first: printed(values[0] ?? Number.NaN, measure),
    last: printed(values.at(-1) ?? Number.NaN, measure),
    best: printed(best, measure),
  })
}

/** The numbers beside the names of the curves, at one place of the run. */
export interface Readings {
  /** After which cycle and epoch the evaluation was made. */
  readonly heading: string
  readonly batch: { readonly name: string; readonly C: string } | null
  /** Printed numbers; … where they are being computed. */
  readonly train: Reading
  /** null where nothing is held out. */
  readonly test: Reading | null
}

interface Reading {
  readonly C: string
  /** null where there are no classes. */
  readonly right: string | null
}

/** What is known at a place of the run. */
export interface Known {
  /** So many cycles are done there. */
  readonly cycle: number
  readonly perEpoch: number
  /** null where no cost of a batch is known. */
  readonly batch: BatchCost | null
  /** null as long as it is being computed. */
  readonly evaluated: Evaluated | null
}

/** What the curves show at a place. */
export function readAt(learning: Learning, { cycle, perEpoch, batch, evaluated }: Known, say: Say): Readings {
  const last = learning.evaluations.at(-1)
  const read = (of: "train" | "test"): Reading => {
    const print = (measure: Measure) => (evaluated ? printed(measured(evaluated[of], measure), measure) : "…")
    return { C: print("cost"), right: typeof last?.[of]?.accuracy === "number" ? print("accuracy") : null }
  }
  const done = evaluated?.cycle ?? cycle
  return {
    heading: say("training.place", { cycle: grouped(done), epoch: grouped(Math.floor(done / perEpoch)) }),
    batch: batch && {
      name: say("training.batch-at", { cycle: grouped(batch.cycle + 1) }),
      C: printed(batch.C, "cost"),
    },
    train: read("train"),
    test: last?.test ? read("test") : null,
  }
}

/** A place and its own numbers, in one sentence. */
export function spokenAt({ cycle, batch, evaluated }: Known, say: Say): string {
  const own = evaluated?.cycle === cycle ? evaluated : null
  const share = (of: "train" | "test") => own?.[of]?.accuracy ?? null
  const [right, rightTest] = [share("train"), share("test")]
  const numbers = [
    batch?.cycle === cycle - 1 && say("training.spoken.batch", { C: printed(batch.C, "cost") }),
    own && say("training.spoken.train", { C: printNumber(own.train.C) }),
    right !== null && say("training.spoken.right", { share: percentOf(right) }),
    own?.test && say("training.spoken.test", { C: printNumber(own.test.C) }),
    rightTest !== null && say("training.spoken.right-test", { share: percentOf(rightTest) }),
  ].filter(Boolean)
  return say("training.here", { cycle: grouped(cycle), numbers: numbers.join(", ") || "…" })
}

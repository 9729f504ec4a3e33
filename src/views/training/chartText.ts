import type { Say } from "../../i18n/say"
import { grouped, printNumber } from "../../notation/number"
import type { Evaluated, Learning } from "../../timeline/training"
import { batchNear, evaluationNear, lastCycle, type Measure, measured } from "./chart"
import { percentOf } from "./percentOf"

/** What the curve tells, in one sentence. */
export function chartLabel(learning: Learning, measure: Measure, say: Say): string {
  const { costs, evaluations } = learning
  const all = evaluations.map(({ train }) => measured(train, measure))
  const values = measure === "cost" && all.length === 0 ? Array.from(costs.C) : all
  const print = measure === "cost" ? printNumber : percentOf
  const best = measure === "cost" ? Math.min(...values) : Math.max(...values)
  return say(`training.chart.${measure}`, {
    from: grouped(evaluations[0]?.cycle ?? costs.cycles[0] ?? 0),
    to: grouped(lastCycle(learning)),
    first: print(values[0] ?? Number.NaN),
    last: print(values.at(-1) ?? Number.NaN),
    best: print(best),
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

/** What the curves show around a cycle, with the evaluation there, null as long as it is being computed. */
export function readAt(
  learning: Learning,
  cycle: number,
  known: Evaluated | null,
  perEpoch: number,
  say: Say,
): Readings {
  const batch = batchNear(learning, cycle - 1)
  const last = learning.evaluations.at(-1)
  const read = (of: "train" | "test"): Reading => ({
    C: known ? printNumber(measured(known[of], "cost")) : "…",
    right: typeof last?.[of]?.accuracy !== "number" ? null : known ? percentOf(measured(known[of], "accuracy")) : "…",
  })
  return {
    heading: say("training.place", {
      cycle: grouped(known?.cycle ?? cycle),
      epoch: grouped(Math.floor((known?.cycle ?? cycle) / perEpoch)),
    }),
    batch: batch && { name: say("training.batch-at", { cycle: grouped(batch.cycle + 1) }), C: printNumber(batch.C) },
    train: read("train"),
    test: last?.test ? read("test") : null,
  }
}

/** What is known around a cycle, with its exact numbers. */
export function valuesAt(learning: Learning, cycle: number, say: Say): string {
  // The batch that was learned from last, when so many cycles are done.
  const [batch, all] = [batchNear(learning, cycle - 1), evaluationNear(learning, cycle)]
  return [
    batch && say("training.at-batch", { cycle: grouped(batch.cycle + 1), C: printNumber(batch.C) }),
    all && say("training.at-train", { cycle: grouped(all.cycle), C: printNumber(all.train.C) }),
    all?.test && say("training.at-test", { C: printNumber(all.test.C) }),
    all && typeof all.train.accuracy === "number" && say("training.at-right", { share: percentOf(all.train.accuracy) }),
    typeof all?.test?.accuracy === "number" && say("training.at-right-test", { share: percentOf(all.test.accuracy) }),
  ]
    .filter(Boolean)
    .join(" ")
}

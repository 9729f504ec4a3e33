import { grouped } from "../../document/refusal"
import type { Say } from "../../i18n/say"
import { printNumber } from "../../notation/number"
import type { Learning } from "../../timeline/training"
import { batchNear, evaluationNear, lastCycle, type Measure, measured } from "./chart"
import { percentOf } from "./percentOf"

/** What the curve tells, in one sentence. */
export function chartLabel(learning: Learning, measure: Measure, say: Say): string {
  const { costs, evaluations } = learning
  const all = evaluations.map(({ train }) => measured(train, measure))
  const values = measure === "cost" && all.length === 0 ? Array.from(costs.C) : all
  const print = measure === "cost" ? printNumber : percentOf
  const best = measure === "cost" ? Math.min(...values, ...costs.C) : Math.max(...values)
  return say(`training.chart.${measure}`, {
    from: grouped(evaluations[0]?.cycle ?? costs.cycles[0] ?? 0),
    to: grouped(lastCycle(learning)),
    first: print(values[0] ?? Number.NaN),
    last: print(values.at(-1) ?? Number.NaN),
    best: print(best),
  })
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

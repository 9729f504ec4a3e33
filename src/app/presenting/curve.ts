import { type Fields, isFields, own } from "../../document/fields"
import type { Evaluation } from "../../engine/evaluate"
import type { Evaluated, Learning } from "../../timeline/training"

/** How the cost of a run goes, as its training has shown it. */
export type Curve = Pick<Learning, "costs" | "evaluations">

export function curveOf({ costs, evaluations }: Curve): Curve {
  return { costs, evaluations }
}

/** As what the class's window has learnt: it trains nothing itself. */
export function learntFrom(curve: Curve): Learning {
  return { ...curve, samplesPerSecond: 0, sign: null, from: 0, end: null }
}

/** More than training keeps. */
const most = 10_000

/** Rebuilt from a message, field by field; undefined where it makes no sense. */
export function readCurve(value: unknown): Curve | undefined {
  const [costs, evaluations] = isFields(value) ? [own(value, "costs"), own(value, "evaluations")] : []
  const [cycles, C] = isFields(costs) ? [own(costs, "cycles"), own(costs, "C")] : []
  if (!(cycles instanceof Float64Array && C instanceof Float64Array) || !Array.isArray(evaluations)) return undefined
  const read = Array.from(evaluations.slice(0, most)).flatMap((item: unknown) => readEvaluated(item) ?? [])
  const isWhole = read.length === evaluations.length && cycles.length === C.length && cycles.length <= most
  return isWhole ? { costs: { cycles, C }, evaluations: read } : undefined
}

function readEvaluated(value: unknown): Evaluated | undefined {
  if (!isFields(value)) return undefined
  const cycle = own(value, "cycle")
  const train = readEvaluation(value, "train")
  const test = own(value, "test") === null ? null : readEvaluation(value, "test")
  return typeof cycle === "number" && train && test !== undefined ? { cycle, train, test } : undefined
}

function readEvaluation(value: Fields, key: "train" | "test"): Evaluation | undefined {
  const of = own(value, key)
  const [C, accuracy] = isFields(of) ? [own(of, "C"), own(of, "accuracy")] : []
  return typeof C === "number" && (typeof accuracy === "number" || accuracy === null) ? { C, accuracy } : undefined
}

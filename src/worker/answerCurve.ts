import { costCurve } from "../engine/costCurve"
import { pathsOf } from "../engine/paths"
import type { Seeker } from "../timeline/seeker"
import type { CurveAnswer } from "./curves"
import type { CurveRequest } from "./protocol"

/** The curve and the paths of one number. Yields now and then, so that the caller can pause or give up. */
export function* answerCurve(seeker: Seeker, { t, sample, of, ...asks }: CurveRequest): Generator<number, CurveAnswer> {
  const { cost } = seeker.experiment
  const { batch: indices, samples, trace } = (yield* seeker.seek(t)).frame
  const one = samples[sample]
  if (!one) throw new RangeError(`sample ${sample}`)
  const batch = of === "batch" ? indices.flatMap((index) => samples[index] ?? []) : [one]
  const curve = yield* costCurve(trace.network, batch, cost, { ...asks, eta: trace.eta })
  return { curve, paths: pathsOf(trace.network, one, cost, asks.parameter) }
}

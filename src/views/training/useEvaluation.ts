import { useMemo } from "react"
import { middleOfClasses } from "../../engine/confusion"
import { evaluate } from "../../engine/evaluate"
import { networkShown } from "../../store/networkShown"
import { useApp } from "../../store/store"
import type { Evaluated } from "../../timeline/training"
import { useSliced } from "../../ui/useSliced"
import { cyclesDone } from "./chart"

/** What the weights on the stage make of all samples; in training what was found last. null while nothing was trained, and until it is computed. */
export function useEvaluation(): Pick<Evaluated, "train" | "test"> | null {
  const frame = useApp((state) => state.frame)
  const { cost, test } = useApp((state) => state.experiment)
  const last = useApp((state) => state.learning?.evaluations.at(-1) ?? null)
  const trains = useApp((state) => state.training !== null)
  const done = cyclesDone(frame)
  const isKnown = trains || last === null || last.cycle === done
  const { samples } = frame
  const network = networkShown(frame)
  const work = useMemo(() => {
    if (isKnown) return null
    return function* () {
      const held = test ?? []
      const middle = middleOfClasses(samples, held)
      const train = yield* evaluate(network, samples, cost, middle)
      return { train, test: held.length > 0 ? yield* evaluate(network, held, cost, middle) : null }
    }
  }, [isKnown, network, samples, test, cost])
  const found = useSliced(work)
  return isKnown ? last : found
}

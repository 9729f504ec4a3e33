import { useMemo } from "react"
import { cycleAlone, keyOf, type OwnCycle, type Standing } from "../../lecture/tools/cycleAlone"

/** The cycle at hand as a run of its own: the same while the reader stays at the sample and changes nothing. */
export function useOwnCycle(standing: Standing): OwnCycle {
  const { experiment, frame } = standing
  const { network } = frame.trace
  const key = keyOf(standing)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other steps of the same pass are the same run
  return useMemo(() => cycleAlone({ experiment, frame }), [experiment, network, frame.samples, key])
}

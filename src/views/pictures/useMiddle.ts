import { useMemo } from "react"
import { middleOfClasses } from "../../engine/confusion"
import type { Sample } from "../../engine/network"
import { useApp } from "../../store/store"

/** Where the classes of one output part, of samples and those held out; null where targets are no classes. */
export function useMiddle(samples: readonly Sample[]): number | null {
  const test = useApp((state) => state.experiment.test)
  return useMemo(() => middleOfClasses(samples, test ?? []), [samples, test])
}

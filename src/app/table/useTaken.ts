import { useEffect, useState } from "react"
import type { Choices } from "../../table/choices"
import { samplesOf, type Taken } from "../../table/samplesOf"
import type { Survey } from "../../table/survey"
import { inSlices, whileWanted } from "../slices"

/** The samples of a table, made a slice at a time and anew whenever it is taken otherwise; until then the former ones stay, and are not `ready`. null where there never were any. */
export function useTaken(
  choices: Choices,
  surveyed: Survey,
): { readonly taken: Taken | null; readonly ready: boolean } {
  const [made, setMade] = useState<{ readonly of: Survey; readonly taken: Taken } | null>(null)
  useEffect(() => {
    if (surveyed.refusal) return
    let isWanted = true
    void inSlices(whileWanted(samplesOf(choices, surveyed), () => isWanted)).then((taken) => {
      if (taken && isWanted) setMade({ of: surveyed, taken })
    })
    return () => {
      isWanted = false
    }
  }, [choices, surveyed])
  return { taken: made?.taken ?? null, ready: made?.of === surveyed }
}

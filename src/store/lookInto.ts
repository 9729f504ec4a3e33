import type { Look } from "../lecture/errata"
import { frameAt } from "../timeline/frameAt"
import { shownValue } from "./shownValue"

/** The numbers of a small network after t steps, whatever is on the stage. */
export const lookInto: Look = (experiment, t) => {
  const frame = frameAt(experiment, t)
  return { frame, value: (term) => shownValue(frame, term) }
}

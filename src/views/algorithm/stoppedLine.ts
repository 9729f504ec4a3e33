import { isOnLine } from "../../store/isOnLine"
import type { State } from "../../store/state"
import { lineNumber, listingOf } from "./listing"

/** The number of the line at whose breakpoint play has stopped; null where it has not. */
export function stoppedLine({ stopped, frame, experiment, breakpoints }: State): number | null {
  if (!stopped || !frame.step || !isOnLine(frame, breakpoints)) return null
  return lineNumber(listingOf(frame.trace.network, experiment.cost), frame.step.kind)
}

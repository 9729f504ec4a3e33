import type { Experiment } from "../../timeline/experiment"
import type { Frame } from "../../timeline/trace"

/** What is exported: a picture and the run that it is of. */
export interface Moment {
  readonly experiment: Experiment
  readonly frame: Frame
}

/** Whatever ends a line, turns it round or cannot be printed. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/** A title that stays on its line, for a comment. */
export function onOneLine(title: string): string {
  return title.replace(unprintable, " ").trim()
}

/** Where a moment is, in words that are the same in every export: cycles and samples counted from 1 as on the screen. */
export function whereOf({ experiment: { samples }, frame: { cycle, done, perCycle, trace, within } }: Moment): string {
  const sample = trace.sample === null ? "" : `, sample ${trace.sample + 1} of ${samples.length}`
  const inside = within ? `, part ${within.done} of ${within.of} of the next` : ""
  return `cycle ${cycle + 1}${sample}, step ${done} of ${perCycle}${inside}`
}

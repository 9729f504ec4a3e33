/** Sizes between which a chart can be drawn: beyond them its lengths overflow, or its ticks no longer differ. */
const most = 1e300
const least = 1e-300

/** Whether a number has a place on a chart. */
export function isDrawable(value: number): boolean {
  return Math.abs(value) <= most
}

/** Whether a chart over so wide a range has ticks. */
export function isWide(span: number): boolean {
  return span >= least
}

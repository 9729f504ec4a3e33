/** Steps of the background's strength. */
const steps = 4

/** How strongly a number's cell is tinted, 0..4, as a share of the largest of its kind. Nothing to compare with, nothing tinted. */
export function heatOf(value: number, largest: number): number {
  const share = Math.abs(value) / largest
  return Number.isFinite(share) ? Math.round(steps * share) : 0
}

/** Steps of the background's strength. */
const steps = 4

/** How strongly a number's cell is tinted, 0..4, as a share of the largest of its kind. Nothing to compare with, nothing tinted. */
export function heatOf(value: number, largest: number): number {
  if (!(largest > 0) || !Number.isFinite(largest)) return 0
  return Math.round((steps * Math.abs(value)) / largest)
}

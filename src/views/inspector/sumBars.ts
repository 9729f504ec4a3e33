import { largestTerms, mostTerms } from "./thresholds"

/** One bar of a sum; k is the neuron below, null for the bias, "others" for all that have no bar of their own. */
export interface SumBar {
  readonly k: number | null | "others"
  readonly value: number
}

/** The bars of a sum whose last term is the bias: all of a few terms; of many the largest, in their order, and the others together. */
export function barsOf(terms: Float64Array): readonly SumBar[] {
  const bars = Array.from(terms, (value, i): SumBar => ({ k: i === terms.length - 1 ? null : i, value }))
  if (bars.length <= mostTerms) return bars
  const bySize = [...bars].sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
  const large = new Set(bySize.slice(0, largestTerms))
  const others = bars.filter((bar) => !large.has(bar)).reduce((sum, { value }) => sum + value, 0)
  return [...bars.filter((bar) => large.has(bar)), { k: "others", value: others }]
}

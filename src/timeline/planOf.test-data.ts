import { type Planned, plannedAt, stepsPerSample } from "./cycle"

/** All steps of a cycle of m samples in a network of L weighted layers, in order. */
export function planOf(L: number, m: number): readonly Planned[] {
  return Array.from({ length: m * stepsPerSample(L) + 2 }, (_, index) => plannedAt(L, m, index))
}

import { circle, gauss, rings, spiral, xor } from "./classes"
import type { DataSet } from "./dataSet"
import { gates } from "./gates"
import { gaussians, plane, sine } from "./regression"

/** The registry: one entry is all that a set needs. */
export const sets = {
  circle,
  xor,
  gauss,
  spiral,
  rings,
  plane,
  gaussians,
  sine,
  ...gates,
} satisfies Record<string, DataSet>

export type SetId = keyof typeof sets

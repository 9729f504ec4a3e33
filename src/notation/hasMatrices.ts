import type { Equation } from "./expression"

/** Whether an equation can be shown as matrices: ‖g‖ is of all layers at once. */
export function hasMatrices({ left: { quantity } }: Equation): boolean {
  return quantity !== "norm" && quantity !== "cut"
}

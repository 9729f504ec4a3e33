import type { Frame } from "../../timeline/trace"

/** Whether a number is a sum that is still being made: inside a step its terms so far stand in its place. */
export function isUnderWay({ within, step }: Frame, quantity: string, l: number | null, j: number): boolean {
  if (!within || !step || within.terms === within.most) return false
  switch (step.kind) {
    case "weighted-input":
      return quantity === "z" && l === step.l && j === within.row
    case "hidden-error":
      return quantity === "dCda" && l === step.l && j === within.row
    case "cost":
      return quantity === "C"
    default:
      return false
  }
}

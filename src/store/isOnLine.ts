import type { StepKind } from "../engine/step"
import type { Frame } from "../timeline/trace"

/** Whether one of the lines has just been done, to its end. */
export function isOnLine({ step, within }: Frame, lines: readonly StepKind[]): boolean {
  return step !== null && within === null && lines.includes(step.kind)
}

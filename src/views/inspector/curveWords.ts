import type { CostCurve } from "../../engine/costCurve"
import type { Say } from "../../i18n/say"
import { printDigits, printNumber } from "../../notation/number"

/** What the curve shows, in a sentence or two: which way C falls, how steeply, where it is lowest, and where it breaks off. */
export function curveWords({ C, minimum }: CostCurve, gradient: number | null, say: Say): string {
  const finite = Array.from(C).filter(Number.isFinite)
  if (finite.length === 0) return say("curve.not-finite")
  const level = Math.min(...finite) === Math.max(...finite)
  const parts = [
    level ? say("curve.constant") : gradient === null ? say("curve.unknown") : slopeWords(gradient, say),
    minimum
      ? say("curve.minimum", { value: printDigits(minimum.w, 3), cost: printDigits(minimum.C, 3) })
      : level
        ? null
        : say("curve.no-minimum"),
    finite.length < C.length ? say("curve.gaps") : null,
  ]
  return parts.filter((part) => part !== null).join(" ")
}

function slopeWords(gradient: number, say: Say): string {
  const slope = printNumber(gradient)
  if (gradient === 0) return say("curve.level")
  return gradient > 0 ? say("curve.falls-left", { slope }) : say("curve.falls-right", { slope })
}

import { clampedRoot } from "./clamped"

/** |w| to the width of a line in px, thinner where many lie close together. The scales are fixed, so that an edit moves only its own edge. */
const widthAlone = clampedRoot([0, 4], [0.8, 6.5])
const widthInCrowd = clampedRoot([0, 4], [0.4, 3.2])

/** px */
export function lineWidth(weight: number, crowded: boolean): number {
  return (crowded ? widthInCrowd : widthAlone)(Math.abs(weight))
}

/** The sign gives a line its pattern and its colour. */
export function lineSign(weight: number): "negative" | "positive" | "zero" {
  return weight < 0 ? "negative" : weight > 0 ? "positive" : "zero"
}

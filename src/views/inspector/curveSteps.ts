import { tickStep } from "d3"

/** The smallest step of what is dragged along an axis: a round number. */
export function fineOf(from: number, to: number): number {
  return tickStep(from, to, 200)
}

/** The nearest value that is a whole number of steps. */
export function onGrid(value: number, fine: number): number {
  return Number((Math.round(value / fine) * fine).toPrecision(12))
}

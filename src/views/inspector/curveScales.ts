import { bisectRight, extent, scaleLinear } from "d3"
import type { CostCurve } from "../../engine/costCurve"
import { descend } from "../../engine/kernels"
import { largestEdit } from "../../timeline/edits"
import { isDrawable, isWide } from "./drawable"

/** The drawing's own units, margins included. */
export const plot = { width: 320, height: 140, left: 44, right: 10, top: 10, bottom: 30 }

/** The axes of a curve: values of the number to the right, C upwards. All of C that can be drawn is to be seen; where nothing can, the axis is any. */
export function curveScales({ w, C }: CostCurve) {
  const [low = 0, high = 1] = extent(Array.from(C).filter(isDrawable))
  const margin = [(high - low) * 0.06, Math.abs(high) * 0.5].find(isWide) ?? 0.5
  return {
    x: scaleLinear([w[0] ?? 0, w.at(-1) ?? 1], [plot.left, plot.width - plot.right]),
    y: scaleLinear([low - margin, high + margin], [plot.height - plot.bottom, plot.top]),
  }
}

/** C on the drawn curve: exact where the engine was asked, else between two of its points; null outside and in a gap. */
export function costAt(curve: CostCurve, value: number): number | null {
  if (value === curve.value) return drawnOrNull(curve.atValue)
  if (value === curve.now) return drawnOrNull(curve.atNow)
  const right = Math.min(bisectRight(curve.w, value), curve.w.length - 1)
  const [w0, w1] = [curve.w[right - 1], curve.w[right]]
  if (w0 === undefined || w1 === undefined || value < w0 || value > w1) return null
  const at = scaleLinear([w0, w1], [curve.C[right - 1] ?? Number.NaN, curve.C[right] ?? Number.NaN])(value)
  return drawnOrNull(at)
}

/** Where one update takes a number. */
export function afterUpdate(value: number, gradient: number, eta: number): number {
  const w = Float64Array.of(value)
  descend(w, Float64Array.of(gradient), eta)
  return w[0] ?? value
}

/** The narrowest range, as a part of where it lies: there its points still differ. */
const narrowest = 1e-9

/** A range so many times as wide around its middle; within what a number can be set to, unless it went beyond already. */
export function zoomed(from: number, to: number, times: number): readonly [number, number] {
  const farthest = Math.max(largestEdit, Math.abs(from), Math.abs(to))
  const middle = (from + to) / 2
  const half = Math.max(((to - from) / 2) * times, narrowest * Math.max(1, Math.abs(middle)))
  return [Math.max(-farthest, middle - half), Math.min(farthest, middle + half)]
}

function drawnOrNull(value: number): number | null {
  return isDrawable(value) ? value : null
}

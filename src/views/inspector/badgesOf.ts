import { type Activation, activations } from "../../engine/activations"
import { isSaturated, slopeAt } from "../../engine/saturation"
import type { Frame } from "../../timeline/trace"
import { vanishedBelow } from "./thresholds"

/** What keeps a neuron from learning. */
export type Badge = "off" | "off-at-kink" | "saturated" | "inputs-zero" | "vanished" | "symmetric"

/** The badges of neuron j of layer l = 1..L, as far as they can be told at a frame. */
export function badgesOf({ trace }: Frame, l: number, j: number): readonly Badge[] {
  const layer = trace.network.layers[l - 1]
  if (!layer) return []
  const activation: Activation = activations[layer.activation]
  const [z, below, delta, last] = [trace.z[l]?.[j], trace.a[l - 1], trace.delta[l]?.[j], trace.delta.at(-1)]
  const badges: Badge[] = []
  const slope = z === undefined || Number.isNaN(z) ? null : slopeAt(layer.activation, z)
  const isOff = slope === 0 && activation.kinks.length > 0
  if (isOff) badges.push(z !== undefined && activation.kinks.includes(z) ? "off-at-kink" : "off")
  else if (z !== undefined && isSaturated(layer.activation, z)) badges.push("saturated")
  if (below?.every((a) => a === 0)) badges.push("inputs-zero")
  const largest = last ? Math.max(...last.map(Math.abs)) : 0
  if (delta !== undefined && !isOff && Math.abs(delta) < vanishedBelow * largest) badges.push("vanished")
  const zero = layer.W.every((w) => w === 0) && layer.b.every((b) => b === layer.b[0])
  if (zero && layer.units > 1 && l < trace.network.layers.length) badges.push("symmetric")
  return badges
}

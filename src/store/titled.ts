import { type Network, sizesOf } from "../engine/network"
import { presets } from "../presets"
import type { Preset } from "../presets/preset"
import type { Experiment } from "../timeline/experiment"

/** Most characters of a title. */
const most = 64

const shapeOf = (network: Network) => sizesOf(network).join("-")

/** A net by the name of its data, cut where it is long, and its shape, for which there always is room, such as Circle 2-4-1. */
export function titled(name: string, network: Network): string {
  const shape = shapeOf(network)
  const kept = Array.from(name).slice(0, Math.max(most - shape.length - 1, 0))
  return `${kept.join("").trim()} ${shape}`.trim()
}

/** What the data of a run is called, without the shape of its net. The name of an example goes with its numbers: another net has it only where it is that of the data. */
export function dataName({ title, network }: Experiment): string {
  const isOwn = Object.values<Preset>(presets).some((example) => example.experiment.title === title && !example.ofData)
  if (isOwn) return ""
  const shape = shapeOf(network)
  return ` ${title}`.endsWith(` ${shape}`) ? title.slice(0, -shape.length).trim() : title
}

import { build } from "../document/build"
import { classify } from "./classify"
import { deep } from "./deep"
import { mazur } from "./mazur"
import { neuron } from "./neuron"
import type { Preset, Source } from "./preset"
import { relu } from "./relu"
import { xor } from "./xor"

/** The examples, in the order of their list. A new one is a file beside this one and a line here. */
export const presets = {
  mazur: preset("mazur", mazur),
  xor: preset("xor", xor),
  neuron: preset("neuron", neuron),
  classify: preset("classify", classify),
  relu: preset("relu", relu),
  deep: preset("deep", deep),
} satisfies Record<string, Preset>

export type PresetId = keyof typeof presets

/** Examples are documents like any other; that each is a valid one is held by a test, not asked of every reader's machine. */
function preset(id: string, source: Source): Preset {
  return { id, ...source, experiment: build({ ...source.document }) }
}

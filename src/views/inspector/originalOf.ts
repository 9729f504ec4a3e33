import { partsOf } from "../../notation/partsOf"
import type { TermId } from "../../notation/term"
import { sampleShown } from "../../store/sampleShown"
import { shownValue } from "../../store/shownValue"
import type { Experiment } from "../../timeline/experiment"
import type { Frame } from "../../timeline/trace"

/** The value that a number had before anybody edited it: x, y and η as the experiment has them; a weight or bias likewise in the first cycle, and later, when training has moved it, before the last edit. null where it cannot be told. */
export function originalOf(term: TermId, experiment: Experiment, frame: Frame, baseline: Frame | null): number | null {
  const { quantity, l, j, k } = partsOf(term)
  if (quantity === "eta") return experiment.eta
  if (l === null || j === null) return null
  const sample = experiment.samples[sampleShown(frame)]
  if (quantity === "x") return sample?.x[j] ?? null
  if (quantity === "y") return sample?.y[j] ?? null
  if (frame.cycle > 0 || frame.trace.updated) return baseline ? shownValue(baseline, term) : null
  const layer = experiment.network.layers[l - 1]
  if (quantity === "b") return layer?.b[j] ?? null
  return layer && k !== null ? (layer.W[j * layer.inputs + k] ?? null) : null
}

import { type Initialisation, initialise } from "../engine/initialise"
import { type PresetId, presets } from "../presets"
import { rateAndRule, samplesAt } from "../timeline/edits"
import type { Experiment } from "../timeline/experiment"
import type { State } from "./state"

/** The numbers that the reader began with: the example's, or those of the document as it was opened, or of the data as they were taken. */
export function originalExperiment({ preset, past, experiment }: State): Experiment {
  if (preset !== null && preset in presets) return presets[preset as PresetId].experiment
  const opened = past.findLastIndex(({ act }) => act.kind === "open" || act.kind === "data")
  const first = past[opened + 1]?.experiment ?? experiment
  return { ...first, edits: [] }
}

/** The present samples, cost and η with new weights, biases 0, before the first step. */
export function randomised({ experiment, frame }: State, initialisation: Initialisation, seed: number): Experiment {
  return {
    ...experiment,
    network: initialise(experiment.network, initialisation, seed),
    samples: samplesAt(experiment, frame.cycle),
    ...rateAndRule(experiment, frame.cycle),
    edits: [],
  }
}

/** Whether nothing differs from where the reader began. */
export function isOriginal(state: State): boolean {
  const original = originalExperiment(state)
  const { network, samples, eta, cost, edits, rule, shuffle, batchSize } = state.experiment
  return (
    edits.length === 0 &&
    network === original.network &&
    samples === original.samples &&
    eta === original.eta &&
    cost === original.cost &&
    rule === original.rule &&
    shuffle === original.shuffle &&
    batchSize === original.batchSize
  )
}

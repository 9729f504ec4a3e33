import { seedFor } from "../../data/seedFor"
import { stageLimits } from "../../document/limits"
import { plainName } from "../../document/refusal"
import { store } from "../../store/store"
import { beginningOf, withTaken } from "../../store/takeData"
import { cut } from "../../table/column"
import { refused, type TableRefusal } from "../../table/refused"
import type { Taken } from "../../table/samplesOf"
import type { Survey } from "../../table/survey"
import { type Fit, fitTo } from "../../timeline/fit"

/** The net on the stage, fitted to the samples of a table. */
export function fittedTo(taken: Taken, seed: number): Fit {
  const { samples, test, names, task } = taken
  return fitTo(
    beginningOf(store.getState().experiment),
    { samples, names, ...(test.length > 0 && { test }) },
    task,
    seedFor(seed, "weights"),
  )
}

/** A net that would have more weights than can be drawn. */
export function tooManyWeights({ names }: Survey): TableRefusal | null {
  const { layers } = store.getState().experiment.network
  const weights = layers.reduce((sum, { inputs, units }, index) => {
    const outputs = index === layers.length - 1 ? names.y.length : units
    return sum + (index === 0 ? names.x.length : inputs) * outputs
  }, 0)
  const slots = { limit: stageLimits.weights, found: weights }
  return weights > stageLimits.weights ? refused("weights", slots) : null
}

/** The samples of a table in place of the present ones, with the net fitted to them: one undo. */
export function takeTable(name: string, fit: Fit, seed: number): void {
  const state = store.getState()
  const { shuffle } = state.experiment
  const next = withTaken(state, fit, state.experiment.batchSize, titleFrom(name))
  // Tables are often sorted by what is to be learned.
  state.open({ ...next, shuffle: shuffle ?? seedFor(seed, "order") }, null)
}

function titleFrom(name: string): string {
  return cut(plainName(name.slice(0, 2 * stageLimits.title)).replace(/\.\w+$/, ""), stageLimits.title)
}

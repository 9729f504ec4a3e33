import { stageLimits } from "../../document/limits"
import { grouped, plainName } from "../../document/refusal"
import { designOf } from "../../store/reshaping"
import { store } from "../../store/store"
import { withTaken } from "../../store/takeData"
import type { Choices } from "../../table/choices"
import type { Table } from "../../table/readTable"
import { refused, type TableRefusal } from "../../table/refused"
import { samplesOf } from "../../table/samplesOf"
import type { Survey } from "../../table/survey"
import { type Fit, fitTo } from "../../timeline/fit"
import { inSlices } from "../film/slices"

/** The net on the stage, fitted to what would be taken, before its samples are made. */
export function fittedTo({ names, task }: Survey, seed: number): Fit {
  const sample = { x: new Float64Array(names.x.length), y: new Float64Array(names.y.length) }
  return fitTo(designOf(store.getState()), { samples: [sample] }, task, seed)
}

/** A net that would have more weights than can be drawn. */
export function tooManyWeights({ network }: ReturnType<typeof fittedTo>): TableRefusal | null {
  const weights = network.layers.reduce((sum, { inputs, units }) => sum + inputs * units, 0)
  const slots = { limit: grouped(stageLimits.weights), found: grouped(weights) }
  return weights > stageLimits.weights ? refused("weights", slots) : null
}

/** The samples of a table in place of the present ones, the net fitted to them: one undo. */
export async function takeTable(name: string, table: Table, choices: Choices, survey: Survey): Promise<void> {
  const { samples, test, names } = await inSlices(samplesOf(table, choices, survey))
  const state = store.getState()
  const { shuffle } = state.experiment
  const fit = fitTo(designOf(state), { samples, names, ...(test.length > 0 && { test }) }, survey.task, choices.seed)
  const next = withTaken(state, fit, state.experiment.batchSize, titleFrom(name))
  // Tables are often sorted by what is to be learned.
  state.open({ ...next, shuffle: shuffle ?? choices.seed }, null)
}

function titleFrom(name: string): string {
  return Array.from(plainName(name.slice(0, 2 * stageLimits.title)).replace(/\.\w+$/, ""))
    .slice(0, stageLimits.title)
    .join("")
}

import { stageLimits } from "../../document/limits"
import { grouped, plainName } from "../../document/refusal"
import { fitNet } from "../../store/fitNet"
import { designOf } from "../../store/reshaping"
import { store } from "../../store/store"
import type { Choices } from "../../table/choices"
import type { Table } from "../../table/readTable"
import { refused, type TableRefusal } from "../../table/refused"
import { samplesOf } from "../../table/samplesOf"
import type { Survey } from "../../table/survey"
import { etaAt, ruleFrom } from "../../timeline/edits"
import type { Experiment } from "../../timeline/experiment"
import { inSlices } from "../film/slices"

/** The net on the stage, fitted to what would be taken. */
export function fittedTo({ names, task }: Survey, seed: number) {
  return fitNet(designOf(store.getState()), { inputs: names.x.length, outputs: names.y.length, task }, seed)
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
  const { experiment, frame, open } = state
  const { network, cost } = fittedTo(survey, choices.seed)
  const next: Experiment = {
    title: titleFrom(name),
    network,
    cost,
    samples,
    ...(test.length > 0 ? { test } : {}),
    names,
    eta: etaAt(experiment, frame.cycle),
    ...ruleFrom(experiment, frame.cycle),
    batchSize: Math.min(experiment.batchSize, samples.length),
    // Tables are often sorted by what is to be learned.
    shuffle: experiment.shuffle ?? choices.seed,
    edits: [],
  }
  open(next, null)
}

function titleFrom(name: string): string {
  return Array.from(plainName(name.slice(0, 2 * stageLimits.title)).replace(/\.\w+$/, ""))
    .slice(0, stageLimits.title)
    .join("")
}

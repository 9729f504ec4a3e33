import { useSyncExternalStore } from "react"
import { sizesOf } from "../../engine/network"
import { plainSgd } from "../../engine/updateRule"
import type { Say } from "../../i18n/say"
import { exactNumber } from "../../notation/number"
import { activationName } from "../../store/activationName"
import { ruleText } from "../../store/ruleText"
import type { Experiment } from "../../timeline/experiment"
import type { Learning } from "../../timeline/training"

/** A curve that is kept beside the present one, with the run that it is of. */
export interface KeptRun {
  readonly id: number
  readonly experiment: Experiment
  readonly learning: Learning
}

/** More curves than this could not be told apart. */
export const mostKept = 4

let lastId = 0
let kept: { readonly runs: readonly KeptRun[] } = { runs: [] }
const listeners = new Set<() => void>()

function set(runs: readonly KeptRun[]): void {
  kept = { runs }
  for (const listener of listeners) listener()
}

/** Keeps a curve while the page is open. */
export function keepRun(experiment: Experiment, learning: Learning): void {
  lastId += 1
  set([...kept.runs, { id: lastId, experiment, learning }].slice(-mostKept))
}

export function dropRun(id: number): void {
  set(kept.runs.filter((run) => run.id !== id))
}

export function useKept<T>(select: (state: typeof kept) => T): T {
  const state = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => kept,
    () => kept,
  )
  return select(state)
}

/** What differs between runs, for each of them: "η 0.5, Adam". Where nothing does, the first weights are others. */
export function differences(runs: readonly Experiment[], say: Say): readonly string[] {
  const facets = runs.map((run) => facetsOf(run, say))
  return facets.map((own) => {
    const told = own.filter((facet, i) => facets.some((other) => other[i] !== facet))
    return told.join(", ")
  })
}

function facetsOf({ title, network, eta, rule, batchSize, cost, shuffle, edits }: Experiment, say: Say) {
  const inner = network.layers.slice(0, -1).map(({ activation }) => activationName(activation, say))
  return [
    title,
    sizesOf(network).join("-"),
    [...new Set(inner)].join(", "),
    say(`cost.${cost}`),
    `η ${exactNumber(eta)}`,
    ruleText(rule ?? plainSgd, say),
    say("training.batch-of", { m: batchSize }),
    say(shuffle === undefined ? "training.in-order" : "training.shuffled"),
    say("training.edits", { n: edits.length }),
    say("training.first-weight", { w: exactNumber(network.layers[0]?.W[0] ?? 0) }),
  ]
}

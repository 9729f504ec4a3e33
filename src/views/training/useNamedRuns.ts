import { useMemo } from "react"
import { sizesOf } from "../../engine/network"
import { plainSgd } from "../../engine/updateRule"
import type { Say } from "../../i18n/say"
import { exactNumber, grouped, printNumber } from "../../notation/number"
import { activationName } from "../../store/activationName"
import { symbolOfChange } from "../../store/actText"
import { useKeptRuns } from "../../store/keptRuns"
import { ruleText } from "../../store/ruleText"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import type { Experiment } from "../../timeline/experiment"
import type { Learning } from "../../timeline/training"
import { lastCycle } from "./chart"

/** A curve that is kept, with its name. */
export interface NamedRun {
  readonly id: number
  readonly name: string
  readonly learning: Learning
  /** Whether it is of other data. */
  readonly isApart: boolean
}

/** The curves that are kept, each named by what its run differs in from the others and the present one, and with whether it learns from other data; and the name of that one, null where it differs in nothing. */
export function useNamedRuns() {
  const say = useSay()
  const runs = useKeptRuns((state) => state.runs)
  const experiment = useApp((state) => state.experiment)
  return useMemo(() => {
    const names = differences([...runs.map((run) => run.experiment), experiment], say)
    const { samples } = experiment
    return {
      kept: runs.map((run, index) => ({
        ...run,
        name: names[index] || say("training.kept-at", { cycle: grouped(lastCycle(run.learning)) }),
        isApart: run.experiment.samples !== samples,
      })),
      present: names[runs.length] || null,
    }
  }, [runs, experiment, say])
}

/** What differs between runs, for each of them: "η 0.5, Adam". Where nothing does, the first weights are others. */
function differences(runs: readonly Experiment[], say: Say): readonly string[] {
  const facets = runs.map((run) => facetsOf(run, say))
  return facets.map((own) => {
    const told = own.filter((facet, i) => facets.some((other) => other[i] !== facet))
    return told.join(", ")
  })
}

function facetsOf({ title, network, eta, rule, batchSize, cost, shuffle, edits }: Experiment, say: Say) {
  const inner = network.layers.slice(0, -1).map(({ activation }) => activationName(activation, say))
  const sizes = sizesOf(network).join("-")
  return [
    // A title may end with them.
    title.replace(` ${sizes}`, ""),
    sizes,
    [...new Set(inner)].join(", "),
    say(`cost.${cost}`),
    since(`η ${exactNumber(eta)}`, edits, "learning-rate", say),
    since(ruleText(rule ?? plainSgd, say), edits, "rule", say),
    say("training.batch-of", { m: batchSize }),
    say(shuffle === undefined ? "training.in-order" : "training.shuffled"),
    editsText(
      edits.filter(({ change }) => change.kind !== "learning-rate" && change.kind !== "rule"),
      say,
    ),
    say("training.first-weight", { w: printNumber(network.layers[0]?.W[0] ?? 0) }),
  ]
}

/** More edits than this are only counted. */
const mostTold = 2

/** What held from the start, and what has replaced it since: "η 0.5, η 2 from cycle 301". */
function since(first: string, edits: Experiment["edits"], kind: "learning-rate" | "rule", say: Say): string {
  const own = edits.filter(({ change }) => change.kind === kind)
  const isReplaced = own[0]?.cycle === 0
  return [...(isReplaced ? [] : [first]), ...(own.length > 0 ? [editsText(own, say)] : [])].join(", ")
}

/** What was changed on the way: "w³₁₁ 0.5 from cycle 301". */
function editsText(edits: Experiment["edits"], say: Say): string {
  if (edits.length === 0) return say("training.unedited")
  if (edits.length > mostTold) return say("training.edits", { n: edits.length })
  return edits
    .map(({ cycle, change }) => {
      const what =
        change.kind === "rule" ? ruleText(change.rule, say) : `${symbolOfChange(change)} ${exactNumber(change.value)}`
      return cycle === 0 ? what : say("training.edit", { what, cycle: grouped(cycle + 1) })
    })
    .join(", ")
}

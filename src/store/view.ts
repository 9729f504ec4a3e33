import type { DocumentView } from "../document/view"
import { sizesOf } from "../engine/network"
import { type Locale, locales } from "../i18n/say"
import { readTerm } from "../notation/term"
import { planned } from "../timeline/cycle"
import type { Experiment } from "../timeline/experiment"
import { withinAt } from "../timeline/substeps"
import { neighbourOf } from "./neighbourOf"
import type { Grain, Standpoint, State, Tab } from "./state"

const grains: readonly Grain[] = ["term", "neuron", "layer", "pass", "cycle"]
const panels: readonly Tab[] = ["lecture", "algorithm", "values", "equation", "training"]

/** Where the reader stands, for a document. */
export function viewOf({ t, inside, grain, selected, tab, locale, convention, reading }: State): DocumentView {
  return {
    position: t,
    ...(inside > 0 ? { inside } : {}),
    grain,
    ...(selected === null ? {} : { selected }),
    panel: tab,
    language: locale,
    firstLayer: convention.firstLayer,
    product: convention.product,
    ...(reading ? { lesson: reading } : {}),
  }
}

/** The parts of the state that a view asks for, those that make sense for a run. */
export function standpointOf(view: DocumentView, experiment: Experiment): Standpoint {
  const address = view.selected === undefined ? null : readTerm(view.selected)
  const selected = address && neighbourOf(address, sizesOf(experiment.network))
  const grain = grains.find((known) => known === view.grain)
  const tab = panels.find((known) => known === view.panel && known !== "lecture")
  const t = view.position ?? 0
  const inside = view.inside ?? 0
  return {
    t,
    // A place that is not there would be waited for for ever.
    inside: withinAt(planned(experiment, t + 1), experiment.network, inside) ? inside : 0,
    selected,
    trail: selected === null ? [] : [selected],
    ...(grain ? { grain } : {}),
    ...(tab ? { tab } : {}),
  }
}

export function languageOf({ language }: DocumentView): Locale | null {
  return language !== undefined && Object.hasOwn(locales, language) ? (language as Locale) : null
}

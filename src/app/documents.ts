import { printJson } from "../document/printJson"
import type { DocumentView } from "../document/view"
import { isSame, writeDocument } from "../document/write"
import { presets } from "../presets"
import type { Preset } from "../presets/preset"
import { notesIn } from "../store/notes"
import type { State } from "../store/state"
import { store } from "../store/store"
import { standpointOf, viewOf } from "../store/view"
import type { Experiment } from "../timeline/experiment"
import { openSharedPage } from "./openLecture"

/** All that is on the stage, where the reader stands, and what they wrote for themselves, as the text of a document. */
export function documentText(state: State): string {
  return printJson(writeDocument(state.experiment, { ...viewOf(state), ...notesIn(state) }))
}

/** The address of this page with something in its hash, which no server is told. */
export function addressOf(hash: string): string {
  const { origin, pathname } = location
  return (origin === "null" ? "file://" : origin) + pathname + hash
}

/** Another run where somebody stood in it, on its page of the lecture where it has one. One undo. */
export async function openMoment(experiment: Experiment, view: DocumentView): Promise<void> {
  const at = standpointOf(view, experiment)
  if (view.lesson && (await openSharedPage(view.lesson, { experiment, at }))) return
  const example = exampleOf(experiment)
  store.getState().open(example?.experiment ?? experiment, example?.id ?? null, at)
}

/** The example that a run is, to the last bit. */
export function exampleOf(experiment: Experiment): Preset | undefined {
  return Object.values(presets).find((preset) => isSame(preset.experiment, experiment))
}

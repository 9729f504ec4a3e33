import { lessonLimits } from "../../document/lesson"
import { type Say, sayIn } from "../../i18n/say"
import { conventionFrom } from "../../notation/convention"
import { takenUp, workOf } from "../../store/onStage"
import { store } from "../../store/store"
import { standpointOf } from "../../store/view"
import { openMoment } from "../sharing"
import { add, move, remove, replace, undo } from "./edit"
import { type Entry, lessons } from "./lessons"
import { momentNow, titleOf } from "./momentNow"
import { dismissAdded, play } from "./player"

/** Adds the moment on the stage. What it is called there, and its number; null where the list is full. */
function addMoment(say: Say): { readonly n: number; readonly title: string } | null {
  const state = store.getState()
  const moment = momentNow(state)
  const at = add(moment)
  if (at === null) return null
  if (state.experiment.bug) state.notify("lesson.no-bug")
  return { n: at + 1, title: titleOf(moment, say) }
}

/** Adds the moment on the stage. What to tell of it. */
export function addNow(say: Say): string {
  const added = addMoment(say)
  return added ? say("lesson.added", added) : say("lesson.full", { limit: lessonLimits.moments })
}

/** The same from anywhere on the page, with a way to the list. */
export function record(): void {
  const { notify, locale } = store.getState()
  const added = addMoment(sayIn(locale))
  // One notice is enough, however many moments are added.
  dismissAdded()
  const offer = { message: "lesson.list", slots: {}, act: () => lessons.setState({ isOpen: true }) } as const
  if (added) notify("lesson.added", added, "info", offer)
  else notify("lesson.full", { limit: lessonLimits.moments }, "error", offer)
}

export function replaceByNow(id: number, at: number, say: Say): string {
  const state = store.getState()
  const moment = momentNow(state)
  replace(id, moment)
  if (state.experiment.bug) state.notify("lesson.no-bug")
  return say("lesson.replaced", { n: at + 1, title: titleOf(moment, say) })
}

export function moveEntry(entry: Entry, at: number, by: -1 | 1, say: Say): string {
  const of = lessons.getState().now.entries.length
  const to = move(entry.id, by) ? at + by : at
  return say("lesson.moved", { title: titleOf(entry, say), n: to + 1, of })
}

export function removeEntry(entry: Entry, say: Say): string {
  remove(entry.id)
  return say("lesson.deleted", { title: titleOf(entry, say) })
}

export function takeBack(say: Say): string {
  undo()
  return say("lesson.undone")
}

/** Shows a moment: of a lesson that is played the next one, otherwise as one change, which undo takes back. */
export async function visit({ id, experiment, view }: Entry): Promise<void> {
  if (lessons.getState().playing !== null) {
    await play(id)
    return
  }
  lessons.setState({ isOpen: false })
  const state = store.getState()
  state.pause()
  if (view.firstLayer !== undefined || view.product !== undefined) state.setConvention(conventionFrom(view))
  if (experiment !== state.experiment || state.reading || view.lesson) {
    await openMoment(experiment, view)
    return
  }
  const at = standpointOf(view, experiment)
  store.setState((now) => takenUp(now, { ...workOf(now), ...at }))
}

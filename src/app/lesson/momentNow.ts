import { type LessonMoment, lessonLimits, noteLanguages } from "../../document/lesson"
import type { Say } from "../../i18n/say"
import { noteKey } from "../../store/notes"
import type { State } from "../../store/state"
import { viewOf } from "../../store/view"
import { whereabouts } from "../../store/whereabouts"
import { batchAt, placeOf, planned } from "../../timeline/cycle"
import { withinAt } from "../../timeline/substeps"
import { controls } from "../presenting/controls"
import { lessons } from "./lessons"

/** The moment on the stage, with what the class is asked for there and what the lecturer wrote about the step. A mistake in the backward pass stays behind: a file holds none. */
export function momentNow(state: State): LessonMoment {
  const { bug: _, ...experiment } = state.experiment
  const { language: __, notes: ___, ...view } = viewOf(state)
  const note = state.notes[noteKey(state)] ?? ""
  const isPlaying = lessons.getState().playing !== null
  const language = noteLanguages.find((known) => known === state.locale)
  return {
    experiment: state.experiment.bug ? experiment : state.experiment,
    title: "",
    view,
    notes: note !== "" && language ? { [language]: note.slice(0, lessonLimits.note) } : {},
    hidden: state.presenting || isPlaying ? controls.getState().hidden : [],
  }
}

/** What a moment is called: as it was named, otherwise where it stands – "cycle 1, sample 1 of 1, backward, δ²". */
export function titleOf({ title, experiment, view }: LessonMoment, say: Say): string {
  if (title.trim() !== "") return title
  const t = view.position ?? 0
  const { network } = experiment
  const within = view.inside ? withinAt(planned(experiment, t + 1), network, view.inside) : null
  const { cycle, done, perCycle } = placeOf(experiment, within ? t + 1 : t)
  const words = whereabouts(
    {
      cycle,
      done: within ? done - 1 : done,
      perCycle,
      within,
      batch: batchAt(experiment, cycle),
      samples: experiment.samples,
      trace: { network },
    },
    say,
  )
  // Which step of how many would be too much of a name.
  return (words.length > 2 ? words.slice(0, -1) : words).join(", ")
}

import type { DocumentView } from "../../document/view"
import { isSame } from "../../document/write"
import { sayIn } from "../../i18n/say"
import { conventionFrom } from "../../notation/convention"
import { presets } from "../../presets"
import { lectureClosed, outOfLecture, takenUp, workOf } from "../../store/onStage"
import type { State, Work } from "../../store/state"
import { store } from "../../store/store"
import { standpointOf } from "../../store/view"
import type { Experiment } from "../../timeline/experiment"
import { focusStep } from "../../ui/focusStep"
import { controls, hasOwnWindow } from "../presenting/controls"
import { isHideable } from "../presenting/hides"
import { type Entry, lessons, played } from "./lessons"
import { titleOf } from "./momentNow"

/** What was on the stage of moments that were left, where something was changed there. */
const changed = new Map<number, Work>()

/** The run of a moment as it is on the stage, where the lecture has the same one under another name. */
const standsFor = new WeakMap<Experiment, Experiment>()

/** What is put back afterwards: pages of the lecture as the reader left them, and how symbols are written. */
let before: Pick<State, "left" | "convention"> | null = null

/** The moment that is on the stage: while a page of the lecture is fetched, not yet the one that is played. */
let staged: number | null = null

/** How a moment has symbols written. */
let prepared: State["convention"] | null = null

const fetchPages = () => import("../../views/lecture/openPage").catch(() => null)

/** Plays the list from a moment on. The reader's own work is put aside, as for the lecture. */
export async function play(id: number): Promise<void> {
  lessons.setState({ isOpen: false })
  dismissAdded()
  // At hand afterwards, so that two quick presses keep their order.
  if (lessons.getState().now.entries.some(({ view }) => view.lesson)) await fetchPages()
  if (lessons.getState().playing === null)
    putAside((state) => {
      const own = outOfLecture(state)
      return { ...own, aside: workOf({ ...state, ...own }) }
    })
  await show(id)
}

/** That a moment was added is nothing for a class. */
export function dismissAdded(): void {
  const { notices, dismiss } = store.getState()
  for (const { id, message } of notices) if (message === "lesson.added") dismiss(id)
}

function putAside(own: (state: State) => Partial<State>): void {
  const { left, convention } = store.getState()
  before = { left, convention }
  staged = null
  prepared = null
  changed.clear()
  store.setState(own)
}

/** Goes on with a lesson that was played when the page was left: the reader's own work waits, and the moment is as it was. */
export async function playOn({ id, experiment }: Entry, own: Work, stage: Work, view: DocumentView): Promise<void> {
  putAside(() => ({ aside: own }))
  lessons.setState({ playing: id })
  const isSameRun = isSame(stage.experiment, experiment)
  const work = isSameRun ? { ...stage, experiment } : stage
  if (!isSameRun) changed.set(id, work)
  await put(id, work, view, null)
}

/** To the next moment (1) or the one before (−1); beyond the ends that is said. */
export function go(by: -1 | 1): void {
  const at = played(lessons.getState())
  const next = at && lessons.getState().now.entries[at.at + by]
  if (next) void show(next.id)
  else if (at) store.getState().announce(sayIn(store.getState().locale)(by > 0 ? "lesson.last" : "lesson.first"))
}

/** The moment that is played, as it was prepared. */
export function asPrepared(): void {
  const { playing } = lessons.getState()
  if (playing !== null) void show(playing, true)
}

/** Whether the run of the moment that is played was changed. */
export function isChanged(run: Experiment, { experiment }: Entry): boolean {
  return run !== experiment && run !== standsFor.get(experiment)
}

async function show(id: number, anew = false): Promise<void> {
  keepChanged()
  if (anew) changed.delete(id)
  lessons.setState({ playing: id })
  const found = played(lessons.getState())
  if (!found) return
  const { entry, at } = found
  const { view, hidden, experiment } = entry
  const { t, inside, selected, trail } = standpointOf(view, experiment)
  const preset = Object.values(presets).find((known) => known.experiment === experiment)?.id ?? null
  const work = changed.get(id) ?? { experiment, preset, t, inside, selected, trail, past: [], future: [] }
  const said = sentenceOf(entry, at)
  if (!(await put(id, work, view, said))) return
  controls.setState({ hidden: hidden.filter(isHideable) })
}

/** Puts a moment on the stage, with its page of the lecture where it has one. Whether nobody has gone on meanwhile. */
async function put(id: number, work: Work, view: DocumentView, announced: State["announced"]): Promise<boolean> {
  const pages = view.lesson ? await fetchPages() : null
  if (lessons.getState().playing !== id) return false
  staged = id
  if (view.firstLayer !== undefined || view.product !== undefined) {
    prepared = conventionFrom(view)
    store.getState().setConvention(prepared)
  }
  const { grain, tab } = standpointOf(view, work.experiment)
  const { t, inside, selected, trail, experiment } = work
  const said = { ...(grain && { grain }), ...(announced && { announced }) }
  if (view.lesson && pages?.openPageWith(view.lesson, { experiment, at: { t, inside, selected, trail } })) {
    if (experiment !== store.getState().experiment) standsFor.set(experiment, store.getState().experiment)
    store.setState(said)
    return true
  }
  if (view.lesson && !pages) store.getState().notify("lecture.failed", {}, "error")
  store.setState((state) => ({ ...lectureClosed(state), ...takenUp(state, work), ...(tab && { tab }), ...said }))
  return true
}

/** One sentence: with the picture where another one comes, else at once. */
function sentenceOf(entry: Entry, at: number): State["announced"] {
  const { t, inside, experiment, locale, presenting } = store.getState()
  const { position = 0, inside: part = 0 } = entry.view
  const say = sayIn(locale)
  const of = lessons.getState().now.entries.length
  const moment = say("lesson.spoken", { n: at + 1, of, title: titleOf(entry, say) })
  const isSeen = entry.hidden.length > 0 && !(presenting && hasOwnWindow(controls.getState()))
  const text = isSeen ? `${moment} ${say("lesson.asked")}` : moment
  const isHere = experiment === entry.experiment && t === position && inside === part
  return isHere ? { text } : { text, leads: true }
}

/** What was tried out on a moment waits there, as on the pages of the lecture. */
function keepChanged(): void {
  const at = played({ ...lessons.getState(), playing: staged })
  const state = store.getState()
  if (at && state.aside && isChanged(state.experiment, at.entry)) changed.set(at.entry.id, workOf(state))
}

/** Out of the lesson: its last moment stays, and what was there before is one step of undo away. */
function end(): void {
  const { aside: own } = store.getState()
  lessons.setState({ playing: null })
  controls.setState({ hidden: [] })
  rewrite()
  if (!own) return
  store.setState((state) => leftAt(state, own))
  const { experiment, preset, t, inside, selected, trail } = own
  store.getState().notify("lesson.ended", {}, "info", {
    message: "lesson.back",
    slots: {},
    act: () => store.getState().open(experiment, preset, { t, inside, selected, trail }),
  })
}

/** The same by hand. The focus goes where there is something to be done next. */
export function leaveLesson(): void {
  end()
  focusStep()
}

/** Symbols are written as before, where nobody has chosen another way since a moment chose its own. */
function rewrite(): void {
  const { convention, setConvention } = store.getState()
  if (before && convention === prepared) setConvention(before.convention)
}

function leftAt(state: State, own: Work): Partial<State> {
  const { bug, ...right } = state.experiment
  const act = { kind: "open", preset: state.preset, title: right.title } as const
  const { experiment, preset, t } = own
  return {
    ...lectureClosed(state),
    ...(bug && { experiment: right }),
    aside: null,
    left: { ...state.left, ...before?.left },
    past: [...own.past, { experiment, preset, t, act }, ...state.past],
  }
}

/** A lesson is over, too, when its moment is deleted, and when something else is opened or the lecture is left, which both bring the reader's own work back. */
export function watchLesson(): () => void {
  const stops = [
    lessons.subscribe((now) => {
      if (now.playing !== null && !played(now)) end()
    }),
    store.subscribe(({ aside, locale, announce }) => {
      if (aside || lessons.getState().playing === null) return
      lessons.setState({ playing: null })
      controls.setState({ hidden: [] })
      rewrite()
      store.setState(({ left }) => ({ left: { ...left, ...before?.left } }))
      announce(sayIn(locale)("lesson.left"))
    }),
  ]
  // A page that is left in the middle of a lesson does not remember how its moment was written.
  const isPlaying = () => lessons.getState().playing !== null
  const leave = () => {
    if (isPlaying()) rewrite()
  }
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (persisted && isPlaying() && prepared) store.getState().setConvention(prepared)
  }
  addEventListener("pagehide", leave)
  addEventListener("pageshow", comeBack)
  return () => {
    removeEventListener("pagehide", leave)
    removeEventListener("pageshow", comeBack)
    for (const stop of stops) stop()
  }
}

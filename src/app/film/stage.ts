import type { State } from "../../store/state"
import { store } from "../../store/store"
import type { Experiment } from "../../timeline/experiment"
import { isSamePlace, type Place, placeShown } from "../../timeline/stops"
import { painted } from "../painted"

/** What a film moves on the stage, and what moving it takes away. */
type Standing = Pick<
  State,
  | "t"
  | "inside"
  | "parts"
  | "baseline"
  | "baselineOf"
  | "fault"
  | "stopped"
  | "playing"
  | "hovered"
  | "selected"
  | "trail"
  | "tab"
  | "proven"
  | "achieved"
>

/** The stage cannot get where it was sent: the run stops before, or somebody else moved it. */
export class Disturbed extends Error {
  readonly isFault: boolean
  constructor(isFault: boolean) {
    super("the stage was moved")
    this.isFault = isFault
  }
}

/** Lends the stage: whatever is done on it, it is as before afterwards, at the same place, also when that fails. Nothing is selected meanwhile, so that each step shows its own equation. A net that was opened meanwhile is left alone. */
export async function onLoan<T>(use: () => Promise<T>): Promise<T> {
  const { experiment, ...before } = store.getState()
  const scrolled = scrolledPlaces()
  store.setState({
    playing: false,
    hovered: null,
    selected: null,
    trail: [],
    tab: "equation",
    baseline: null,
    baselineOf: null,
    fault: null,
    stopped: false,
  })
  try {
    return await use()
  } finally {
    if (store.getState().experiment === experiment) await giveBack(experiment, before)
    for (const { element, left, top } of scrolled) element.scrollTo({ left, top, behavior: "instant" })
  }
}

/** First the place, for arriving there ends what belongs to it; then the rest. */
async function giveBack(experiment: Experiment, before: Standing): Promise<void> {
  const { t, inside, parts, hovered, selected, trail, tab, achieved } = before
  store.setState({ t, inside, parts, hovered, selected, trail, tab, achieved, fault: null })
  await arrival(experiment, { t, inside })
  const { baseline, baselineOf, fault, stopped, playing, proven } = before
  store.setState({ baseline, baselineOf, fault, stopped, playing, ...(proven && { proven }) })
  await painted()
}

/** Goes to a place as a reader would, and resolves when it is drawn whole. Rejects with the reason of the signal, or with `Disturbed`. */
export async function stand(place: Place, parts: State["parts"], signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  store.setState({ ...place, parts })
  await arrival(store.getState().experiment, place, signal)
  await painted()
  // What is fetched when it is first needed marks its place.
  while (document.querySelector("[data-panel] [data-pending]")) {
    signal.throwIfAborted()
    await painted()
  }
  await document.fonts.ready
  for (const panel of document.querySelectorAll("[data-panel]"))
    for (const movement of panel.getAnimations({ subtree: true })) if (hasEnd(movement)) movement.finish()
}

function hasEnd({ effect }: Animation): boolean {
  return Number.isFinite(effect?.getComputedTiming().endTime)
}

/** Resolves when the picture of a place is in the store. */
function arrival(experiment: Experiment, place: Place, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const state = store.getState()
      if (state.experiment !== experiment || !isSamePlace(state, place))
        settle(() => reject(new Disturbed(state.fault !== null)))
      else if (state.pictured === experiment && isSamePlace(placeShown(state.frame), place)) settle(resolve)
    }
    const stop = store.subscribe(look)
    const abort = () => settle(() => reject(signal?.reason))
    signal?.addEventListener("abort", abort)
    function settle(then: () => void): void {
      stop()
      signal?.removeEventListener("abort", abort)
      then()
    }
    look()
  })
}

/** What the reader has scrolled; a new step is shown from its top. */
function scrolledPlaces() {
  return [...document.querySelectorAll("main, main *")]
    .filter(({ scrollLeft, scrollTop }) => scrollLeft !== 0 || scrollTop !== 0)
    .map((element) => ({ element, left: element.scrollLeft, top: element.scrollTop }))
}

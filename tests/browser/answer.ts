import { type PresetId, presets } from "../../src/presets"
import { store } from "../../src/store/store"
import { createSeeker } from "../../src/timeline/seeker"

/** Answers the store as the page's engine does, at once; returns how to stop. */
export function answer(): () => void {
  let seeker = createSeeker(store.getState().experiment)
  const draw = () => {
    const search = seeker.seek(store.getState().t)
    let result = search.next()
    while (!result.done) result = search.next()
    store.getState().arrived(result.value.frame, null)
  }
  return store.subscribe((now, was) => {
    if (now.experiment !== was.experiment) seeker = createSeeker(now.experiment)
    if (now.experiment !== was.experiment || now.t !== was.t) draw()
  })
}

/** One answer of an engine that took its time. */
export function answerNow(): void {
  const { experiment, t, arrived } = store.getState()
  const search = createSeeker(experiment).seek(t)
  let result = search.next()
  while (!result.done) result = search.next()
  arrived(result.value.frame, null)
}

/** Opens an example at a position, in English, nothing selected. */
export function open(id: PresetId, t = 0): void {
  store.setState({ locale: "en", tab: "equation", notices: [], playing: false, grain: "layer", speed: 1 })
  store.getState().select(null)
  store.getState().hover(null)
  store.getState().open(presets[id].experiment, id)
  store.setState({ past: [], future: [] })
  store.getState().seek(t)
}

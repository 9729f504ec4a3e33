import { useEffect, useRef, useState } from "react"
import { type Heard, spokenOf } from "../store/spoken"
import { store, useApp } from "../store/store"
import { useComputing } from "../store/useComputing"
import { useSay } from "../store/useSay"
import { isSamePlace, placeShown } from "../timeline/stops"

/** Faster than this nobody could follow by ear. */
const fastest = 1

/** One spoken sentence for each step, each change and each net that is opened; also that play runs or was paused by a change, that a run is kept, and that the engine is at work. */
export function Spoken() {
  const say = useSay()
  const quiet = useApp((state) => state.playing && state.speed > fastest)
  const frame = useApp((state) => state.frame)
  const pictured = useApp((state) => state.pictured)
  const pinned = useApp((state) => state.pinned)
  const computing = useComputing()
  const told = useRef<{ readonly heard: Heard; readonly say: typeof say } | null>(null)
  /** The last picture, told or not. */
  const seen = useRef<Heard | null>(null)
  const isInterrupted = useInterruption()
  const [text, setText] = useState("")

  useEffect(() => {
    const state = store.getState()
    const now = { experiment: pictured, frame, byParts: state.parts !== null }
    if (quiet) {
      seen.current = now
      setText(say("spoken.playing"))
      return
    }
    // A change, and a place, are told when their picture is there.
    if (pictured !== state.experiment || !isSamePlace(placeShown(frame), state)) return
    const before = told.current?.heard ?? null
    const isTold = seen.current === before && told.current?.say === say
    if (before && isTold && isSame(before, now)) return
    const words = spokenOf(now, seen.current?.experiment === pictured ? before : seen.current, say)
    const paused = isInterrupted.current ? say("spoken.paused") : ""
    isInterrupted.current = false
    told.current = { heard: now, say }
    seen.current = now
    // The same words again are heard only where the text is another.
    const speak = (...parts: readonly string[]) => {
      const next = parts.filter(Boolean).join(" ")
      setText((was) => (was === next ? `${next}\u00a0` : next))
    }
    if (!state.stopped) {
      speak(paused, words)
      return
    }
    // The lines come with the algorithm.
    void import("../views/algorithm/stoppedLine").then(({ stoppedLine }) => {
      const line = stoppedLine(state)
      if (seen.current === now) speak(paused, line === null ? "" : say("debug.stopped", { line }), words)
    })
  }, [frame, pictured, quiet, say, isInterrupted])

  useEffect(() => {
    if (computing) setText(say("where.computing"))
  }, [computing, say])

  const wasPinned = useRef(pinned)
  useEffect(() => {
    if (pinned && pinned !== wasPinned.current)
      setText(say(pinned === store.getState().experiment ? "compare.kept" : "compare.with-kept"))
    wasPinned.current = pinned
  }, [pinned, say])

  return (
    <p className="visually-hidden" role="status">
      {text}
    </p>
  )
}

function isSame(a: Heard, b: Heard): boolean {
  return a.experiment === b.experiment && isSamePlace(placeShown(a.frame), placeShown(b.frame))
}

/** Whether a change has paused play, until that has been said. */
function useInterruption() {
  const isInterrupted = useRef(false)
  useEffect(
    () =>
      store.subscribe((now, was) => {
        if (now.playing) isInterrupted.current = false
        else if (was.playing && now.experiment !== was.experiment) isInterrupted.current = true
      }),
    [],
  )
  return isInterrupted
}

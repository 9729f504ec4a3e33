import { useEffect, useRef, useState } from "react"
import { type Heard, spokenOf } from "../store/spoken"
import { store, useApp } from "../store/store"
import { useSay } from "../store/useSay"

/** Faster than this nobody could follow by ear. */
const fastest = 1

/** One spoken sentence for each step, each change and each net that is opened. */
export function Spoken() {
  const say = useSay()
  const quiet = useApp((state) => state.playing && state.speed > fastest)
  const frame = useApp((state) => state.frame)
  const heard = useRef<Heard | null>(null)
  const [text, setText] = useState("")
  useEffect(() => {
    if (quiet) {
      setText(say("spoken.playing"))
      return
    }
    const now = { experiment: store.getState().experiment, frame }
    const words = spokenOf(now, heard.current, say)
    heard.current = now
    // The same words again are heard only where the text is another.
    const speak = (next: string) => setText((was) => (was === next ? `${next}\u00a0` : next))
    const state = store.getState()
    if (!state.stopped) {
      speak(words)
      return
    }
    // The lines come with the algorithm.
    void import("../views/algorithm/stoppedLine").then(({ stoppedLine }) => {
      const line = stoppedLine(state)
      if (heard.current === now) speak(line === null ? words : `${say("debug.stopped", { line })} ${words}`)
    })
  }, [frame, quiet, say])
  return (
    <p className="visually-hidden" role="status">
      {text}
    </p>
  )
}

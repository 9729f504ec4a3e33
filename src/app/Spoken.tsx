import { sentenceOf } from "../store/sentence"
import { useApp } from "../store/store"
import { useSay } from "../store/useSay"
import { whereabouts } from "../store/whereabouts"

/** Faster than this nobody could follow by ear. */
const fastest = 1

/** One spoken sentence for each step: where we are and what happened. */
export function Spoken() {
  const say = useSay()
  const quiet = useApp((state) => state.playing && state.speed > fastest)
  const frame = useApp((state) => state.frame)
  return (
    <p className="visually-hidden" role="status">
      {quiet ? "" : `${whereabouts(frame, say).slice(-2).join(", ")}. ${sentenceOf(frame, say)}`}
    </p>
  )
}

import { partsOf } from "../notation/partsOf"
import { sampleShown } from "../store/sampleShown"
import { shownValue } from "../store/shownValue"
import type { CurveWanted, State } from "../store/state"
import type { AppStore } from "../store/store"
import type { Client } from "../worker/client"

/** What a curve depends on. */
type Key = readonly [CurveWanted, State["experiment"], cycle: number, sample: number]

/** Keeps the curve that the inspector wants the curve of what is shown: asks when either changes, and drops what comes too late. To be called when the picture is settled. */
export function keepCurve(store: AppStore, client: Client): () => void {
  let asked: Key | null = null
  return () => {
    const { curveWanted, curveShown, experiment, frame, curveArrived, curveFailed } = store.getState()
    if (!curveWanted) {
      asked = null
      return
    }
    const sample = sampleShown(frame)
    const key: Key = [curveWanted, experiment, frame.cycle, sample]
    if (asked?.every((part, i) => part === key[i])) return
    const { l, j, k } = partsOf(curveWanted.term)
    const now = shownValue(frame, curveWanted.term)
    if (l === null || j === null || now === null) return
    asked = key
    // The range stays while the number moves inside it, so that what is dragged does not run away.
    const range = curveWanted.range ?? (curveShown && curveShown.of === curveWanted.of ? within(curveShown, now) : null)
    void client.curve({ t: frame.t, parameter: { l, j, k }, sample, of: curveWanted.of, now, range }).then((answer) => {
      // Of what is no longer wanted nobody needs to know.
      if (asked !== key || store.getState().experiment !== experiment) return
      if (answer) curveArrived({ ...curveWanted, experiment, cycle: frame.cycle, sample, ...answer })
      else curveFailed(curveWanted)
    })
  }
}

/** The range of the curve that is shown, if it holds the number. */
function within({ curve: { w } }: NonNullable<State["curveShown"]>, now: number): readonly [number, number] | null {
  const [from, to] = [w[0], w.at(-1)]
  return from !== undefined && to !== undefined && from < to && from <= now && now <= to ? [from, to] : null
}

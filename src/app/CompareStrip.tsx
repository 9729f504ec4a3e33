import { actText } from "../store/actText"
import { isComparable } from "../store/compareSlice"
import type { State } from "../store/state"
import { store, useApp } from "../store/store"
import { useSay } from "../store/useSay"
import { Button } from "../ui/Button"
import styles from "./Changes.module.css"
import { focusChanges } from "./focusChanges"

/** While a run is kept for comparison: what is compared with what, and how to stop. */
export function CompareStrip() {
  const isPinned = useApp((state) => state.pinned !== null)
  return isPinned ? <Strip /> : null
}

function Strip() {
  const say = useSay()
  const isSame = useApp((state) => state.pinned === state.experiment)
  const fits = useApp(({ pinned, experiment }) => pinned === null || isComparable(pinned, experiment))
  const past = useApp((state) => state.past)
  const pinned = useApp((state) => state.pinned)
  const since = actsSince(past, pinned)
  const first = since[0]
  const text = !fits
    ? say("compare.other-shape")
    : isSame
      ? say("compare.kept")
      : first
        ? say("compare.with", { act: actText(first, say) })
        : say("compare.with-kept")
  return (
    <section className={styles.strip} aria-label={say("compare.title")}>
      <p className={styles.what}>
        {text}
        {since.length > 1 && fits && <> {say("compare.and-more", { count: since.length - 1 })}</>}
      </p>
      <Button label={say("compare.stop")} onPress={stop} />
    </section>
  )
}

function stop(): void {
  store.getState().unpin()
  focusChanges()
}

/** What was done since the run that is kept; empty where the list does not reach back to it. */
function actsSince(past: State["past"], pinned: State["pinned"]) {
  const index = past.findLastIndex(({ experiment }) => experiment === pinned)
  return index < 0 ? [] : past.slice(index).map(({ act }) => act)
}

import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { whereabouts } from "../../store/whereabouts"
import styles from "./Track.module.css"

/** What a step of the cycle at hand is called, above the mark that a mouse points at. */
export function Pointed({ done }: { readonly done: number }) {
  const say = useSay()
  const frame = useApp((state) => state.frame)
  // Not over the rim of the window.
  const left = `clamp(7rem, ${(100 * (done + 0.5)) / (frame.perCycle + 1)}%, 100% - 7rem)`
  return (
    <span className={styles.pointed} style={{ left }} aria-hidden="true">
      {whereabouts({ ...frame, done, within: null }, say)
        .slice(1)
        .join(" · ")}
    </span>
  )
}

/** The step whose mark lies under a point of the rail. */
export function stepUnder(rail: HTMLElement, clientX: number, perCycle: number): number {
  const { left, width } = rail.getBoundingClientRect()
  const at = Math.floor(((clientX - left) / width) * (perCycle + 1))
  return Math.min(Math.max(at, 0), perCycle)
}

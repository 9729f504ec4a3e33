import { type ReactNode, useRef } from "react"
import styles from "./Kept.module.css"

interface Props {
  /** Which of several things is shown. */
  readonly at: string
  /** Whether those shown before stay in the page. */
  readonly keeps: boolean
  readonly className: string
  readonly children: ReactNode
}

interface Thing {
  readonly key: number
  drawn: ReactNode
}

/** More are let go, all at once: so many come round only in deep nets. */
const most = 40

/** One of several things that come round again and again. Kept, the others stay as they were, skipped by the browser and hidden from everyone: one that comes back is no new elements, only what differs in it is written, styled and laid out. Not kept, each is drawn in the place of the one before. */
export function Kept({ at, keeps, className, children }: Props) {
  const shown = useRef<Thing>({ key: 0, drawn: null })
  const things = useRef(new Map<string, Thing>())
  const count = useRef(0)
  const all = things.current
  if (!keeps || all.size === 0 || (all.size === most && !all.has(at))) {
    all.clear()
    all.set(at, shown.current)
  }
  if (!all.has(at)) count.current += 1
  const now = all.get(at) ?? { key: count.current, drawn: null }
  // React passes over those that are not shown: they are the very elements that it has drawn.
  now.drawn = children
  all.set(at, now)
  shown.current = now
  return [...all.values()].map((thing) => (
    <div key={thing.key} className={thing === now ? className : `${className} ${styles.away}`}>
      {thing.drawn}
    </div>
  ))
}

import { type ReactNode, useRef } from "react"
import { useScrolls } from "../../ui/useScrolls"
import styles from "./Scroll.module.css"

interface Props {
  readonly label: string
  readonly children: ReactNode
}

/** A table that may be wider than its place: then it is a stop of the Tab key, and can be scrolled by keys. */
export function Scroll({ label, children }: Props) {
  const element = useRef<HTMLDivElement>(null)
  const stop = useScrolls(element) ? { role: "group", "aria-label": label, tabIndex: 0 } : {}
  return (
    <div ref={element} className={styles.scroll} {...stop}>
      {children}
    </div>
  )
}

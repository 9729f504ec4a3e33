import { type ComponentType, memo, type RefObject, useDeferredValue, useEffect, useRef, useState } from "react"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { useScrolls } from "../../ui/useScrolls"
import type { Sheets } from "./cellsAt"
import styles from "./ValuesView.module.css"

interface OfCells {
  readonly sheets: Sheets
}

/** A table whose numbers are written after those in sight, while it is out of sight; in training, once it is in sight again. Its other properties should be plain values: what stays the same is not drawn again. */
export function inSightFirst<Properties extends OfCells>(Table: ComponentType<Properties>): ComponentType<Properties> {
  const Kept = memo(Table) as ComponentType<Properties>
  return function InSightFirst(properties) {
    const part = useRef<HTMLDivElement>(null)
    const isSkipped = useSkipped(part)
    const trains = useApp((state) => state.training !== null)
    const kept = useRef(properties.sheets)
    if (!isSkipped || !trains) kept.current = properties.sheets
    const later = useDeferredValue(kept.current)
    const say = useSay()
    const named = useScrolls(part) ? { role: "group", "aria-label": say("values.scrolls"), tabIndex: 0 } : {}
    return (
      <div ref={part} className={styles.part} {...named}>
        <Kept {...properties} sheets={isSkipped ? later : properties.sheets} />
      </div>
    )
  }
}

/** Whether the browser skips drawing a part (`content-visibility: auto`), because nothing of it is in sight. */
function useSkipped(part: RefObject<HTMLElement | null>): boolean {
  const [isSkipped, setIsSkipped] = useState(false)
  useEffect(() => {
    const element = part.current
    const follow = (event: Event) => {
      if (event.target === element && "skipped" in event) setIsSkipped(event.skipped === true)
    }
    element?.addEventListener("contentvisibilityautostatechange", follow)
    return () => element?.removeEventListener("contentvisibilityautostatechange", follow)
  }, [part])
  return isSkipped
}

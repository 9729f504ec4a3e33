import { type ReactNode, useRef } from "react"
import { useScrolls } from "../ui/useScrolls"

interface Props {
  readonly id?: string
  readonly className: string
  /** What a place is called that becomes a stop of the Tab key, because it scrolls. */
  readonly label: string
  /** A place whose content takes the focus itself is no stop. */
  readonly stop?: boolean
  /** As a tab's panel it is named by its tab. */
  readonly tabId?: string | undefined
  /** Of a tab that is not chosen. */
  readonly hidden?: boolean
  readonly panel?: string
  readonly children: ReactNode
}

/** A box that may hold more than it shows: then it can be reached by keyboard; one that does not is no stop. */
export function Place({ id, className, label, stop = true, tabId, hidden = false, panel, children }: Props) {
  const element = useRef<HTMLDivElement>(null)
  const isStop = useScrolls(element) && stop
  const named = isStop ? { role: "group", "aria-label": label } : {}
  const semantics = tabId ? { role: "tabpanel", "aria-labelledby": tabId } : named
  return (
    <div
      ref={element}
      id={id}
      className={className}
      {...semantics}
      data-hidden={hidden || undefined}
      data-panel={panel}
      tabIndex={isStop ? 0 : id ? -1 : undefined}
    >
      {children}
    </div>
  )
}

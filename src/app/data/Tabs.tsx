import type { KeyboardEvent, ReactNode } from "react"
import styles from "./Data.module.css"

interface Props<Id extends string> {
  readonly label: string
  readonly tabs: readonly { readonly id: Id; readonly label: string }[]
  readonly chosen: Id
  readonly children: ReactNode
  onChoose(id: Id): void
}

const tabId = (id: string) => `data-tab-${id}`
const panelId = "data-panel"

/** Tabs over the one panel that is there. Arrow keys, Home and End move among them. */
export function Tabs<Id extends string>({ label, tabs, chosen, children, onChoose }: Props<Id>) {
  function onKeyDown(event: KeyboardEvent): void {
    const at = tabs.findIndex(({ id }) => id === chosen)
    const steps: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }
    const to = steps[event.key]
    const next = to === undefined ? undefined : tabs.at(to % tabs.length)
    if (!next) return
    event.preventDefault()
    onChoose(next.id)
    document.getElementById(tabId(next.id))?.focus()
  }
  return (
    <>
      <div role="tablist" aria-label={label} className={styles.tabs} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={tabId(tab.id)}
            className={styles.tab}
            aria-selected={tab.id === chosen}
            aria-controls={panelId}
            tabIndex={tab.id === chosen ? 0 : -1}
            onClick={() => onChoose(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={panelId} aria-labelledby={tabId(chosen)} className={styles.panel}>
        {children}
      </div>
    </>
  )
}

import type { KeyboardEvent } from "react"
import type { Tab } from "../store/state"
import { store, useApp } from "../store/store"
import { useSay } from "../store/useSay"
import styles from "./App.module.css"

/** In the order of the tabs; on a wide screen all of them are shown. */
export const tabs: readonly Tab[] = ["equation", "algorithm", "values"]

export function tabId(tab: Tab, part: "tab" | "panel"): string {
  return `${part}-${tab}`
}

/** On a narrow screen: which panel stands below the network. */
export function Tabs() {
  const say = useSay()
  const chosen = useApp((state) => state.tab)

  function onKeyDown(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (by === undefined || event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    const next = tabs[(tabs.indexOf(chosen) + by + tabs.length) % tabs.length] ?? "equation"
    store.getState().setTab(next)
    document.getElementById(tabId(next, "tab"))?.focus()
  }

  return (
    <div role="tablist" aria-label={say("app.panels")} className={styles.tabs} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab, "tab")}
          className={styles.tab}
          aria-selected={tab === chosen}
          aria-controls={tabId(tab, "panel")}
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => store.getState().setTab(tab)}
        >
          {say(`${tab}.title`)}
        </button>
      ))}
    </div>
  )
}

import { type KeyboardEvent, useLayoutEffect, useMemo } from "react"
import type { Tab } from "../store/state"
import { store, useApp } from "../store/store"
import { useSay } from "../store/useSay"
import styles from "./App.module.css"

const stage: readonly Tab[] = ["equation", "algorithm", "values", "training"]
const withLecture: readonly Tab[] = ["lecture", ...stage]

/** In the order of the tabs; where there is room all of them are shown. */
export function useTabs(): readonly Tab[] {
  const reading = useApp((state) => state.reading !== null)
  const hides = useApp((state) => state.embedding?.hides)
  return useMemo(() => {
    const all = reading ? withLecture : stage
    return hides ? all.filter((tab) => tab === "lecture" || (tab !== "training" && !hides.includes(tab))) : all
  }, [reading, hides])
}

/** The id in the page of a tab or of its panel. */
export function tabId(tab: Tab, part: "tab" | "panel"): string {
  return `${part}-${tab}`
}

/** Where the places share one: which of them is shown. Arrow keys, Home and End move among the tabs. The focus of a place that goes waits in the one that comes, for what may still have to be fetched there. */
export function Tabs() {
  const say = useSay()
  const tabs = useTabs()
  const chosen = useChosenTab(tabs)
  useLayoutEffect(() => {
    if (chosen && !document.activeElement?.checkVisibility()) document.getElementById(tabId(chosen, "panel"))?.focus()
  }, [chosen])

  function onKeyDown(event: KeyboardEvent): void {
    const next = nextTab(tabs, chosen, event)
    if (!next) return
    event.preventDefault()
    event.stopPropagation()
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

/** The tab that is shown: the first, where the one that was chosen is not among them. */
export function useChosenTab(tabs: readonly Tab[]): Tab | undefined {
  const tab = useApp((state) => state.tab)
  return tabs.includes(tab) ? tab : tabs[0]
}

function nextTab(tabs: readonly Tab[], chosen: Tab | undefined, { key, shiftKey }: KeyboardEvent): Tab | undefined {
  if (shiftKey) return undefined
  const at = chosen ? tabs.indexOf(chosen) : -1
  switch (key) {
    case "ArrowRight":
      return tabs[(at + 1) % tabs.length]
    case "ArrowLeft":
      return tabs.at(at - 1)
    case "Home":
      return tabs[0]
    case "End":
      return tabs.at(-1)
    default:
      return undefined
  }
}

import "./tokens.css"
import "./base.css"
import { useRef, useState } from "react"
import type { Tab } from "../store/state"
import { useApp } from "../store/store"
import { useSay } from "../store/useSay"
import { TimelineBar } from "../views/timeline/TimelineBar"
import styles from "./App.module.css"
import { ErrorBoundary } from "./ErrorBoundary"
import { Notices } from "./Notices"
import { panels } from "./panels"
import { Shortcuts } from "./Shortcuts"
import { Spoken } from "./Spoken"
import { Tabs, tabId, tabs } from "./Tabs"
import { TopBar } from "./TopBar"
import { useKeys } from "./useKeys"
import { useScrolls } from "./useScrolls"
import { useTabbed } from "./useTabbed"

interface AppProps {
  /** The picture that is in the built page: the other panels stay empty until the scripts run, so that it is painted sooner. */
  readonly firstPicture?: true
}

/** The page: five places under a top bar, over the bar of steps. */
export function App({ firstPicture }: AppProps) {
  const say = useSay()
  const [help, setHelp] = useState(false)
  const tab = useApp((state) => state.tab)
  const tabbed = useTabbed()
  useKeys(() => setHelp(true))
  return (
    <div className={styles.app}>
      <a className={styles.skip} href="#stage">
        {say("app.skip")}
      </a>
      <ErrorBoundary title="app.name">
        <TopBar onHelp={() => setHelp(true)} />
      </ErrorBoundary>
      <Notices />
      <main className={styles.main}>
        <Area area="network" />
        <Tabs />
        {tabs.map((id) => (
          <Area key={id} area={id} tabbed={tabbed} hidden={id !== tab} empty={firstPicture ?? false} />
        ))}
      </main>
      <footer className={styles.footer}>
        <ErrorBoundary title="bar.title">
          <TimelineBar />
        </ErrorBoundary>
      </footer>
      <Spoken />
      <Shortcuts open={help} onClose={() => setHelp(false)} />
    </div>
  )
}

interface AreaProps {
  readonly area: "network" | Tab
  /** Whether the place is one of the tabs. */
  readonly tabbed?: boolean
  /** Not the chosen tab; where there are no tabs it is shown all the same. */
  readonly hidden?: boolean
  readonly empty?: boolean
}

function Area({ area, tabbed = false, hidden = false, empty = false }: AreaProps) {
  const say = useSay()
  const place = useRef<HTMLDivElement>(null)
  const scrolls = useScrolls(place)
  const isTab = tabbed && area !== "network"
  // A place that scrolls must be reachable by keyboard; one that does not is no stop.
  const isStop = scrolls && area !== "network"
  const named = isStop ? { role: "group", "aria-label": say(`${area}.title`) } : {}
  const semantics = isTab ? { role: "tabpanel", "aria-labelledby": tabId(area, "tab") } : named
  return (
    <div
      ref={place}
      id={area === "network" ? "stage" : tabId(area, "panel")}
      className={`${styles.area} ${styles[area]}`}
      {...semantics}
      data-hidden={hidden || undefined}
      tabIndex={isStop ? 0 : -1}
    >
      {panels
        .filter((panel) => panel.area === area && !empty)
        .map(({ id, title, View }) => (
          <ErrorBoundary key={id} title={title}>
            <View />
          </ErrorBoundary>
        ))}
    </div>
  )
}

import "./tokens.css"
import "./base.css"
import { useState } from "react"
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

interface AppProps {
  /** The picture that is in the built page: the other panels stay empty until the scripts run, so that it is painted sooner. */
  readonly firstPicture?: true
}

/** The page: five places under a top bar, over the bar of steps. */
export function App({ firstPicture }: AppProps) {
  const say = useSay()
  const [help, setHelp] = useState(false)
  const tab = useApp((state) => state.tab)
  useKeys(() => setHelp(true))
  return (
    <div className={styles.app}>
      <a className={styles.skip} href="#stage">
        {say("app.skip")}
      </a>
      <TopBar onHelp={() => setHelp(true)} />
      <Notices />
      <main className={styles.main}>
        <Area area="network" />
        <Tabs />
        {tabs.map((id) => (
          <Area key={id} area={id} hidden={id !== tab} empty={firstPicture ?? false} />
        ))}
      </main>
      <footer className={styles.footer}>
        <TimelineBar />
      </footer>
      <Spoken />
      <Shortcuts open={help} onClose={() => setHelp(false)} />
    </div>
  )
}

interface AreaProps {
  readonly area: "network" | Tab
  /** Not the chosen tab; on a wide screen it is shown all the same. */
  readonly hidden?: boolean
  readonly empty?: boolean
}

function Area({ area, hidden = false, empty = false }: AreaProps) {
  return (
    <div
      id={area === "network" ? "stage" : tabId(area, "panel")}
      className={`${styles.area} ${styles[area]}`}
      data-hidden={hidden || undefined}
      // A place that scrolls must be reachable by keyboard.
      tabIndex={area === "network" ? -1 : 0}
    >
      {panels
        .filter((panel) => panel.area === area && !empty)
        .map(({ id, View }) => (
          <ErrorBoundary key={id}>
            <View />
          </ErrorBoundary>
        ))}
    </div>
  )
}

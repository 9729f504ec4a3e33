import "./tokens.css"
import "./base.css"
import "./print.css"
import { type MouseEvent, useRef, useState } from "react"
import { sayMessage } from "../i18n/say"
import type { Tab } from "../store/state"
import { useApp } from "../store/store"
import { useQuick } from "../store/useQuick"
import { useSay } from "../store/useSay"
import { Dialog } from "../ui/Dialog"
import { later } from "../ui/later"
import { TimelineBar } from "../views/timeline/TimelineBar"
import styles from "./App.module.css"
import { ErrorBoundary } from "./ErrorBoundary"
import { Notices } from "./Notices"
import { PanelShown } from "./PanelShown"
import { Place } from "./Place"
import { panels } from "./panels"
import { Shortcuts } from "./Shortcuts"
import { Spoken } from "./Spoken"
import { Tabs, tabId, useChosenTab, useTabs } from "./Tabs"
import { TopBar } from "./TopBar"
import { useKeys } from "./useKeys"
import { useTabbed } from "./useTabbed"
import { useTitle } from "./useTitle"
import { useValuesRoom } from "./useValuesRoom"

const Dragging = later(async () => (await import("./byHand")).byHand.Dragging)
const Dropping = later(async () => (await import("./byHand")).byHand.Dropping)
const Pasting = later(async () => (await import("./byHand")).byHand.Pasting)
const BugStrip = later(async () => (await import("./byHand")).byHand.BugStrip)
const GlossaryDialog = later(async () => (await import("../views/lecture/GlossaryDialog")).GlossaryDialog)
const ExerciseDialog = later(async () => (await import("../views/lecture/ExerciseDialog")).ExerciseDialog)
const RuleDialog = later(async () => (await import("../views/rule/RuleDialog")).RuleDialog)
const Presenter = later(async () => (await import("./presenting/present")).Presenter)
const LessonPart = later(async () => (await import("./presenting/present")).LessonPart)
const Share = later(async () => (await import("./Share")).Share)
const KeptStrip = later(async () => (await import("./byHand")).byHand.KeptStrip)
const DataDialog = later(async () => (await import("./data/choosing")).choosing.DataDialog)
const OpenWeights = later(async () => (await import("./weights")).weights.OpenWeights)
const OpenTable = later(async () => (await import("./table/tables")).tables.OpenTable)
const CompareStrip = later(async () => (await import("./byHand")).byHand.CompareStrip)

interface AppProps {
  /** The picture that is in the built page: the other panels stay empty until the scripts run, so that it is painted sooner. */
  readonly firstPicture?: true
}

/** The page: five places under a top bar, over the bar of steps. */
export function App({ firstPicture }: AppProps) {
  const say = useSay()
  const [help, setHelp] = useState(false)
  const [sharing, setSharing] = useState(false)
  const embedding = useApp((state) => state.embedding)
  const tabs = useTabs()
  const tab = useChosenTab(tabs)
  const tabbed = useTabbed()
  const shows = useApp((state) => (state.reading ? (state.scene?.shows ?? "values") : undefined))
  const quick = useQuick()
  const presenting = useApp((state) => state.presenting)
  const alone = useApp((state) => state.isFocused) && !tabbed && !shows
  const isBare = embedding !== null && embedding.controls !== "full"
  useKeys(() => setHelp(true))
  useTitle()
  const main = useRef<HTMLElement>(null)
  useValuesRoom(main)
  return (
    <div
      className={styles.app}
      data-quick={quick || undefined}
      data-tabbed={tabbed || undefined}
      data-reading={shows !== undefined || undefined}
      data-focused={alone || undefined}
      data-embedded={embedding?.controls}
    >
      {/* biome-ignore lint/a11y/useValidAnchor: it goes to the network; a click goes on to what can be walked there */}
      <a className={styles.skip} href="#stage" onClick={focusDrawing}>
        {say("app.skip")}
      </a>
      {isBare ? null : (
        <ErrorBoundary title="app.name">
          <TopBar onHelp={() => setHelp(true)} onShare={() => setSharing(true)} />
        </ErrorBoundary>
      )}
      <Notices />
      {firstPicture ? null : (
        <>
          {presenting && <Presenter />}
          {embedding ? null : (
            <ErrorBoundary title="lesson.title">
              <LessonPart />
            </ErrorBoundary>
          )}
          <CompareStrip />
          <BugStrip />
          {embedding ? null : <KeptStrip />}
        </>
      )}
      <main
        ref={main}
        className={styles.main}
        data-lecture={shows}
        data-training={(!tabbed && tab === "training") || undefined}
        data-alone={tabs.length === 0 || undefined}
      >
        {isBare && <h1 className="visually-hidden">{say("app.name")}</h1>}
        <Area area="network" />
        {tabs.length > 0 && <Tabs />}
        {tabs.map((id) => (
          <Area key={id} area={id} tabbed={tabbed} hidden={id !== tab} empty={firstPicture || isIdle(id, tab)} />
        ))}
      </main>
      {embedding?.controls === "none" ? null : (
        <footer className={styles.footer}>
          <ErrorBoundary title="bar.title">
            <PanelShown>
              <TimelineBar />
            </PanelShown>
          </ErrorBoundary>
        </footer>
      )}
      <Spoken silent={firstPicture ?? false} />
      {firstPicture ? null : (
        <>
          <GlossaryDialog />
          <ExerciseDialog />
          <RuleDialog />
          <Dragging />
          <Dropping />
          <Pasting />
          <OpenWeights />
          <DataDialog />
          <OpenTable />
        </>
      )}
      <Dialog title={say("share.what")} closeLabel={say("app.close")} open={sharing} onClose={() => setSharing(false)}>
        <Share onDone={() => setSharing(false)} />
      </Dialog>
      <Shortcuts open={help} onClose={() => setHelp(false)} />
    </div>
  )
}

/** Curves and pictures are not drawn where nobody sees them. */
function isIdle(area: Tab, chosen: Tab | undefined): boolean {
  return area === "training" && area !== chosen
}

/** To what the arrow keys walk from, not only to its place. */
function focusDrawing(event: MouseEvent): void {
  const item = document.querySelector<SVGElement>('#stage [role="button"][tabindex="0"]')
  if (!item) return
  event.preventDefault()
  item.focus()
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
  const stage = area === "network"
  const hides = useApp((state) => state.embedding?.hides)
  const own = empty ? [] : panels.filter((panel) => panel.area === area && !hides?.some((id) => id === panel.id))
  return (
    <Place
      id={stage ? "stage" : tabId(area, "panel")}
      className={`${styles.area} ${styles[area]}`}
      label={say(`${area}.title`)}
      tabId={tabbed && !stage ? tabId(area, "tab") : undefined}
      hidden={hidden}
      stop={!stage}
    >
      {own.map(({ id, title, View }) => (
        <Place
          key={id}
          className={styles.panel!}
          panel={id}
          label={sayMessage(say, { message: title, slots: {} })}
          stop={!stage}
        >
          <ErrorBoundary title={title}>
            <PanelShown>
              <View />
            </PanelShown>
          </ErrorBoundary>
        </Place>
      ))}
    </Place>
  )
}

import { createRoot } from "react-dom/client"
import { version } from "../../package.json"
import { lectures } from "../i18n/lecture/sayLecture"
import { loadLocales } from "../i18n/say"
import { type PresetId, presets } from "../presets"
import { store } from "../store/store"
import { idle } from "../ui/idle"
import { fetchLater } from "../ui/later"
import { fetchServer } from "../worker/ownThread"
import { App } from "./App"
import { connect } from "./connect"
import { keepReading } from "./keptReading"
import { openChapter } from "./openLecture"
import { createPageApi, type PageApi } from "./pageApi"
import { isLink, readParameters } from "./parameters"
import { wasPresenting } from "./presenting/session"
import { fetchRules } from "./rulesFirst"
import { hasStarted, isSafeStart } from "./safeStart"
import { applySettings } from "./settings"
import { spawnWorker } from "./spawnWorker"

declare global {
  interface Window {
    chainrule: PageApi
  }
}

/** Brings the page to life: what the address asks for, the engine, the page API, and React in the place of the picture that is there already. */
export function start(): void {
  const root = document.getElementById("root")
  if (!root) throw new Error("index.html has no #root")
  const asked = readParameters(location.search, location.hash)
  if (asked.present !== null) {
    // Not even its first picture shows what a class has nothing to do with.
    root.replaceChildren()
    void import("./presenting/present").then(({ startAudience }) => startAudience(root, asked))
    return
  }
  const { preset, lang, theme, lesson, embedding, unknown, later } = asked
  // Of what this browser keeps a page inside another one takes nothing and adds nothing: there may be several, all at once.
  const isSafe = !embedding && isSafeStart()
  const link = isSafe ? null : asked.link
  const settled = applySettings(store, { lang, theme, embedding }).then(() =>
    link === null ? undefined : openShared(link, lang !== null),
  )
  addEventListener("hashchange", () => {
    if (isLink(location.hash)) void openShared(location.hash)
  })
  if (!embedding && !isSafe) keepReading(store)
  if (preset) openPreset(preset)
  store.setState({ presenting: !embedding && wasPresenting() })
  if (lesson !== null) void openChapter(lesson)
  const { notify } = store.getState()
  if (unknown.length > 0) notify("notice.parameters", { names: unknown.join(", ") })
  if (later.length > 0) notify("notice.later", { names: later.join(", ") })

  const connection = connect(store, spawnWorker)
  window.chainrule = createPageApi(store, connection, version, settled)
  if (embedding) void import("./embedding/embed").then(({ embed }) => embed(store, window.chainrule, embedding.origins))
  void settled.then(() => createRoot(root).render(<App />))
  if (isSafe) void tellSafeStart()
  // React leaves nothing where it fails.
  const started = () => root.firstChild && hasStarted()
  if (!embedding)
    void window.chainrule.ready.then(() => {
      // Who leaves a page that is ready, however soon, leaves none that failed.
      addEventListener("pagehide", started)
      return idle().then(started)
    })
  // Nothing may be missing when the network has gone.
  const rest = idle().then(() =>
    Promise.allSettled([
      fetchServer(),
      fetchLater(),
      fetchRules(),
      import("../document/read"),
      loadLocales(),
      fetchTexts(),
    ]),
  )
  if (!embedding)
    void rest
      .then(startKeeping)
      .catch(() => null)
      .then(keepForLater)
}

/** A shared moment: what the page begins with, or, where the address changes while somebody works, one change that can be undone. */
async function openShared(link: string, keepsLanguage?: boolean): Promise<void> {
  const sharing = await import("./sharing").catch(() => null)
  if (sharing)
    await sharing.openLink(link, { first: keepsLanguage !== undefined, keepsLanguage: keepsLanguage ?? true })
  else store.getState().notify("link.unreachable", {}, "error")
}

async function startKeeping(): Promise<void> {
  const { keeping } = await import("./keeping")
  keeping.keepWork(store)
}

/** What is kept can be taken out, as it is. */
async function tellSafeStart(): Promise<void> {
  const found = await import("./keptWork").catch(() => null)
  const offer = found && { message: "safe.save" as const, slots: {}, act: found.saveKept }
  store.getState().notify("safe.told", {}, "error", offer)
}

/** Last of all: the browser has most of it by now and need not fetch it twice. */
async function keepForLater(): Promise<void> {
  const found = await import("./newVersion").catch(() => null)
  await found?.keepPage(store)
}

/** The lecture in every language. */
function fetchTexts(): Promise<unknown> {
  return Promise.allSettled(Object.values(lectures).map((load) => load()))
}

/** The example of the address is where the page starts, so there is nothing to undo. */
function openPreset(id: PresetId): void {
  store.getState().open(presets[id].experiment, id)
  store.setState({ past: [] })
}

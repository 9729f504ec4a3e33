import { version } from "../../../package.json"
import { store } from "../../store/store"
import { restoreLesson } from "../lesson/keptLesson"
import { lessons, played } from "../lesson/lessons"
import { openText } from "../sharing"
import { sightOf } from "./audienceState"
import { every, newSession, openChannel } from "./channel"
import { begin, controls } from "./controls"
import { hides, isHideable } from "./hides"
import { forget, keepFor, lastKept } from "./kept"
import { drives, heardOf, taken } from "./lease"
import { isHello, readMessage, type ToAudience } from "./messages"
import { followPointer } from "./pointer"
import { createSender } from "./sender"
import { keepAwake } from "./wakeLock"

/** A window of the class says each second that it is there; after so long it is not, ms. */
const patience = 3000

/** One who leads a class, for as long as it lasts. */
interface Presenter {
  /** Opens the class's window, or brings it to the front. Whether the browser allowed it. */
  open(): boolean
  /** Leads again, in the place of the window that took over. */
  drive(): void
  close(): void
}

let present: Presenter | null = null

/** The presenter of this window; null while it presents nothing. */
export function presenter(): Presenter | null {
  return present
}

/** Begins to lead a class, or goes on after a reload. What is returned ends it. */
export function startPresenting(): () => void {
  const kept = lastKept()
  const { hidden = [] } = played(lessons.getState())?.entry ?? {}
  begin(kept?.controls ?? { watch: { before: 0, since: Date.now() }, hidden: hidden.filter(isHideable) })
  const restored = kept ? restore(kept.text) : null
  const mine = lead(kept?.session ?? newSession(), restored)
  const sleep = keepAwake()
  present = mine
  if (!kept && !mine.open()) {
    controls.setState({ mode: "here" })
    store.getState().notify("present.here")
  }
  return () => {
    sleep()
    mine.close()
    present = null
  }
}

/** What was on the stage; of a lesson that was played it brings more back. */
async function restore(text: string): Promise<void> {
  if (!(await restoreLesson())) await openText(text, { first: true, keepsLanguage: true })
}

/** `restored`: what the stage is waiting for, before anybody is told of it. */
function lead(session: string, restored: Promise<void> | null): Presenter {
  let lease = taken({ newest: 0 }, Date.now(), Math.random())
  let lastSign = Number.NEGATIVE_INFINITY
  let isReady = false
  const channel = openChannel(session, heard)
  const post = (message: ToAudience) => channel?.post(message)
  const sender = createSender({ version, lease: () => lease.own, show, post })
  const leads = () => isReady && drives(lease)

  function heard(value: unknown): void {
    const read = readMessage(value, version)
    // One of another version is there too; by the answer it learns of that.
    if (isHello(value)) {
      lastSign = performance.now()
      controls.setState({ isSeen: true })
      if (leads()) sender.answer(read.ok && read.message.kind === "hello" ? read.message.seen : null)
    } else if (read.ok && read.message.kind !== "hello") {
      lease = heardOf(lease, read.message.lease)
      controls.setState({ isDriving: drives(lease) })
    }
  }

  const follow = () => {
    if (leads()) sender.follow()
  }
  const onVisibility = () => sender.flush()
  document.addEventListener("visibilitychange", onVisibility)
  const stop = [
    store.subscribe(follow),
    controls.subscribe(follow),
    followPointer(),
    every(1000, () => controls.setState({ isSeen: performance.now() - lastSign < patience })),
    () => document.removeEventListener("visibilitychange", onVisibility),
  ]
  async function begun(): Promise<void> {
    await restored
    if (present !== mine) return
    isReady = true
    stop.push(keepFor(session))
    if (drives(lease)) sender.answer(null)
  }

  const mine: Presenter = {
    open: () => channel !== null && openWindow(session),
    drive() {
      lease = taken(lease, Date.now(), Math.random())
      controls.setState({ isDriving: true })
      sender.answer(null)
    },
    close() {
      if (leads()) post({ kind: "end", version, lease: lease.own })
      for (const end of stop) end()
      sender.close()
      channel?.close()
      forget()
    },
  }
  void begun()
  return mine
}

/** What the class is to see now. */
function show() {
  const { frozen, theme, blank, spotlight, hidden, points, pointer } = controls.getState()
  const staging = { theme, blank, spotlight, hidden, pointer: points && !frozen ? pointer : null }
  const sight = frozen ?? sightOf(store.getState())
  // The curve of a cost that is asked for would tell it.
  return { ...sight, ...(hides(hidden, "C") && { curve: null }), staging }
}

/** The name of the class's window: one that is still open from a presentation before is taken again. */
const windowName = "chainrule-class"

/** The page once more, beside this one. */
function openWindow(session: string): boolean {
  const url = new URL(location.href)
  url.search = "?present"
  url.hash = `p=${session}`
  try {
    return open(url, windowName, "popup,width=1280,height=720") !== null
  } catch {
    return false
  }
}

import { useEffect, useLayoutEffect, useRef, useState } from "react"
import { lastAct } from "../store/lastAct"
import { type Heard, spokenOf } from "../store/spoken"
import type { State } from "../store/state"
import { store, useApp } from "../store/store"
import { useComputing } from "../store/useComputing"
import { useSay } from "../store/useSay"
import { isSamePlace, placeShown } from "../timeline/stops"
import { stoppedLine } from "../views/algorithm/stoppedLine"
import { isHush } from "./hush"
import { spokenEvent } from "./spokenEvent"

/** Faster than this nobody could follow by ear. */
const fastest = 1

interface Props {
  /** What is said now, or made of what was said last. */
  onText(text: string | ((former: string) => string)): void
}

/** One spoken sentence for each step, each change and each net that is opened; also that play runs or was paused by a change, that a run is kept, and that the engine is at work. */
export function SpokenWords({ onText: setText }: Props) {
  const say = useSay()
  const trains = useApp((state) => state.training !== null)
  const quiet = useApp((state) => state.playing && state.speed > fastest) || trains
  const frame = useApp((state) => state.frame)
  const pictured = useApp((state) => state.pictured)
  const computing = useComputing()
  const told = useRef<{ readonly heard: Heard; readonly say: typeof say } | null>(null)
  /** The last picture, told or not. */
  const seen = useRef<Heard | null>(null)
  /** Where the list of changes stood when it was last told. */
  const at = useRef(store.getState())
  const isInterrupted = useInterruption()
  const { lead, isInstead, nth, awaitsEnd } = useLead()
  /** What is said, but was not drawn yet: what follows at once would take its place unheard. */
  const unheard = useRef("")
  useLayoutEffect(() => {
    unheard.current = ""
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: `nth` is another where there is more to be said
  useEffect(() => {
    if (isHush()) return
    const state = store.getState()
    const { experiment, parts } = state
    const act = lead.current === "" ? lastAct(state, at.current, say) : ""
    const now = { experiment: pictured, frame, parts, act }
    if (quiet) {
      seen.current = now
      setText(say(trains ? "spoken.training" : "spoken.playing"))
      return
    }
    // A change, and a place, are told when their picture is there; where training ends, together with why.
    if (awaitsEnd.current && lead.current === "") return
    if (pictured !== experiment || !isSamePlace(placeShown(frame), state)) return
    const before = told.current?.heard ?? null
    const isTold = seen.current === before && told.current?.say === say
    if (before && isTold && isSame(before, now) && lead.current === "") return
    const line = stoppedLine(state)
    const said = [
      lead.current,
      isInterrupted.current ? say("spoken.paused") : "",
      line === null ? "" : say("debug.stopped", { line }),
      // Where a run breaks a notice tells of it.
      isInstead.current || (state.fault && before?.experiment === pictured)
        ? ""
        : spokenOf(now, seen.current?.experiment === pictured ? before : seen.current, say).trimStart(),
    ]
    lead.current = ""
    isInstead.current = false
    isInterrupted.current = false
    at.current = state
    told.current = { heard: now, say }
    seen.current = now
    const next = said.filter(Boolean).join(" ")
    unheard.current = next
    // The same words again are heard only where the text is another.
    setText((was) => (was === next ? `${next}\u00a0` : next))
  }, [frame, pictured, quiet, trains, say, isInterrupted, setText, lead, isInstead, awaitsEnd, nth])

  useEffect(() => {
    if (computing && !isHush()) setText(say("where.computing"))
  }, [computing, say, setText])

  useEffect(
    () =>
      store.subscribe((now, was) => {
        const event = isHush() ? null : spokenEvent(now, was, say)
        const leads = now.announced !== was.announced && (now.announced?.leads || lead.current !== "")
        if (!event || leads) return
        const next = `${unheard.current} ${event}`.trim()
        setText((former) => (former === next ? `${next}\u00a0` : next))
      }),
    [say, setText, lead],
  )

  return null
}

function isSame(a: Heard, b: Heard): boolean {
  return a.experiment === b.experiment && isSamePlace(placeShown(a.frame), placeShown(b.frame))
}

/** Whether play that was too quick to be told was paused by hand: the place is told with it. */
function isUnheard(now: State, was: State): boolean {
  return was.speed > fastest && !now.stopped && !now.fault
}

/** Whether play has been paused, by a change or out of quick play, until that has been said. */
function useInterruption() {
  const isInterrupted = useRef(false)
  useEffect(
    () =>
      store.subscribe((now, was) => {
        if (now.playing) isInterrupted.current = false
        else if (was.playing && (now.experiment !== was.experiment || isUnheard(now, was))) isInterrupted.current = true
      }),
    [],
  )
  return isInterrupted
}

/** What is to be said together with the next picture, or instead of what is said of that, and what is announced until then; `nth` is another when there is more of it. `awaitsEnd`: training was paused by hand, and how it ended is not known yet. */
function useLead() {
  const lead = useRef("")
  const isInstead = useRef(false)
  const awaitsEnd = useRef(false)
  const [nth, setNth] = useState(0)
  useEffect(
    () =>
      store.subscribe((now, was) => {
        const isHere = now.experiment === was.experiment && now.t === was.t && !now.playing
        if (was.training && !now.training) awaitsEnd.current = isHere
        else if (!isHere) awaitsEnd.current = false
        const { announced } = now
        if (isHush() || !announced || announced === was.announced || !(announced.leads || lead.current)) return
        awaitsEnd.current = false
        if (announced.leads === "instead") isInstead.current = true
        lead.current = `${lead.current} ${announced.text}`.trim()
        setNth((before) => before + 1)
      }),
    [],
  )
  return { lead, isInstead, nth, awaitsEnd }
}

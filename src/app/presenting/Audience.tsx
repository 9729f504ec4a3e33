import "../tokens.css"
import "../base.css"
import { useEffect, useLayoutEffect, useRef, useState } from "react"
import { version } from "../../../package.json"
import type { Say } from "../../i18n/say"
import { useApp } from "../../store/store"
import { useComputing } from "../../store/useComputing"
import { useSay } from "../../store/useSay"
import { whereabouts } from "../../store/whereabouts"
import { Button } from "../../ui/Button"
import { EquationView } from "../../views/equation/EquationView"
import { NetworkView } from "../../views/network/NetworkView"
import styles from "./Audience.module.css"
import { keepFitting } from "./fitting"
import { fullScreen } from "./fullScreen"
import { fromPlace, rulerIn } from "./netPlace"
import { type Silence, useShown } from "./shown"
import { Trained, useTrained } from "./Trained"

/** The class's window: the network and its equation, as large as there is room, and where that is. It is looked at: of all keys and presses only those for the full screen do something. */
export function Audience() {
  const say = useSay()
  const title = useApp((state) => state.experiment.title)
  const isShown = useShown(({ state }) => state !== null)
  const isDark = useShown(({ state }) => state?.blank ?? false)
  const silence = useShown((state) => state.silence)
  const other = useShown((state) => state.other)
  const isBlank = isDark && silence !== "over"
  // What was dark at the end is not shown after it.
  const hasStage = isShown && !(isDark && silence === "over")
  useEffect(() => {
    document.title = `${say("audience.title")} – ${say("app.name")}`
  }, [say])
  return (
    <>
      <main className={styles.audience} aria-hidden={isBlank || undefined}>
        <h1 className="visually-hidden">
          {say("audience.title")} {title}
        </h1>
        {hasStage ? <Stage /> : <div className={styles.empty} />}
        <footer className={styles.bar}>
          <p className={styles.silence} role="status">
            {silence && silenceOf(silence, other, say)}
          </p>
          {hasStage && <Where />}
          <FullScreen />
        </footer>
      </main>
      {hasStage && <Pointer />}
      {isBlank && <div className={styles.blank} data-blank />}
    </>
  )
}

function silenceOf(silence: Silence, other: string, say: Say): string {
  return silence === "version" ? say("audience.version", { own: version, other }) : say(`audience.${silence}`)
}

function Stage() {
  const hidden = useShown(({ state }) => state?.hidden.join(" ") ?? "")
  const isLit = useApp((state) => (state.hovered ?? state.selected) !== null)
  const isSpotlit = useShown(({ state }) => state?.spotlight ?? false)
  const trained = useTrained()
  return (
    // Nothing in it takes the focus, a press or a key: a picture, whose words stand beneath it.
    <div
      className={styles.stage}
      data-spotlight={(isSpotlit && isLit) || undefined}
      data-training={trained !== null || undefined}
      inert
    >
      <div id="stage" className={styles.network}>
        <NetworkView key={hidden} />
      </div>
      {trained ? <Trained {...trained} /> : <Equation key={hidden} />}
    </div>
  )
}

function Equation() {
  const say = useSay()
  const isBegun = useApp((state) => state.frame.step !== null)
  const equation = useRef<HTMLDivElement>(null)
  useEffect(() => (equation.current ? keepFitting(equation.current) : undefined), [])
  return (
    <div className={styles.equation}>
      <div ref={equation} className={styles.fitted}>
        <EquationView />
        {isBegun ? null : <p className={styles.begin}>{say("audience.begin")}</p>}
      </div>
    </div>
  )
}

function Where() {
  const say = useSay()
  const frame = useApp((state) => state.frame)
  // While the lecturer trains it comes later: this window computes all numbers itself.
  const computing = useComputing()
  const where = whereabouts(frame, say)
  return <p className={styles.where}>{(computing ? [...where, say("where.computing")] : where).join(" · ")}</p>
}

/** Where the lecturer points. */
function Pointer() {
  const place = useShown(({ state }) => state?.pointer ?? null)
  const dot = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const stage = document.querySelector("#stage")
    if (!stage || !place || !dot.current) return
    const { x, y } = fromPlace(rulerIn(stage), place)
    dot.current.style.translate = `${x}px ${y}px`
  })
  return place && <span ref={dot} className={styles.pointer} data-pointer />
}

/** A button while there is less than the full screen; F and a double press do the same. */
function FullScreen() {
  const say = useSay()
  const [isFull, setIsFull] = useState(document.fullscreenElement !== null)
  useEffect(() => {
    const changed = () => setIsFull(document.fullscreenElement !== null)
    const toggle = () => void fullScreen(document.fullscreenElement === null)
    const onKeyDown = ({ code, ctrlKey, metaKey, altKey, repeat }: KeyboardEvent) => {
      if (code === "KeyF" && !ctrlKey && !metaKey && !altKey && !repeat) toggle()
    }
    document.addEventListener("fullscreenchange", changed)
    document.addEventListener("dblclick", toggle)
    document.addEventListener("keydown", onKeyDown)
    return () => {
      document.removeEventListener("fullscreenchange", changed)
      document.removeEventListener("dblclick", toggle)
      document.removeEventListener("keydown", onKeyDown)
    }
  }, [])
  if (isFull || !document.fullscreenEnabled) return null
  return <Button label={say("audience.full-screen")} keys="F" onPress={() => void fullScreen(true)} />
}

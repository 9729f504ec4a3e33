import "../../i18n/later"
import { useEffect, useId, useMemo, useRef } from "react"
import type { StepKind } from "../../engine/step"
import { sayMessage } from "../../i18n/say"
import { layerNumber } from "../../notation/layerNumber"
import { partsOf } from "../../notation/partsOf"
import { type TermId, termId } from "../../notation/term"
import { sampleShown } from "../../store/sampleShown"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { useFocus } from "../../store/useSeldom"
import type { Frame } from "../../timeline/trace"
import { Tex } from "../../ui/Tex"
import styles from "./AlgorithmView.module.css"
import { Breakpoints } from "./Breakpoints"
import { breakpointKey } from "./breakpointKey"
import { Exercises } from "./Exercises"
import { Gutter } from "./Gutter"
import { type Line, listingOf, loopOf, rangeOf } from "./listing"
import { positionOf } from "./positionOf"
import { RuleOfLine } from "./RuleOfLine"
import { RunToLine } from "./RunToLine"

/** The algorithm as a listing with its current line, as a debugger shows a program. A click on a line goes there. */
export function AlgorithmView() {
  const say = useSay()
  const titleId = useId()
  const frame = useApp((state) => state.frame)
  const list = useRef<HTMLOListElement>(null)
  const { step } = frame
  const tab = useApp((state) => state.tab)
  const opened = useRef<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the step, and is where it is when its tab is opened
  useEffect(() => {
    const line = list.current?.querySelector("[aria-current]")
    // On a narrow screen the page itself scrolls: once, when the tab is opened, and then it stays where the reader put it.
    const narrow = !matchMedia("(width >= 47.5rem)").matches
    const isOpened = tab !== opened.current
    opened.current = tab
    if (!line || (narrow && !isOpened)) return
    // An observer looks after the layout that there is anyway; scrolling at once would make another.
    const observer = new IntersectionObserver(([seen]) => {
      observer.disconnect()
      if (seen && seen.intersectionRatio < 1) line.scrollIntoView({ block: narrow ? "nearest" : "center" })
    })
    observer.observe(line)
    return () => observer.disconnect()
  }, [step?.kind, frame.t, tab])
  const cost = useApp((state) => state.experiment.cost)
  const { network, rule } = frame.trace
  // biome-ignore lint/correctness/useExhaustiveDependencies: its symbols are written as all that is said
  const lines = useMemo(() => listingOf(network, cost, rule), [network, cost, rule, say])
  return (
    <section className={styles.view} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {say("algorithm.title")}
      </h2>
      <ol ref={list} className={styles.listing}>
        {lines.map((line, index) => (
          <li key={line.id} className={styles.item}>
            {line.kind ? (
              <>
                <Gutter kind={line.kind} number={index + 1} />
                <StepLine line={line} kind={line.kind} frame={frame} />
                <RunToLine kind={line.kind} number={index + 1} what={labelOf(line, say)} />
                {line.kind === "update" && <RuleOfLine />}
              </>
            ) : (
              <>
                <span className={styles.number}>{index + 1}</span>
                <LoopLine line={line} frame={frame} />
              </>
            )}
          </li>
        ))}
      </ol>
      <Breakpoints />
      <Exercises />
    </section>
  )
}

interface LineProps {
  readonly line: Line
  readonly frame: Frame
}

function labelOf({ label }: Line, say: ReturnType<typeof useSay>): string {
  return label ? sayMessage(say, { message: label, slots: {} }) : ""
}

function StepLine({ line, kind, frame }: LineProps & { readonly kind: StepKind }) {
  const say = useSay()
  const current = frame.step?.kind === kind
  const lit = useFocus(({ hovered }) => hovered !== null && line.writes === partsOf(hovered).quantity)
  const point = (on: boolean) => () => store.getState().hover(on && current ? termOf(line, frame) : null)
  const label = labelOf(line, say)
  return (
    <button
      type="button"
      className={styles.line}
      data-indent={line.indent}
      data-phase={line.phase}
      aria-current={current ? "step" : undefined}
      data-lit={lit || undefined}
      title={label}
      onPointerEnter={point(true)}
      onPointerLeave={point(false)}
      onFocus={point(true)}
      onBlur={point(false)}
      aria-label={say("algorithm.go", { line: current ? `${label}, ${variables(frame, say)}` : label })}
      onClick={() => {
        const { experiment, t, seek } = store.getState()
        const to = positionOf(experiment, t, kind)
        if (to !== null) seek(to)
      }}
      onKeyDown={breakpointKey(kind)}
    >
      <span className={styles.dot} />
      <Tex tex={line.tex ?? ""} text={line.text} />
    </button>
  )
}

/** What the current line has just computed: the whole vector or matrix. */
function termOf({ writes }: Line, { step }: Frame): TermId | null {
  if (!writes || writes === "m") return null
  if (writes === "C") return "C"
  return step && "l" in step ? termId(writes, step.l) : writes === "x" ? termId("x", 0) : null
}

function LoopLine({ line, frame }: LineProps) {
  const say = useSay()
  const L = frame.trace.network.layers.length
  return (
    <span className={styles.loop} data-indent={line.indent} data-phase={line.phase}>
      <span className={styles.dot} />
      {line.id === "samples"
        ? frame.batch.length < frame.samples.length
          ? say("algorithm.samples-of-batch", { m: frame.batch.length, of: frame.samples.length })
          : say("algorithm.samples")
        : rangeText(line.id, L, say)}
      {line.id === "samples" && frame.batch.length > 1 && frame.trace.sample !== null && (
        <span className={styles.variables}>
          {say("algorithm.sample-short", { sample: sampleAt(frame), m: frame.batch.length })}
        </span>
      )}
      {frame.step && loopOf(frame.step.kind) === line.id && (
        <span className={styles.variables}>{variables(frame, say)}</span>
      )}
    </span>
  )
}

function rangeText(id: string, L: number, say: ReturnType<typeof useSay>): string {
  const { from, to } = rangeOf(id, L)
  if (from === to) return say("algorithm.once", { l: from })
  return say("algorithm.loop", { range: Math.abs(from - to) === 1 ? `${from}, ${to}` : `${from}, …, ${to}` })
}

function sampleAt(frame: Frame): number {
  return frame.batch.indexOf(sampleShown(frame)) + 1
}

/** The loop variables of the current line. */
function variables({ step, ...frame }: Frame, say: ReturnType<typeof useSay>): string {
  if (step && "l" in step) return say("algorithm.layer-at", { l: layerNumber(step.l) })
  if (step?.kind === "mean" || step?.kind === "update") return say("where.cycle", { cycle: frame.cycle + 1 })
  return say("algorithm.sample-at", { sample: sampleAt({ step, ...frame }), m: frame.batch.length })
}

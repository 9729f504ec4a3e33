import "../../i18n/later"
import { useEffect, useRef } from "react"
import { costs } from "../../engine/costs"
import { sizesOf } from "../../engine/network"
import { layerNumber } from "../../notation/layerNumber"
import type { TermId } from "../../notation/term"
import { comparedWith } from "../../store/compareSlice"
import { formerValue } from "../../store/formerValue"
import { isMean } from "../../store/isMean"
import { itemOf } from "../../store/itemOf"
import { shownValue } from "../../store/shownValue"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { useKeptFocus } from "../../ui/useKeptFocus"
import { ActivationChart } from "./ActivationChart"
import { Badges } from "./Badges"
import { Changed } from "./Changed"
import { CostCurveView } from "./CostCurveView"
import { Gradient, indices } from "./Gradient"
import { headingId } from "./headingId"
import { InlineSymbol } from "./InlineSymbol"
import styles from "./Inspector.module.css"
import { Known } from "./Known"
import { NeuronFacts } from "./NeuronFacts"
import { NeuronSum } from "./NeuronSum"
import { NumberEditor } from "./NumberEditor"
import { RuleNow } from "./RuleNow"
import { RunUntil } from "./RunUntil"
import { type Subject, subjectOf } from "./subjectOf"
import { TargetChoice } from "./TargetChoice"

/** All about what is selected, and how to change it: a weight, bias, input or target, a neuron with its bias; the learning rate when nothing is. */
export function Inspector() {
  const say = useSay()
  const selected = useApp((state) => state.selected)
  const network = useApp((state) => state.frame.trace.network)
  const tab = useApp((state) => state.tab)
  const subject = subjectOf(selected, sizesOf(network))
  const section = useRef<HTMLElement>(null)
  useKeptFocus(section)
  // biome-ignore lint/correctness/useExhaustiveDependencies: also when its tab is opened
  useEffect(() => {
    if (!selected) return
    // Where it stands below the equation in one scroll; the next step scrolls back to the equation. On a narrow screen the whole page scrolls: no further than to what can be changed, and not while the trail is followed.
    const wide = matchMedia("(width >= 47.5rem)").matches
    const sight = wide ? section.current : section.current?.children[1]
    if (wide || store.getState().trail.length < 2) sight?.scrollIntoView({ block: wide ? "start" : "nearest" })
  }, [selected, tab])
  return (
    <section
      ref={section}
      className={styles.inspector}
      data-subject={subject.kind}
      data-idle={selected === null || undefined}
      aria-label={say("inspector.title")}
      translate="no"
      onKeyDown={(event) => {
        if (event.key === "Escape" && selected) focusItem(selected, section.current)
      }}
    >
      <h2 id={headingId} className={styles.heading} tabIndex={-1}>
        <Heading subject={subject} />
      </h2>
      <Body key={subject.term} subject={subject} />
    </section>
  )
}

/** Back to what is selected, in the drawing or else in the tables. */
function focusItem(selected: TermId, inspector: HTMLElement | null): void {
  const item = itemOf(selected)
  const stops = [
    `[role="button"][data-term="${item}"]`,
    `[data-cell][data-term="${selected}"]`,
    `[data-cell][data-term="${item}"]`,
  ]
  const found = stops.flatMap((stop) => [...document.querySelectorAll<HTMLElement | SVGElement>(stop)])
  found.find((element) => !inspector?.contains(element) && element.checkVisibility())?.focus()
}

function Heading({ subject }: { readonly subject: Subject }) {
  const say = useSay()
  if (subject.kind === "learning-rate") {
    return (
      <span data-term="eta">
        {say("inspector.learning-rate")} <InlineSymbol letter="η" q="eta" />
      </span>
    )
  }
  if (subject.kind === "cost") {
    return (
      <>
        {say("inspector.cost")} <InlineSymbol letter="C" q="C" />
        <CostWhere />
      </>
    )
  }
  const { l, j } = subject
  const at = { l: layerNumber(l), j: j + 1 }
  const sub = indices(j, null)
  switch (subject.kind) {
    case "weight":
      return (
        <>
          {say("inspector.weight")} <InlineSymbol letter="w" sup={at.l} sub={indices(j, subject.k)} q="W" />
          <span className={styles.where}>
            {say("inspector.weight.where", { ...at, below: layerNumber(l - 1), k: subject.k + 1 })}
          </span>
        </>
      )
    case "bias":
      return (
        <>
          {say("inspector.bias")} <InlineSymbol letter="b" sup={at.l} sub={sub} q="b" />
          <span className={styles.where}>{say("inspector.neuron.where", at)}</span>
        </>
      )
    case "input":
      return (
        <>
          {say("inspector.input")} <InlineSymbol letter="x" sub={sub} q="x" />
        </>
      )
    case "target":
      return (
        <>
          {say("inspector.target")} <InlineSymbol letter="y" sub={sub} q="y" />
        </>
      )
    case "neuron":
      return say("inspector.neuron", at)
  }
}

function Body({ subject }: { readonly subject: Subject }) {
  const say = useSay()
  const targets = useApp((state) => costs[state.experiment.cost].targets)
  switch (subject.kind) {
    case "learning-rate":
      return (
        <>
          <NumberEditor term="eta" label={say("inspector.learning-rate")} from={0} />
          <RuleNow />
          <p className={styles.hint}>{say("inspector.hint")}</p>
        </>
      )
    case "cost":
      return <CostFacts />
    case "weight":
      return (
        <>
          <Gradient l={subject.l} j={subject.j} k={subject.k} />
          <CostCurveView term={subject.term}>
            <NumberEditor term={subject.term} label={say("inspector.weight")} />
          </CostCurveView>
        </>
      )
    case "bias":
      return (
        <>
          <Gradient l={subject.l} j={subject.j} k={null} />
          <CostCurveView term={subject.term}>
            <NumberEditor term={subject.term} label={say("inspector.bias")} />
          </CostCurveView>
        </>
      )
    case "input":
      return <NumberEditor term={subject.term} label={say("inspector.input")} />
    case "target":
      return targets === "any" ? (
        <NumberEditor term={subject.term} label={say("inspector.target")} />
      ) : (
        <TargetChoice term={subject.term} label={say("inspector.target")} />
      )
    case "neuron":
      return (
        <>
          <Badges l={subject.l} j={subject.j} />
          <NeuronFacts l={subject.l} j={subject.j} />
          <RunUntil l={subject.l} j={subject.j} />
          <NeuronSum l={subject.l} j={subject.j} />
          <ActivationChart l={subject.l} j={subject.j} />
          <h3 className={styles.subheading}>
            {say("inspector.bias")}{" "}
            <InlineSymbol letter="b" sup={layerNumber(subject.l)} sub={indices(subject.j, null)} q="b" />
          </h3>
          <NumberEditor term={subject.bias} label={say("inspector.bias")} />
        </>
      )
  }
}

function CostWhere() {
  const say = useSay()
  const m = useApp(({ frame }) => (isMean(frame) ? frame.batch.length : null))
  return (
    <span className={styles.where}>
      {m === null ? say("inspector.cost.sample") : say("inspector.cost.mean", { m })}
    </span>
  )
}

function CostFacts() {
  const frame = useApp((state) => state.frame)
  const baseline = useApp(comparedWith)
  const value = shownValue(frame, "C")
  return (
    <div className={styles.cost}>
      <Known term="C" value={value} />
      {value !== null && <Changed term="C" now={value} was={formerValue("C", frame, baseline)} />}
    </div>
  )
}

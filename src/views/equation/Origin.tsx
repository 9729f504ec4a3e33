import "../../i18n/later"
import { useEffect, useLayoutEffect, useRef, useState } from "react"
import type { Expression } from "../../notation/expression"
import { longest, longestSum, type WrittenTerms } from "../../notation/longestSum"
import { texPen } from "../../notation/pen"
import type { Pen } from "../../notation/penOf"
import { printOwnIndex, printOwnNumbers } from "../../notation/printFunction"
import type { TermId } from "../../notation/term"
import { activationName } from "../../store/activationName"
import { fullNumber } from "../../store/fullNumber"
import { isMean } from "../../store/isMean"
import { originOf, updateBehind } from "../../store/originOf"
import { shownValue } from "../../store/shownValue"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { startOf } from "../../timeline/cycle"
import { momentOfSample } from "../../timeline/momentOfSample"
import { Button } from "../../ui/Button"
import { Crumbs } from "./Crumbs"
import styles from "./Origin.module.css"
import { givenWords, originWords } from "./originWords"
import { Printed } from "./Printed"
import { TermButtons } from "./TermButtons"
import { TermPages } from "./TermPages"
import { termsIn } from "./termsIn"
import { lightTerms } from "./useLinks"

interface Props {
  readonly term: TermId
}

/** Where the selected number comes from: its own equation with the numbers that went in, each of which leads on, and the way back. */
export function Origin({ term }: Props) {
  const say = useSay()
  const trail = useApp((state) => state.trail)
  const root = useRef<HTMLElement>(null)
  const isThere = useRef(false)
  // Asked for from an equation by keyboard it opens elsewhere than where the focus is: what it says is told.
  useEffect(() => {
    const { frame, experiment, announce } = store.getState()
    // A page of the lecture selects by itself; of that its text tells.
    if (document.activeElement?.closest('[data-panel="lecture"]')) return
    announce(originWords(term, frame, experiment, say))
  }, [term, say])
  useLayoutEffect(() => {
    if (root.current) lightTerms(root.current)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the trail
  useEffect(() => {
    // On a narrow screen the number that was tapped may stand far below.
    const show = () => root.current?.scrollIntoView({ block: "nearest" })
    if (!matchMedia("(width < 47.5rem)").matches) return
    if (isThere.current) show()
    // What comes with the selection below it may scroll, too: the trail that opens has the last word.
    else queueMicrotask(show)
    isThere.current = true
  }, [term])
  return (
    <section ref={root} className={styles.origin} aria-label={say("origin.title")} data-trail>
      <Crumbs trail={trail} />
      <Made term={term} />
      <AllDigits term={term} />
    </section>
  )
}

/** On a phone, where the bar of steps has no room for them. */
function AllDigits({ term }: Props) {
  const digits = useApp(({ frame }) => fullNumber({ hovered: null, hoversFormer: false, selected: term, frame }))
  return (
    <p className={styles.digits} translate="no">
      {digits}
    </p>
  )
}

function Made({ term }: Props) {
  const say = useSay()
  const frame = useApp((state) => state.frame)
  const cost = useApp((state) => state.experiment.cost)
  const [written, setWritten] = useState<WrittenTerms>("ends")
  if (shownValue(frame, term) === null) return <p className={styles.given}>{say("origin.unknown")}</p>
  const origin = originOf(term, frame, cost)
  if (!origin) return <Given term={term} />
  const { equation, scene, j, k } = origin
  const print = (pen: Pen) => printOwnNumbers(equation, pen, scene, j, k, written)
  const terms = longestSum(equation.right, scene)
  return (
    <>
      <Printed display className={styles.index} print={(pen) => printOwnIndex(equation, pen, scene, j)} />
      <div className={styles.numbers}>
        <Printed print={print} />
        <TermButtons terms={termsIn(print(texPen))} follow />
        {terms > longest && <TermPages terms={terms} written={written} onWrite={setWritten} />}
      </div>
      <NameOfFunction of={equation.right} />
      {equation.right.kind === "mean" && isMean(frame) ? <Samples term={term} /> : null}
    </>
  )
}

/** Which function σ stands for, where it or its slope made the number. */
function NameOfFunction({ of }: { readonly of: Expression }) {
  const say = useSay()
  const network = useApp((state) => state.frame.trace.network)
  const layer = of.kind === "apply" || of.kind === "slope" ? network.layers[of.l - 1] : undefined
  if (!layer || layer.activation === "softmax") return null
  return <p className={styles.samples}>{say("equation.function", { name: activationName(layer.activation, say) })}</p>
}

/** The gradients that a mean is of belong to moments that have passed: each button leads to one. */
function Samples({ term }: { readonly term: TermId }) {
  const say = useSay()
  const frame = useApp((state) => state.frame)
  return (
    <p className={styles.samples}>
      <span>{say("origin.samples")}</span>
      {frame.batch.slice(0, mostSamples).map((index, i) => (
        <Button
          key={index}
          label={say("origin.sample", { sample: index + 1, step: momentOfSample(frame, i) - frame.t + frame.done })}
          onPress={() => {
            store.getState().seek(momentOfSample(frame, i))
            store.getState().follow(term)
          }}
        />
      ))}
    </p>
  )
}

/** Samples that get a button each; of larger batches the first ones. */
const mostSamples = 8

/** What comes from no equation, but from the reader, the data or an earlier update. */
function Given({ term }: { readonly term: TermId }) {
  const say = useSay()
  const frame = useApp((state) => state.frame)
  const experiment = useApp((state) => state.experiment)
  const cycle = updateBehind(term, frame, experiment)
  return (
    <p className={styles.given}>
      {givenWords(term, frame, experiment, say)}
      {cycle !== null && (
        <>
          {" "}
          <Button label={say("origin.to-update")} onPress={() => store.getState().seek(startOf(experiment, cycle))} />
        </>
      )}
    </p>
  )
}

import { useEffect, useLayoutEffect, useRef } from "react"
import { texPen, textPen } from "../../notation/pen"
import { printNumbers } from "../../notation/printNumbers"
import { printIndex } from "../../notation/printSymbols"
import type { TermId } from "../../notation/term"
import { earPen } from "../../store/earPen"
import { isMean } from "../../store/isMean"
import { originOf, updateBehind } from "../../store/originOf"
import { shownValue } from "../../store/shownValue"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { startOf, stepsPerSample } from "../../timeline/cycle"
import { Button } from "../../ui/Button"
import { Tex } from "../../ui/Tex"
import { Crumbs } from "./Crumbs"
import styles from "./Origin.module.css"
import { givenWords, originWords } from "./originWords"
import { TermButtons } from "./TermButtons"
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
  // Asked for from an equation by keyboard it opens elsewhere than where the focus is: what it says is told.
  useEffect(() => {
    const { frame, experiment, announce } = store.getState()
    const view = root.current?.parentElement
    if (view?.contains(document.activeElement)) announce(originWords(term, frame, experiment, say))
  }, [term, say])
  useLayoutEffect(() => {
    if (root.current) lightTerms(root.current)
  })
  return (
    <section ref={root} className={styles.origin} aria-label={say("origin.title")} data-trail>
      <Crumbs trail={trail} />
      <Made term={term} />
    </section>
  )
}

function Made({ term }: Props) {
  const say = useSay()
  const frame = useApp((state) => state.frame)
  const cost = useApp((state) => state.experiment.cost)
  if (shownValue(frame, term) === null) return <p className={styles.given}>{say("origin.unknown")}</p>
  const origin = originOf(term, frame, cost)
  if (!origin) return <Given term={term} />
  const { equation, scene, j, k } = origin
  const ear = earPen(say)
  const tex = printNumbers(equation, texPen, scene, j, k)
  return (
    <>
      <Tex
        display
        className={styles.index}
        tex={printIndex(equation, texPen, scene)}
        text={printIndex(equation, textPen, scene)}
        spoken={printIndex(equation, ear, scene)}
        onRendered={lightTerms}
      />
      <div className={styles.numbers}>
        <Tex
          tex={tex}
          text={printNumbers(equation, textPen, scene, j, k)}
          spoken={printNumbers(equation, ear, scene, j, k)}
          onRendered={lightTerms}
        />
        <TermButtons terms={termsIn(tex)} follow />
      </div>
      {equation.right.kind === "mean" && isMean(frame) ? <Samples term={term} /> : null}
    </>
  )
}

/** The gradients that a mean is of belong to moments that have passed: each button leads to one. */
function Samples({ term }: { readonly term: TermId }) {
  const say = useSay()
  const { batch, t, done, trace } = useApp((state) => state.frame)
  const perSample = stepsPerSample(trace.network.layers.length)
  return (
    <p className={styles.samples}>
      <span>{say("origin.samples")}</span>
      {batch.slice(0, mostSamples).map((index, i) => (
        <Button
          key={index}
          label={say("origin.sample", { sample: index + 1 })}
          onPress={() => {
            store.getState().seek(t - done + (i + 1) * perSample)
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

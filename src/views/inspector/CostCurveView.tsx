import { type ReactNode, useEffect, useMemo, useState } from "react"
import { isPlain } from "../../engine/updateRule"
import { partsOf } from "../../notation/partsOf"
import type { TermId } from "../../notation/term"
import { sampleShown } from "../../store/sampleShown"
import { knownNumber, shownValue } from "../../store/shownValue"
import type { CurveWanted } from "../../store/state"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import styles from "./Curve.module.css"
import { CurveLegend } from "./CurveLegend"
import { CurvePlot } from "./CurvePlot"
import { CurvePoint } from "./CurvePoint"
import { CurveSwitch } from "./CurveSwitch"
import { CurveZoom } from "./CurveZoom"
import { afterUpdate, costAt, curveScales, zoomed } from "./curveScales"
import { curveWords } from "./curveWords"
import { isDrawable } from "./drawable"
import { NoPaths } from "./NoPaths"
import { OwnProof } from "./OwnProof"
import { Paths } from "./Paths"
import { useEditing } from "./useEditing"
import { useLanding } from "./useLanding"

interface Props {
  /** A weight or a bias. Rendered anew (key) for each. */
  readonly term: TermId
  /** What changes the number: it stands right under the curve, so that both are seen at once. */
  readonly children: ReactNode
}

/** The curve of C against a weight or bias: where it stands, the slope there, where the update takes it; its point can be dragged. */
export function CostCurveView({ term, children }: Props) {
  const say = useSay()
  const frame = useApp((state) => state.frame)
  const shown = useApp((state) => (state.curveShown?.term === term ? state.curveShown : null))
  const isMissing = useApp((state) => state.curveMissing?.term === term)
  const experiment = useApp((state) => state.experiment)
  const [chosen, setChosen] = useState<CurveWanted["of"] | null>(null)
  const [range, setRange] = useState<CurveWanted["range"]>(null)
  const editing = useEditing(term)
  const landing = useLanding()
  const { trace, batch } = frame
  const of = batch.length === 1 ? "sample" : (chosen ?? (trace.mean ? "batch" : "sample"))
  useEffect(() => store.getState().wantCurve({ term, of, range }), [term, of, range])
  useEffect(() => () => store.getState().wantCurve(null), [])
  const scales = useMemo(() => shown && curveScales(shown.curve), [shown])

  if (shown && !isDrawable(shown.curve.value)) return arranged(null, children, null)
  if (!shown || !scales || editing.held === null) {
    const waiting = <p className={styles.waiting}>{say(isMissing ? "curve.unavailable" : "curve.waiting")}</p>
    return arranged(waiting, children, null)
  }

  const { curve } = shown
  const { quantity, l, j, k } = partsOf(term)
  const source = shown.of === "batch" ? trace.mean : trace
  const at = j === null ? 0 : quantity === "b" ? j : j * (trace.network.layers[(l ?? 1) - 1]?.inputs ?? 0) + (k ?? 0)
  const gradientIn = (of: typeof source) => knownNumber((quantity === "b" ? of?.db : of?.dW)?.[l ?? 0]?.[at])
  const [gradient, own] = [gradientIn(source), gradientIn(trace)]
  const isFresh = shown.experiment === experiment && shown.cycle === frame.cycle && shown.sample === sampleShown(frame)
  const base = shownValue(frame, term, "before the update") ?? curve.value
  // Where another rule than plain SGD leads is known once it has updated.
  const isAhead = gradient !== null && isPlain(trace.rule)
  const other = trace.updated ? base : isAhead ? afterUpdate(base, gradient, trace.eta) : null
  const otherCost = other === null ? null : costAt(curve, other)
  const [from = 0, to = 1] = scales.x.domain()
  const letter = quantity === "b" ? "b" : "w"
  const zoom = (times: number) => setRange(zoomed(from, to, times))
  const fit = () => {
    store.getState().wantCurve(null)
    setRange(null)
    store.getState().wantCurve({ term, of, range: null })
  }
  return arranged(
    <div className={styles.section}>
      <div className={styles.head}>
        <h3 className={styles.title}>{say("curve.title", { letter })}</h3>
        <CurveZoom zoom={zoom} fit={fit} />
      </div>
      {batch.length > 1 ? <CurveSwitch of={of} m={batch.length} choose={setChosen} /> : null}
      <CurvePlot
        curve={curve}
        scales={scales}
        tangent={gradient === null ? null : { at: base, slope: gradient }}
        other={trace.updated ? other : null}
        editing={editing}
        name={say("curve.title", { letter })}
        letter={letter}
      >
        {trace.updated || other === null || gradient === null ? null : (
          <CurvePoint
            hollow
            label={say("curve.landing", { letter })}
            value={other}
            start={base}
            cost={costAt(curve, other)}
            scales={scales}
            editing={landing.editing(base, gradient)}
          />
        )}
        <CurvePoint
          label={say("curve.handle", { letter })}
          value={editing.held}
          cost={costAt(curve, editing.held)}
          other={other === null || otherCost === null ? null : [other, otherCost]}
          scales={scales}
          editing={editing}
        />
      </CurvePlot>
    </div>,
    children,
    <div className={styles.section}>
      <CurveLegend
        term={term}
        letter={letter}
        gradient={gradient}
        other={other}
        updated={trace.updated !== null}
        alone={of === "sample" && batch.length > 1}
        outside={other !== null && (other < from || other > to)}
      />
      <p className={styles.words}>{curveWords(curve, gradient, say)}</p>
      {isFresh && gradient !== null ? <OwnProof gradient={gradient} measured={curve.measured} /> : null}
      {isFresh && own !== null && shown.paths ? (
        <Paths term={term} paths={shown.paths} gradient={own} passes={curve.passes} />
      ) : isFresh && own !== null ? (
        <NoPaths term={term} />
      ) : null}
      {(editing.refusal ?? landing.refusal) === null ? null : (
        <p className={styles.words} role="alert">
          {editing.refusal ?? landing.refusal}
        </p>
      )}
    </div>,
  )
}

/** Always in the same three places, so that what is being typed in the middle one is not lost when the curve comes or goes. */
function arranged(above: ReactNode, between: ReactNode, below: ReactNode): ReactNode {
  return (
    <>
      {above}
      {between}
      {below}
    </>
  )
}

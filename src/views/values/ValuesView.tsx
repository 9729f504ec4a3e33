import { type KeyboardEvent, useCallback, useId, useMemo, useRef, useState } from "react"
import { sizesOf } from "../../engine/network"
import { partsOf } from "../../notation/partsOf"
import { type TermId, termId } from "../../notation/term"
import { comparedWith } from "../../store/compareSlice"
import { isMean } from "../../store/isMean"
import { isQuick } from "../../store/isQuick"
import { nudge, nudgeBy } from "../../store/nudge"
import { sampleShown } from "../../store/sampleShown"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import type { Frame } from "../../timeline/trace"
import { Switch } from "../../ui/Switch"
import { useCellKeys } from "../../ui/useCellKeys"
import { Cell } from "./Cell"
import { ChangedList } from "./ChangedList"
import { cellsAt, type Memory, type Sheets } from "./cellsAt"
import { LayerTables } from "./LayerTables"
import { Leaf } from "./Leaf"
import { ownNumbers } from "./ownNumbers"
import { Tool, Tools } from "./Tools"
import { useLayerInView } from "./useLayerInView"
import { useWidth } from "./useWidth"
import { useWindow } from "./useWindow"
import styles from "./ValuesView.module.css"

/** Everything about the sample at hand at once: x, y and all numbers of all layers, blank while not computed. */
export function ValuesView() {
  const say = useSay()
  const titleId = useId()
  const root = useRef<HTMLElement>(null)
  const [isList, setIsList] = useState(false)
  const frame = useApp((state) => state.frame)
  const baseline = useApp(comparedWith)
  const [isOwn, setIsOwn] = useState(false)
  const shown = useMemo(() => (isOwn ? ownNumbers(frame) : frame), [frame, isOwn])
  const before = useMemo(() => (isOwn && baseline ? ownNumbers(baseline) : baseline), [baseline, isOwn])
  const { layers } = frame.trace.network
  const shape = sizesOf(frame.trace.network).join("-")
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another language, or of another net, everything is named anew
  const memory = useMemo<Memory>(() => new Map(), [say, shape])
  const sheets = useMemo(() => cellsAt(shown, before, say, memory), [shown, before, say, memory])
  const walk = useCellKeys(root)
  const width = useWidth(root)
  const [tightAt, setTightAt] = useState<number | null>(null)
  const onTight = useCallback(() => setTightAt(width), [width])
  const quick = useApp(isQuick)
  useLayerInView(root, frame.step && "l" in frame.step ? frame.step.l : null, quick)
  return (
    <section
      ref={root}
      className={styles.view}
      data-compared={before !== null || frame.step?.kind === "update" || undefined}
      aria-labelledby={titleId}
      translate="no"
      onKeyDown={(event) => {
        change(event)
        walk(event)
      }}
      onPointerOver={(event) => store.getState().hover(termUnder(event.target))}
      onPointerLeave={() => store.getState().hover(null)}
    >
      <header className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {say("values.title")}
        </h2>
        {frame.step?.kind === "update" && <span className={styles.note}>{say("values.after-update")}</span>}
        <Tools frame={shown} compared={before} isList={isList} onList={setIsList}>
          <Switch label={say("training.title")} onPress={() => store.getState().setTab("training")} />
          {isMean(frame) && <Tool label={say("values.own")} pressed={isOwn} onPress={() => setIsOwn(!isOwn)} />}
        </Tools>
      </header>
      <Sample frame={shown} sheets={sheets} />
      {isList ? (
        <ChangedList frame={shown} compared={before} />
      ) : (
        layers.map((layer, index) => (
          <LayerTables
            key={`${termId("W", index + 1)} of ${shape}`}
            l={index + 1}
            units={layer.units}
            inputs={layer.inputs}
            activation={layer.activation}
            sheets={sheets}
            width={width}
            isTight={tightAt === width && width !== null}
            onTight={onTight}
          />
        ))
      )}
    </section>
  )
}

/** + and − change the number that has the focus, as in the drawing. */
function change(event: KeyboardEvent): void {
  const { key, target, ctrlKey, metaKey, altKey } = event
  const by = nudgeBy(key)
  const term = target instanceof Element && target.matches("[data-cell]") ? termUnder(target) : null
  if (by === null || !term || ctrlKey || metaKey || altKey) return
  event.preventDefault()
  if (nudge(term, by, store.getState())) store.getState().select(term)
}

function termUnder(target: EventTarget): TermId | null {
  if (!(target instanceof Element)) return null
  return (target.closest<HTMLElement>("[data-term]")?.dataset.term ?? null) as TermId | null
}

/** x, y and C of the sample at hand. */
function Sample({ frame, sheets }: { readonly frame: Frame; readonly sheets: Sheets }) {
  const say = useSay()
  const sizes = sizesOf(frame.trace.network)
  const L = sizes.length - 1
  const selected = useApp((state) => state.selected)
  const chosen = selected === null ? null : partsOf(selected)
  const x = useWindow(sizes[0] ?? 0, chosen?.l === 0 ? chosen.j : null)
  const y = useWindow(sizes[L] ?? 0, chosen?.quantity === "y" ? chosen.j : null)
  const groups = [
    { quantity: "x", terms: x.shown.map((k) => termId("x", 0, k)), rows: x },
    { quantity: "y", terms: y.shown.map((j) => termId("y", L, j)), rows: y },
    { quantity: "C", terms: ["C"] as const, rows: null },
  ] as const
  return (
    <div className={styles.sample}>
      <span>{say("values.sample", { sample: sampleShown(frame) + 1 })}</span>
      {groups.map(({ quantity, terms, rows }) => (
        <span key={quantity} className={styles.group} data-quantity={quantity}>
          <i className={styles.letter}>{quantity}</i>
          {terms.map((term) => (
            <Cell key={term} term={term} {...sheets(quantity, partsOf(term).l ?? 0)(term)} largest={0} />
          ))}
          {rows && <Leaf window={rows} />}
        </span>
      ))}
      {frame.trace.mean && frame.batch.length > 1 && <span className={styles.mean}>{say("values.mean")}</span>}
    </div>
  )
}

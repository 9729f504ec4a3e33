import { descending, range } from "d3"
import { useMemo } from "react"
import type { Layer } from "../../engine/network"
import { printNumber } from "../../notation/number"
import { partsOf } from "../../notation/partsOf"
import { textPen } from "../../notation/pen"
import { type TermId, termId } from "../../notation/term"
import { itemOf } from "../../store/itemOf"
import { mayDrag } from "../../store/mayDrag"
import { shownValue } from "../../store/shownValue"
import { store, useApp } from "../../store/store"
import { neuronName, termName } from "../../store/termName"
import { useSay } from "../../store/useSay"
import styles from "./Heat.module.css"

const most = 4

/** What is pointed at or selected, in digits; of a neuron also the strongest weights into it, each of which can be gone to. */
export function HeatLens() {
  const say = useSay()
  const frame = useApp((state) => state.frame)
  const term = useApp(({ hovered, selected }) => hovered ?? selected)
  const item = term === null ? null : itemOf(term)
  const { quantity, l, j } = item === null ? { quantity: null, l: null, j: null } : partsOf(item)
  const isNeuron = quantity === "a" && l !== null && j !== null
  const layer = isNeuron ? (frame.trace.updated ?? frame.trace.network).layers[l - 1] : undefined
  const strongest = useMemo(() => (layer && l !== null && j !== null ? strongestInto(layer, l, j) : []), [layer, l, j])
  const drag = useApp(({ experiment }) => item !== null && mayDrag(item, experiment.cost))
  const value = item !== null && drag ? shownValue(frame, item) : null
  const own = item !== null && value !== null ? <Weight id={item} value={value} /> : null
  return (
    <div className={styles.lens}>
      <p className={styles.name}>
        {item === null ? say("heat.hint") : isNeuron ? neuronName(l, j, frame, say) : termName(item, frame, say)}
        {own}
      </p>
      {strongest.length > 0 ? (
        <p className={styles.strongest}>
          {say("heat.strongest")}{" "}
          {strongest.map(({ id, value }) => (
            <Weight key={id} id={id} value={value} />
          ))}
        </p>
      ) : null}
    </div>
  )
}

/** A number that can be gone to, and dragged. */
function Weight({ id, value }: { readonly id: TermId; readonly value: number }) {
  const say = useSay()
  const name = useApp(({ frame }) => termName(id, frame, say))
  return (
    <button
      type="button"
      className={styles.weight}
      data-term={id}
      data-drag
      aria-label={name}
      onClick={() => store.getState().select(id)}
    >
      {symbolOf(id)} <span>{printNumber(value)}</span>
    </button>
  )
}

function strongestInto({ W, inputs }: Layer, l: number, j: number): readonly { id: TermId; value: number }[] {
  const size = (k: number) => Math.abs(W[j * inputs + k] ?? 0)
  return range(inputs)
    .sort((a, b) => descending(size(a), size(b)))
    .slice(0, most)
    .map((k) => ({ id: termId("W", l, j, k), value: W[j * inputs + k] ?? 0 }))
}

function symbolOf(term: TermId): string {
  const { quantity, l, j, k } = partsOf(term)
  return textPen.symbol(quantity, l ?? 0, term, j ?? 0, k ?? undefined)
}

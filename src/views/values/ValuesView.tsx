import { useId, useRef } from "react"
import { activations } from "../../engine/activations"
import { type Layer, layerOf, sizesOf } from "../../engine/network"
import { layerNumber } from "../../notation/layerNumber"
import { type Quantity, type TermId, termId } from "../../notation/term"
import { sampleShown } from "../../store/sampleShown"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import type { Frame } from "../../timeline/trace"
import { Cell } from "./Cell"
import { largestOf } from "./largestOf"
import { useCellKeys } from "./useCellKeys"
import styles from "./ValuesView.module.css"

/** The columns: the numbers of a neuron in the order in which a pass computes them, then its weights, which may be many. */
const columns = [
  { quantity: "b", head: "b" },
  { quantity: "z", head: "z" },
  { quantity: "a", head: "a" },
  { quantity: "slope", head: "σ′(z)" },
  { quantity: "delta", head: "δ" },
  { quantity: "db", head: "∂C/∂b" },
  { quantity: "W", head: "W" },
  { quantity: "dW", head: "∂C/∂W" },
] as const satisfies readonly { quantity: Quantity; head: string }[]

/** Everything about the sample at hand at once: x, y and all numbers of all layers, blank while not computed. */
export function ValuesView() {
  const say = useSay()
  const titleId = useId()
  const root = useRef<HTMLElement>(null)
  const frame = useApp((state) => state.frame)
  const shape = sizesOf(frame.trace.network).join("-")
  const onKeyDown = useCellKeys(root, shape)
  return (
    <section
      ref={root}
      className={styles.view}
      aria-labelledby={titleId}
      translate="no"
      onKeyDown={onKeyDown}
      onPointerOver={(event) => store.getState().hover(termUnder(event.target))}
      onPointerLeave={() => store.getState().hover(null)}
    >
      <header className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {say("values.title")}
        </h2>
        <Sample frame={frame} />
      </header>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {say("values.neuron")}
            </th>
            {columns.map(({ quantity, head }) => (
              <th key={quantity} scope="col" data-quantity={quantity}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {termsAlong(frame.trace.network.layers.length, (index) => termId("W", index + 1)).map((W, index) => (
          <LayerRows key={W} l={index + 1} frame={frame} />
        ))}
      </table>
    </section>
  )
}

function termUnder(target: EventTarget): TermId | null {
  if (!(target instanceof Element)) return null
  return (target.closest<HTMLElement>("[data-term]")?.dataset.term ?? null) as TermId | null
}

/** x, y and C of the sample at hand. */
function Sample({ frame }: { readonly frame: Frame }) {
  const say = useSay()
  const sizes = sizesOf(frame.trace.network)
  const L = sizes.length - 1
  const vector = (quantity: "x" | "y", l: number) =>
    termsAlong(sizes[l] ?? 0, (j) => termId(quantity, l, j)).map((term) => <Cell key={term} term={term} largest={0} />)
  return (
    <p className={styles.sample}>
      <span>{say("values.sample", { sample: sampleShown(frame) + 1 })}</span>
      <span className={styles.group} data-quantity="x">
        <span className={styles.letter}>x</span> {vector("x", 0)}
      </span>
      <span className={styles.group} data-quantity="y">
        <span className={styles.letter}>y</span> {vector("y", L)}
      </span>
      <span className={styles.group} data-quantity="C">
        <span className={styles.letter}>C</span> <Cell term="C" largest={0} />
      </span>
      {frame.trace.mean && frame.batch.length > 1 && <span className={styles.mean}>{say("values.mean")}</span>}
    </p>
  )
}

interface RowsProps {
  readonly l: number
  readonly frame: Frame
}

function LayerRows({ l, frame }: RowsProps) {
  const say = useSay()
  const layer = layerOf(frame.trace.network, l)
  const caption = say("values.caption", { l: layerNumber(l), name: activations[layer.activation].name })
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={columns.length + 1} className={styles.caption}>
          {caption}
        </th>
      </tr>
      {termsAlong(layer.units, (j) => termId("z", l, j)).map((neuron, j) => (
        <tr key={neuron}>
          <th scope="row" className={styles.neuron}>
            {j + 1}
          </th>
          {columns.map(({ quantity }) => (
            <td key={quantity} data-quantity={quantity}>
              <span className={styles.row}>
                {termsOf(quantity, layer, l, j).map((term) => (
                  <Cell key={term} term={term} largest={largestOf(frame, quantity)} />
                ))}
              </span>
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}

/** Softmax has no σ′(z): its derivative is a matrix. */
function termsOf(quantity: Quantity, layer: Layer, l: number, j: number): readonly TermId[] {
  if (quantity === "slope" && !activations[layer.activation].slope) return []
  if (quantity !== "W" && quantity !== "dW") return [termId(quantity, l, j)]
  return termsAlong(layer.inputs, (k) => termId(quantity, l, j, k))
}

function termsAlong(count: number, of: (index: number) => TermId): readonly TermId[] {
  return Array.from({ length: count }, (_, index) => of(index))
}

import { memo, useEffect, useRef } from "react"
import { type Activation, activations } from "../../engine/activations"
import type { Layer } from "../../engine/network"
import { layerNumber } from "../../notation/layerNumber"
import { partsOf } from "../../notation/partsOf"
import { type TermId, termId } from "../../notation/term"
import { useSay } from "../../store/useSay"
import { useFocus } from "../../store/useSeldom"
import { Cell } from "./Cell"
import type { Sheet, Sheets } from "./cellsAt"
import { columns, MatrixHead } from "./columns"
import { formOf } from "./formOf"
import { inSightFirst } from "./inSightFirst"
import { Leaf } from "./Leaf"
import { useWindow } from "./useWindow"
import styles from "./ValuesView.module.css"

interface Props extends Pick<Layer, "units" | "inputs" | "activation"> {
  readonly l: number
  readonly sheets: Sheets
}

interface Place {
  /** px; null before it is known. */
  readonly width: number | null
  /** Whether a layer of this net has had no room for its matrices beside its neurons: then none has them there. */
  readonly isTight: boolean
  onTight(): void
}

/** All numbers of a layer: a row for each neuron, with W and its gradient in the same rows, or in tables of their own where there is no room. */
export function LayerTables({ width, isTight, onTight, ...layer }: Props & Place) {
  const tried = formOf(layer.inputs, width)
  const form = tried === "together" && isTight ? "apart" : tried
  const element = useRef<HTMLDivElement>(null)
  // Numbers that turn out too long move the matrices out, once; going back and forth with every step would be restless.
  // An observer sees the table grow after the layout that there is anyway; reading it after each step would make another.
  useEffect(() => {
    const box = element.current
    const table = box?.querySelector("table")
    if (form !== "together" || !box || !table) return
    const observer = new ResizeObserver(() => {
      // What holds a table cuts it off (content-visibility), so that the box itself does not overflow.
      if (table.offsetWidth > box.clientWidth) onTight()
    })
    observer.observe(table)
    return () => observer.disconnect()
  }, [form, onTight])
  return (
    <div ref={element} className={styles.layer} data-layer={layer.l} data-form={form}>
      <Neurons {...layer} together={form === "together"} />
      {form === "apart" && (
        <div className={styles.matrices}>
          <Matrix {...layer} quantity="W" />
          <Matrix {...layer} quantity="dW" />
        </div>
      )}
      {form === "into" && <WeightsInto {...layer} />}
    </div>
  )
}

const matrices = ["W", "dW"] as const
const matrixNames = { W: "W", dW: "∂C/∂W" } as const

const Neurons = inSightFirst(function Neurons(properties: Props & { readonly together: boolean }) {
  const { l, units, inputs, sheets, together } = properties
  const say = useSay()
  const rows = useWindow(units, useChosen(l, units))
  const activation: Activation = activations[properties.activation]
  const weights = together ? matrices : []
  return (
    <>
      <table className={styles.table}>
        <caption className="visually-hidden">
          {say("values.caption", { l: layerNumber(l), name: activation.name })}
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {say("values.layer", { l: layerNumber(l) })}
            </th>
            {columns.map(({ quantity, head }) => (
              <th key={quantity} scope="col" data-quantity={quantity}>
                {head}
              </th>
            ))}
            {weights.map((quantity) =>
              along(inputs, (k) => (
                <th
                  key={`${quantity} ${k}`}
                  scope="col"
                  data-quantity={quantity}
                  data-first={k === 0 || undefined}
                  aria-label={say("values.column", { quantity: matrixNames[quantity], k: k + 1 })}
                >
                  {k === 0 && <MatrixHead quantity={quantity} />}
                  <span className={styles.index}>{k + 1}</span>
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.shown.map((j) => (
            <tr key={j}>
              <th scope="row">{j + 1}</th>
              {columns.map(({ quantity }) => (
                <td key={quantity} data-quantity={quantity}>
                  {quantity === "slope" && !activation.slope ? (
                    <NoSlope />
                  ) : (
                    <CellOf term={termId(quantity, l, j)} sheet={sheets(quantity, l)} />
                  )}
                </td>
              ))}
              {weights.map((quantity) => (
                <Row key={quantity} quantity={quantity} l={l} j={j} inputs={inputs} sheet={sheets(quantity, l)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Leaf window={rows} />
    </>
  )
})

interface RowProps {
  readonly quantity: "W" | "dW"
  readonly l: number
  readonly j: number
  readonly inputs: number
  readonly sheet: Sheet
}

/** The cells of row j of a matrix. */
const Row = memo(function Row({ quantity, l, j, inputs, sheet }: RowProps) {
  return along(inputs, (k) => (
    <td key={k} data-quantity={quantity} data-first={k === 0 || undefined}>
      <CellOf term={termId(quantity, l, j, k)} sheet={sheet} />
    </td>
  ))
})

const Matrix = inSightFirst(function Matrix(properties: Props & { readonly quantity: "W" | "dW" }) {
  const { quantity, l, units, inputs, sheets } = properties
  const say = useSay()
  return (
    <table className={styles.table} data-quantity={quantity}>
      <caption className="visually-hidden">{say(`term.${quantity}.layer`, { l: layerNumber(l) })}</caption>
      <thead>
        <tr>
          <th scope="col" data-quantity={quantity}>
            <MatrixHead quantity={quantity} />
          </th>
          {along(inputs, (k) => (
            <th key={k} scope="col" className={styles.index}>
              {k + 1}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {along(units, (j) => (
          <tr key={j}>
            <th scope="row">{j + 1}</th>
            <Row quantity={quantity} l={l} j={j} inputs={inputs} sheet={sheets(quantity, l)} />
          </tr>
        ))}
      </tbody>
    </table>
  )
})

/** The row of W and of its gradient that leads into the selected neuron, standing. */
const WeightsInto = inSightFirst(function WeightsInto({ l, units, inputs, sheets }: Props) {
  const say = useSay()
  const j = useChosen(l, units) ?? 0
  const k = useFocus(({ selected }) => {
    const chosen = selected === null ? null : partsOf(selected)
    if (chosen?.l === l && chosen.k !== null) return chosen.k
    return chosen?.l === l - 1 ? chosen.j : null
  })
  const rows = useWindow(inputs, k)
  return (
    <>
      <table className={styles.table} data-into>
        <caption className={styles.caption}>{say("values.into", { l: layerNumber(l), j: j + 1 })}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.index}>
              {say("values.from")}
            </th>
            <th scope="col" data-quantity="W">
              <MatrixHead quantity="W" />
            </th>
            <th scope="col" data-quantity="dW">
              <MatrixHead quantity="dW" />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.shown.map((k) => (
            <tr key={k}>
              <th scope="row">{k + 1}</th>
              <td data-quantity="W">
                <CellOf term={termId("W", l, j, k)} sheet={sheets("W", l)} />
              </td>
              <td data-quantity="dW">
                <CellOf term={termId("dW", l, j, k)} sheet={sheets("dW", l)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Leaf window={rows} />
    </>
  )
})

/** The selected neuron of a layer, or that a selected number belongs to. */
function useChosen(l: number, units: number): number | null {
  return useFocus(({ selected }) => {
    const chosen = selected === null ? null : partsOf(selected)
    return chosen?.l === l && chosen.j !== null && chosen.j < units ? chosen.j : null
  })
}

function NoSlope() {
  const say = useSay()
  return (
    <span className={styles.none} role="img" aria-label={say("values.no-slope")} title={say("values.no-slope")}>
      –
    </span>
  )
}

const CellOf = memo(function CellOf({ term, sheet }: { readonly term: TermId; readonly sheet: Sheet }) {
  return <Cell term={term} {...sheet(term)} />
})

function along<T>(count: number, of: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => of(index))
}

import { layerNumber } from "../../notation/layerNumber"
import { printDigits, printNumber } from "../../notation/number"
import { useSay } from "../../store/useSay"
import { Details } from "./Details"
import { endsOf } from "./ends"
import styles from "./Layers.module.css"
import shared from "./Pictures.module.css"
import { Pixels } from "./Pixels"
import { RowsTable } from "./RowsTable"

interface SeenProps {
  readonly x: Float64Array
  readonly side: number
}

/** What a net is told of a drawing. */
export function Seen({ x, side }: SeenProps) {
  const say = useSay()
  const most = endsOf(x)?.most ?? 0
  const label = say("pictures.draw.seen-told", {
    marked: x.reduce((count, grey) => count + (grey > 0 ? 1 : 0), 0),
    of: x.length,
    most: printDigits(x[most] ?? 0, 3),
    pixel: say("pictures.pixel", { row: Math.floor(most / side) + 1, column: (most % side) + 1 }),
  })
  return (
    <figure className={styles.seen}>
      <Pixels values={x} columns={side} label={x.some((grey) => grey > 0) ? label : say("pictures.draw.seen")} />
      <figcaption className={shared.caption}>{say("pictures.draw.seen")}</figcaption>
    </figure>
  )
}

interface Props {
  readonly x: Float64Array
  readonly side: number
  /** The activations, layer by layer, those of the outputs last. */
  readonly a: readonly Float64Array[]
}

/** What the layers between make of a drawing. */
export function Layers({ a }: Pick<Props, "a">) {
  const say = useSay()
  const nameOf = (index: number) => say("pictures.draw.activations", { l: layerNumber(index + 1) })
  function told(index: number, values: Float64Array): string {
    const ends = endsOf(values)
    if (!ends) return nameOf(index)
    return say("pictures.draw.activations-told", {
      name: nameOf(index),
      n: values.length,
      least: printDigits(values[ends.least] ?? 0, 3),
      j: ends.least + 1,
      most: printDigits(values[ends.most] ?? 0, 3),
      k: ends.most + 1,
    })
  }
  return a.slice(1, -1).map((values, index) => (
    <figure key={`${layerNumber(index + 1)}`} className={styles.activations}>
      <figcaption className={shared.caption}>{nameOf(index)}</figcaption>
      <Pixels values={values} columns={Math.min(values.length, 32)} label={told(index, values)} />
    </figure>
  ))
}

/** A drawing as the net is told of it, and what the layers between make of it, as numbers. */
export function LayersTable({ x, side, a }: Props) {
  const say = useSay()
  const rowOf = (row: number) => Array.from(x.subarray(row * side, (row + 1) * side), (grey) => printDigits(grey, 2))
  return (
    <Details label={say("pictures.table")}>
      {() => (
        <>
          <RowsTable
            caption={say("pictures.draw.seen")}
            heads={[say("pictures.row-column"), ...Array.from({ length: side }, (_, k) => String(k + 1))]}
            rows={Array.from({ length: side }, (_, row) => [String(row + 1), ...rowOf(row)])}
          />
          {a.slice(1, -1).map((values, index) => (
            <RowsTable
              key={`${layerNumber(index + 1)}`}
              caption={say("pictures.draw.activations", { l: layerNumber(index + 1) })}
              heads={[say("pictures.of-neuron"), "a"]}
              rows={Array.from(values, (value, j) => [String(j + 1), printNumber(value)])}
            />
          ))}
        </>
      )}
    </Details>
  )
}

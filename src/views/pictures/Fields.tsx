import { useRef } from "react"
import { layerNumber } from "../../notation/layerNumber"
import { printDigits } from "../../notation/number"
import { termId } from "../../notation/term"
import { networkShown } from "../../store/networkShown"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { useFocus } from "../../store/useSeldom"
import { largestSize } from "../../ui/heatPixels"
import { useCellKeys } from "../../ui/useCellKeys"
import { Details } from "./Details"
import { endsOf } from "./ends"
import styles from "./Fields.module.css"
import { neuronOf } from "./neurons"
import shared from "./Pictures.module.css"
import { Pixels } from "./Pixels"
import { RowsTable } from "./RowsTable"
import { eitherWay, ScaleBar } from "./ScaleBar"
import { usePictureSide } from "./usePictureSide"

/** So many neurons are drawn. */
const mostDrawn = 64

/** The weights into each neuron of the first layer as a picture over its inputs, themselves one. One tab stop: arrow keys lead from one to the next. */
export function Fields() {
  const say = useSay()
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = useCellKeys(list, "button")
  const network = networkShown(useApp((state) => state.frame))
  const selected = neuronOf(
    useFocus((state) => state.selected),
    network,
  )
  const first = network.layers[0]
  const side = usePictureSide(first?.inputs ?? 0)
  if (!first || side === null) return <p className={shared.words}>{say("pictures.no-picture")}</p>
  const drawn = Math.min(first.units, mostDrawn)
  const weightsOf = (j: number) => first.W.subarray(j * first.inputs, (j + 1) * first.inputs)
  const most = largestSize(first.W)
  const names = Array.from({ length: drawn }, (_, j) => j)
  const pixelOf = (i: number) => `${Math.floor(i / side) + 1}, ${(i % side) + 1}`
  return (
    <>
      <div ref={list} role="toolbar" aria-label={say("pictures.fields")} onKeyDown={onKeyDown}>
        <ul className={styles.fields}>
          {names.map((j) => {
            const weights = weightsOf(j)
            const label = say("pictures.field", {
              l: layerNumber(1),
              j: j + 1,
              least: printDigits(Math.min(...weights), 3),
              most: printDigits(Math.max(...weights), 3),
            })
            return (
              <li key={j}>
                <button
                  type="button"
                  tabIndex={-1}
                  className={styles.field}
                  aria-label={label}
                  title={label}
                  aria-pressed={selected?.l === 1 && selected.j === j}
                  onClick={() => store.getState().select(termId("z", 1, j))}
                >
                  <Pixels values={weights} columns={side} label={null} most={most} />
                  <span aria-hidden="true">{j + 1}</span>
                </button>
              </li>
            )
          })}
        </ul>
      </div>
      <ScaleBar values={eitherWay} ofTiles>
        <span>{printDigits(-most, 3)}</span>
        <span>w = 0</span>
        <span>{printDigits(most, 3)}</span>
      </ScaleBar>
      {first.units > drawn && (
        <p className={shared.hint}>{say("pictures.fields-drawn", { n: drawn, of: first.units })}</p>
      )}
      <Details label={say("pictures.table")}>
        {() => (
          <RowsTable
            caption={say("pictures.fields")}
            heads={(["of-neuron", "least", "row-column", "most", "row-column"] as const).map((id) =>
              say(`pictures.${id}`),
            )}
            rows={names.map((j) => {
              const [weights, ends] = [weightsOf(j), endsOf(weightsOf(j))]
              const told = (i = 0) => [printDigits(weights[i] ?? Number.NaN, 3), pixelOf(i)]
              return [String(j + 1), ...told(ends?.least), ...told(ends?.most)]
            })}
          />
        )}
      </Details>
    </>
  )
}

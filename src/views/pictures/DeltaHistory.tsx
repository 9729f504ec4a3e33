import { line, range, scaleLinear, scaleLog } from "d3"
import { useCallback } from "react"
import { deltaNorms } from "../../engine/deltaNorms"
import type { Network } from "../../engine/network"
import { printNumber } from "../../notation/number"
import { textPen } from "../../notation/pen"
import { termId } from "../../notation/term"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { batchAt } from "../../timeline/cycle"
import { samplesAt } from "../../timeline/edits"
import type { Experiment } from "../../timeline/experiment"
import type { Seen } from "../../timeline/history"
import { Axes } from "./Axes"
import styles from "./Pictures.module.css"
import { strip } from "./plot"
import { Scroll } from "./Scroll"
import { useHistory } from "./useHistory"
import { useSettled } from "./useSettled"

/** So many cycles are looked at, and so many stand in the table. */
const [mostLooked, mostRows] = [120, 12]

/** |δ| of each layer over the cycles up to the present one. */
export function DeltaHistory() {
  const say = useSay()
  const experiment = useSettled(useApp((state) => state.pictured))
  const look = useCallback((network: Network, at: number) => normsAt(experiment, network, at), [experiment])
  const seen = useHistory(experiment, look, mostLooked)
  const last = seen.at(-1)
  if (!last) return <p className={styles.waiting}>{say("pictures.computing")}</p>
  const label = say("pictures.deltas.label", {
    cycle: last.cycle + 1,
    sizes: [...last.seen].map((size, i) => `|${deltaOf(i + 1)}| ${printNumber(size)}`).join(", "),
  })
  const layers = range(1, 1 + last.seen.length)
  return (
    <>
      <NormsChart seen={seen} layers={layers} label={label} />
      <ul className={styles.legend} aria-hidden="true">
        {layers.map((l) => (
          <li key={l}>
            <svg viewBox="0 0 32 8" width="32" height="8" aria-hidden="true">
              <path className={styles.delta} style={{ strokeDasharray: dashes(layers.length - l) }} d="M0,4H32" />
            </svg>
            |{deltaOf(l)}|
          </li>
        ))}
      </ul>
      <p className={styles.words}>{label}</p>
      <details className={styles.details}>
        <summary>{say("pictures.table")}</summary>
        <Scroll label={say("pictures.table")}>
          <NormsTable seen={seen} layers={layers} />
        </Scroll>
      </details>
    </>
  )
}

interface NormsProps {
  readonly seen: readonly Seen<Float64Array>[]
  readonly layers: readonly number[]
}

/** A line for each layer, upwards by powers of ten. */
function NormsChart({ seen, layers, label }: NormsProps & { readonly label: string }) {
  const say = useSay()
  const isDrawn = (size: number | undefined) => size !== undefined && size > 0 && Number.isFinite(size)
  const sizes = seen.flatMap((one) => [...one.seen].filter(isDrawn))
  const x = scaleLinear([0, Math.max(1, seen.at(-1)?.cycle ?? 1)], [strip.left, strip.width - strip.right])
  const y = scaleLog(
    [Math.min(1, ...sizes) * 0.9, Math.max(...sizes, 1e-300) * 1.1],
    [strip.height - strip.bottom, strip.top],
  )
  const pathOf = (l: number) =>
    line<Seen<Float64Array>>(
      ({ cycle }) => x(cycle),
      (one) => y(one.seen[l - 1] ?? 1),
    ).defined((one) => isDrawn(one.seen[l - 1]))(seen)
  return (
    <div className={styles.drawing} data-wide="" data-picture="">
      <svg viewBox={`0 0 ${strip.width} ${strip.height}`} role="img" aria-label={label}>
        <Axes plot={strip} x={x} y={y} across={say("pictures.cycle")} up="|δ|" grid ticks={4} />
        {layers.map((l) => (
          <path
            key={l}
            className={styles.delta}
            style={{ strokeDasharray: dashes(layers.length - l) }}
            d={pathOf(l) ?? ""}
          />
        ))}
      </svg>
    </div>
  )
}

/** A few of the cycles, the last one among them. */
function NormsTable({ seen, layers }: NormsProps) {
  const say = useSay()
  const every = Math.max(1, Math.ceil(seen.length / mostRows))
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say("pictures.cycle")}</th>
          {layers.map((l) => (
            <th key={l} scope="col">
              |{deltaOf(l)}|
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {seen
          .filter((_, i) => i % every === 0 || i === seen.length - 1)
          .map(({ cycle, seen: sizes }) => (
            <tr key={cycle}>
              <th scope="row">{cycle + 1}</th>
              {layers.map((l) => (
                <td key={l}>{printNumber(sizes[l - 1] ?? Number.NaN)}</td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  )
}

function normsAt(experiment: Experiment, network: Network, cycle: number) {
  const samples = samplesAt(experiment, cycle)
  const batch = batchAt(experiment, cycle).flatMap((index) => samples[index] ?? [])
  return deltaNorms(network, batch, experiment.cost)
}

/** The output's line is whole; the further from it, the shorter its dashes. */
function dashes(depth: number): string {
  return depth === 0 ? "none" : `${Math.max(2, 14 - 4 * depth)} ${2 + depth}`
}

const deltaOf = (l: number) => textPen.symbol("delta", l, termId("delta", l))

import { line, scaleLinear } from "d3"
import { useMemo } from "react"
import type { Network, Sample } from "../../engine/network"
import { answersOf, type NeuronPlace } from "../../engine/surface"
import { printDigits, printNumber } from "../../notation/number"
import { textPen } from "../../notation/pen"
import { termId } from "../../notation/term"
import { networkShown } from "../../store/networkShown"
import { useApp } from "../../store/store"
import { spokenNumber } from "../../store/termName"
import { useSay } from "../../store/useSay"
import { inputName } from "../../timeline/data"
import { Axes } from "./Axes"
import { Details } from "./Details"
import drawing from "./Drawing.module.css"
import styles from "./Fit.module.css"
import shared from "./Pictures.module.css"
import { middles, roomy } from "./plane"
import { plot } from "./plot"
import { mostDrawn } from "./SamplesOn"
import samplesOn from "./SamplesOn.module.css"
import tables from "./Table.module.css"

interface Props {
  readonly place: NeuronPlace
  readonly name: string
}

const none: readonly Sample[] = []
const points = 121
const rows = 9

/** What a neuron answers along the only input; of an output with what it should answer to the samples. */
export function Fit({ place, name }: Props) {
  const say = useSay()
  const frame = useApp((state) => state.frame)
  const test = useApp((state) => state.experiment.test) ?? none
  const across = useApp((state) => inputName(state.experiment, 0)) ?? textPen.symbol("x", 0, termId("x", 0, 0), 0)
  const up = textPen.symbol("a", place.l, termId("a", place.l, place.j), place.j)
  const network = networkShown(frame)
  const { samples } = frame
  const isOutput = place.l === network.layers.length
  const domain = useMemo(() => roomy([...samples, ...test].map(({ x }) => x[0] ?? 0)), [samples, test])
  const at = useMemo(() => middles(domain, points), [domain])
  const answers = answersOf(
    network,
    place,
    at.map((value) => Float64Array.of(value)),
  )
  const targets = isOutput ? [...samples, ...test].map(({ y }) => y[place.j] ?? 0) : []
  const x = scaleLinear(domain, [plot.left, plot.width - plot.right])
  const y = scaleLinear(roomy([...answers, ...targets]), [plot.height - plot.bottom, plot.top])
  const path = line<number>(
    (_, i) => x(at[i] ?? 0),
    (value) => y(value),
  ).defined(Number.isFinite)
  const told = say("pictures.fit.label", {
    name,
    x: across,
    from: printDigits(domain[0], 3),
    to: printDigits(domain[1], 3),
    least: printDigits(Math.min(...answers), 3),
    most: printDigits(Math.max(...answers), 3),
  })
  const label = isOutput ? `${told} ${say("pictures.fit.dots")}` : told
  return (
    <>
      <div className={drawing.drawing} data-picture="">
        <svg viewBox={`0 0 ${plot.width} ${plot.height}`} role="img" aria-label={label}>
          <Axes plot={plot} x={x} y={y} across={across} up={up} grid />
          {isOutput &&
            [samples, test].map((list, which) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: trained on, and held out
              <g key={which}>
                {list.slice(0, mostDrawn).map((sample, index) => (
                  <circle
                    // biome-ignore lint/suspicious/noArrayIndexKey: samples have no other name
                    key={index}
                    className={samplesOn.sample}
                    data-held-out={which === 1 || undefined}
                    cx={x(sample.x[0] ?? 0)}
                    cy={y(sample.y[place.j] ?? 0)}
                    r={2.8}
                  />
                ))}
              </g>
            ))}
          <path className={styles.line} d={path(answers) ?? ""} />
        </svg>
      </div>
      <p className={shared.words}>{label}</p>
      <Details label={say("pictures.table")}>
        {() => <FitTable name={name} network={network} place={place} across={across} up={up} domain={domain} />}
      </Details>
    </>
  )
}

interface FitTableProps extends Props {
  readonly network: Network
  /** What the input and the answers are called, and where the input lies. */
  readonly across: string
  readonly up: string
  readonly domain: readonly [number, number]
}

/** Some of the answers, as numbers. */
function FitTable({ name, network, place, across, up, domain }: FitTableProps) {
  return (
    <table className={tables.table}>
      <caption>{name}</caption>
      <thead>
        <tr>
          <th scope="col">{across}</th>
          <th scope="col">{up}</th>
        </tr>
      </thead>
      <tbody>
        {middles(domain, rows).map((value) => (
          <tr key={value}>
            <th scope="row">{spokenNumber(value)}</th>
            <td>{printNumber(answersOf(network, place, [Float64Array.of(value)])[0] ?? Number.NaN)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

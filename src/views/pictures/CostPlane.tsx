import { extent, line, scaleLinear } from "d3"
import { useCallback, useMemo, useState } from "react"
import { costPlane } from "../../engine/costPlane"
import type { Network } from "../../engine/network"
import { type Parameter, parameterOf } from "../../engine/parameter"
import { printNumber } from "../../notation/number"
import { textPen } from "../../notation/pen"
import { termId } from "../../notation/term"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { samplesAt } from "../../timeline/edits"
import type { Experiment } from "../../timeline/experiment"
import type { Seen } from "../../timeline/history"
import { Select } from "../../ui/Select"
import { useLastSliced } from "../../ui/useSliced"
import { Axes } from "./Axes"
import { Contours } from "./Contours"
import { Heat } from "./Heat"
import styles from "./Pictures.module.css"
import { PlaneTable } from "./PlaneTable"
import { roomy } from "./plane"
import { plot } from "./plot"
import { useHistory } from "./useHistory"
import { useSettled } from "./useSettled"
import { useShownFrame } from "./useShownFrame"

type Range = readonly [number, number]

/** C over a plane of two numbers, and the way that the run took on it. */
export interface Descent {
  readonly experiment: Experiment
  readonly over: readonly [Parameter, Parameter]
  /** Points along a side. */
  readonly side: number
  readonly ranges: readonly [Range, Range]
  /** Row by row, the highest row last. */
  readonly C: Float64Array
  readonly path: readonly Seen<Range>[]
}

/** Points along a side: at rest, and in training. */
const [fine, coarse] = [33, 17]
const mostLooked = 200
/** So many samples make the cost; of more, the first. */
const mostSamples = 200
const mostListed = 120
/** The least that is seen of each number, either way. */
const least = 1

/** The cost over two weights, with the path of the descent from the first cycle to the present one. */
export function CostPlane() {
  const say = useSay()
  const pictured = useApp((state) => state.pictured)
  const experiment = useSettled(pictured)
  const trains = useApp((state) => state.training !== null)
  const { network } = useShownFrame().trace
  const parameters = useMemo(() => listed(experiment.network), [experiment.network])
  // Of many inputs some never differ, and the weights from them never move; those into the output do.
  const usual = parameters.filter(({ l, k }) => l === experiment.network.layers.length && k !== null)
  const [chosen, setChosen] = useState<readonly [string, string]>(["", ""])
  const pick = (which: 0 | 1) => parameters.find((parameter) => keyOf(parameter) === chosen[which]) ?? usual[which]
  const [first, second] = [pick(0) ?? parameters[0], pick(1) ?? parameters[0]]
  const over = useMemo(() => [first ?? bias, second ?? bias] as const, [first, second])
  const look = useCallback((seen: Network, at: number) => placeOn(over, seen, at), [over])
  const path = useHistory(experiment, look, mostLooked)
  const side = trains ? coarse : fine
  const work = useMemo(
    () =>
      // The network is that of the stage, the experiment may be the one before.
      pictured === experiment && path.length > 0 ? () => descent({ experiment, network, over, path, side }) : null,
    [pictured, experiment, network, over, path, side],
  )
  const found = useLastSliced(work)
  const options = parameters.map((parameter) => ({ value: keyOf(parameter), label: nameOf(parameter) }))
  return (
    <>
      <div className={styles.controls}>
        <Select
          label={say("pictures.across")}
          value={keyOf(first ?? bias)}
          options={options}
          onPick={(value) => setChosen([value, chosen[1]])}
        />
        <Select
          label={say("pictures.up")}
          value={keyOf(second ?? bias)}
          options={options}
          onPick={(value) => setChosen([chosen[0], value])}
        />
      </div>
      {found?.over === over && found.experiment === experiment ? (
        <Drawn found={found} />
      ) : (
        <p className={styles.waiting}>{say("pictures.computing")}</p>
      )}
      {experiment.samples.length > mostSamples && (
        <p className={styles.hint}>{say("pictures.cost-of", { n: mostSamples, of: experiment.samples.length })}</p>
      )}
    </>
  )
}

function Drawn({ found }: { readonly found: Descent }) {
  const say = useSay()
  const { over, side, ranges, C, path } = found
  const names = [nameOf(over[0]), nameOf(over[1])] as const
  const { shades, levels } = useMemo(() => shadesOf(C, side), [C, side])
  const x = scaleLinear(ranges[0], [plot.left, plot.width - plot.right])
  const y = scaleLinear(ranges[1], [plot.height - plot.bottom, plot.top])
  const [lowest = 0, highest = 0] = extent([...C].filter(Number.isFinite))
  const draw = line<Seen<Range>>(
    ({ seen }) => x(seen[0]),
    ({ seen }) => y(seen[1]),
  )
  const [start, end] = [path[0], path.at(-1)]
  const label = say("pictures.plane.label", {
    x: names[0],
    y: names[1],
    least: printNumber(lowest),
    most: printNumber(highest),
    x0: printNumber(start?.seen[0] ?? 0),
    y0: printNumber(start?.seen[1] ?? 0),
    x1: printNumber(end?.seen[0] ?? 0),
    y1: printNumber(end?.seen[1] ?? 0),
    from: (start?.cycle ?? 0) + 1,
    cycle: (end?.cycle ?? 0) + 1,
  })
  return (
    <>
      <div className={styles.drawing} data-picture="">
        <Heat values={shades} n={side} plot={plot} />
        <svg viewBox={`0 0 ${plot.width} ${plot.height}`} role="img" aria-label={label}>
          <Contours values={shades} n={side} thresholds={levels} plot={plot} />
          <path className={styles.path} d={draw(path) ?? ""} />
          {start && <circle className={styles.start} cx={x(start.seen[0])} cy={y(start.seen[1])} r={4} />}
          {end && <circle className={styles.end} cx={x(end.seen[0])} cy={y(end.seen[1])} r={5} />}
          <Axes plot={plot} x={x} y={y} across={names[0]} up={names[1]} />
        </svg>
      </div>
      <p className={styles.words}>{label}</p>
      <PlaneTable found={found} names={names} />
    </>
  )
}

const bias: Parameter = { l: 1, j: 0, k: null }
const keyOf = ({ l, j, k }: Parameter) => `${l}:${j}:${k ?? "b"}`

function nameOf({ l, j, k }: Parameter): string {
  return k === null ? textPen.symbol("b", l, termId("b", l, j), j) : textPen.symbol("W", l, termId("W", l, j, k), j, k)
}

/** Weights and then biases, as many as a list has room for. */
function listed({ layers }: Network): readonly Parameter[] {
  const weights = layers.flatMap(({ units, inputs }, index) =>
    Array.from(
      { length: Math.min(units * inputs, mostListed) },
      (_, i): Parameter => ({
        l: index + 1,
        j: Math.floor(i / inputs),
        k: i % inputs,
      }),
    ),
  )
  const biases = layers.flatMap(({ units }, index) =>
    Array.from({ length: Math.min(units, mostListed) }, (_, j): Parameter => ({ l: index + 1, j, k: null })),
  )
  return [...weights, ...biases]
}

/** Where a network is on the plane. */
function* placeOn(over: Descent["over"], network: Network, cycle: number): Generator<number, Range> {
  yield cycle
  return [parameterOf(network, over[0]), parameterOf(network, over[1])]
}

interface Wish extends Pick<Descent, "experiment" | "over" | "side" | "path"> {
  readonly network: Network
}

/** The plane around a network and the way to it. */
function* descent({ experiment, network, over, path, side }: Wish): Generator<number, Descent> {
  const rangeOf = (which: 0 | 1): Range => {
    const middle = parameterOf(network, over[which])
    return roomy([...path.map(({ seen }) => seen[which]), middle - least, middle + least], 0.15)
  }
  const ranges = [rangeOf(0), rangeOf(1)] as const
  const samples = samplesAt(experiment, path.at(-1)?.cycle ?? 0).slice(0, mostSamples)
  const C = yield* costPlane(network, samples, experiment.cost, { parameters: over, ranges, points: side })
  return { experiment, over, side, ranges, C, path }
}

/** Levels of C for the eye, the highest row first: between its lowest and highest by their order, so that a steep wall does not hide a flat valley. */
function shadesOf(C: Float64Array, side: number) {
  const sorted = [...new Set([...C].filter(Number.isFinite))].sort((a, b) => a - b)
  const rank = new Map(sorted.map((value, index) => [value, index / Math.max(1, sorted.length - 1)]))
  const rows = Array.from({ length: side }, (_, row) => C.slice((side - 1 - row) * side, (side - row) * side))
  const shades = Float64Array.from(
    rows.flatMap((row) => [...row]),
    (value) => (rank.get(value) ?? 1) ** 2,
  )
  return { shades, levels: [0.01, 0.04, 0.09, 0.16, 0.25, 0.36, 0.49, 0.64, 0.81] }
}

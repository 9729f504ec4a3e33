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
import { history } from "../../timeline/history"
import { Select } from "../../ui/Select"
import { useSliced } from "../../ui/useSliced"
import { Axes } from "./Axes"
import { Contours } from "./Contours"
import { Heat } from "./Heat"
import styles from "./Pictures.module.css"
import { PlaneTable } from "./PlaneTable"
import { roomy } from "./plane"
import { plot } from "./plot"
import { useSettled } from "./useSettled"

type Range = readonly [number, number]

/** C over a plane of two numbers, and the way that the run took on it. */
export interface Descent {
  readonly points: number
  readonly ranges: readonly [Range, Range]
  /** Row by row, the highest row last. */
  readonly C: Float64Array
  readonly path: readonly { readonly cycle: number; readonly at: Range }[]
}

const points = 33
const mostLooked = 200
/** So many samples make the cost; of more, the first. */
const mostSamples = 200
const mostListed = 120
/** The least that is seen of each number, either way. */
const least = 1

/** The cost over two weights, with the path of the descent from the first cycle to the present one. */
export function CostPlane() {
  const say = useSay()
  const experiment = useSettled(useApp((state) => state.pictured))
  const cycle = useSettled(useApp((state) => state.frame.cycle))
  const parameters = useMemo(() => listed(experiment.network), [experiment.network])
  // Of many inputs some never differ, and the weights from them never move; those into the output do.
  const usual = parameters.filter(({ l, k }) => l === experiment.network.layers.length && k !== null)
  const [chosen, setChosen] = useState<readonly [string, string]>(["", ""])
  const pick = (which: 0 | 1) => parameters.find((parameter) => keyOf(parameter) === chosen[which]) ?? usual[which]
  const [first, second] = [pick(0) ?? parameters[0], pick(1) ?? parameters[0]]
  const work = useCallback(
    () => descent(experiment, cycle, [first ?? bias, second ?? bias]),
    [experiment, cycle, first, second],
  )
  const found = useSliced(work)
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
      {found ? (
        <Drawn found={found} names={[nameOf(first ?? bias), nameOf(second ?? bias)]} cycle={cycle} />
      ) : (
        <p className={styles.waiting}>{say("pictures.computing")}</p>
      )}
      {experiment.samples.length > mostSamples && (
        <p className={styles.hint}>{say("pictures.cost-of", { n: mostSamples, of: experiment.samples.length })}</p>
      )}
    </>
  )
}

interface DrawnProps {
  readonly found: Descent
  readonly names: readonly [string, string]
  readonly cycle: number
}

function Drawn({ found, names, cycle }: DrawnProps) {
  const say = useSay()
  const { ranges, C, path } = found
  const { shades, levels } = useMemo(() => shadesOf(C), [C])
  const x = scaleLinear(ranges[0], [plot.left, plot.width - plot.right])
  const y = scaleLinear(ranges[1], [plot.height - plot.bottom, plot.top])
  const [lowest = 0, highest = 0] = extent([...C].filter(Number.isFinite))
  const draw = line<Descent["path"][number]>(
    ({ at }) => x(at[0]),
    ({ at }) => y(at[1]),
  )
  const [start, end] = [path[0], path.at(-1)]
  const label = say("pictures.plane.label", {
    x: names[0],
    y: names[1],
    least: printNumber(lowest),
    most: printNumber(highest),
    x0: printNumber(start?.at[0] ?? 0),
    y0: printNumber(start?.at[1] ?? 0),
    x1: printNumber(end?.at[0] ?? 0),
    y1: printNumber(end?.at[1] ?? 0),
    cycle: cycle + 1,
  })
  return (
    <>
      <div className={styles.drawing} data-picture="">
        <Heat values={shades} n={points} plot={plot} />
        <svg viewBox={`0 0 ${plot.width} ${plot.height}`} role="img" aria-label={label}>
          <Contours values={shades} n={points} thresholds={levels} plot={plot} />
          <path className={styles.path} d={draw(path) ?? ""} />
          {start && <circle className={styles.start} cx={x(start.at[0])} cy={y(start.at[1])} r={4} />}
          {end && <circle className={styles.end} cx={x(end.at[0])} cy={y(end.at[1])} r={5} />}
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

function* descent(
  experiment: Experiment,
  cycle: number,
  parameters: readonly [Parameter, Parameter],
): Generator<number, Descent> {
  let network = experiment.network
  const path = yield* history(experiment, cycle, mostLooked, function* (seen, at): Generator<number, Range> {
    network = seen
    yield at
    return [parameterOf(seen, parameters[0]), parameterOf(seen, parameters[1])]
  })
  const rangeOf = (which: 0 | 1): Range => {
    const values = path.map(({ seen }) => seen[which])
    const middle = values.at(-1) ?? 0
    return roomy([...values, middle - least, middle + least], 0.15)
  }
  const ranges = [rangeOf(0), rangeOf(1)] as const
  const samples = samplesAt(experiment, cycle).slice(0, mostSamples)
  const C = yield* costPlane(network, samples, experiment.cost, { parameters, ranges, points })
  return { points, ranges, C, path: path.map(({ cycle: at, seen }) => ({ cycle: at, at: seen })) }
}

/** Levels of C for the eye, the highest row first: between its lowest and highest by their order, so that a steep wall does not hide a flat valley. */
function shadesOf(C: Float64Array) {
  const sorted = [...new Set([...C].filter(Number.isFinite))].sort((a, b) => a - b)
  const rank = new Map(sorted.map((value, index) => [value, index / Math.max(1, sorted.length - 1)]))
  const rows = Array.from({ length: points }, (_, row) => C.slice((points - 1 - row) * points, (points - row) * points))
  const shades = Float64Array.from(
    rows.flatMap((row) => [...row]),
    (value) => (rank.get(value) ?? 1) ** 2,
  )
  return { shades, levels: [0.01, 0.04, 0.09, 0.16, 0.25, 0.36, 0.49, 0.64, 0.81] }
}

import { extent, line, range, scaleLinear } from "d3"
import { useCallback, useMemo, useState } from "react"
import type { Network } from "../../engine/network"
import type { Parameter } from "../../engine/parameter"
import { grouped, printDigits, printNumber } from "../../notation/number"
import { textPen } from "../../notation/pen"
import { termId } from "../../notation/term"
import { networkShown } from "../../store/networkShown"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { useSettled } from "../../store/useSettled"
import type { Experiment } from "../../timeline/experiment"
import type { Seen } from "../../timeline/history"
import { Select } from "../../ui/Select"
import { useLastSliced } from "../../ui/useSliced"
import { Axes } from "./Axes"
import { Contours } from "./Contours"
import styles from "./CostPlane.module.css"
import drawing from "./Drawing.module.css"
import { type Descent, descent, mostSamples, placeOn, shadesOf } from "./descent"
import { Heat } from "./Heat"
import shared from "./Pictures.module.css"
import { PlaneTable } from "./PlaneTable"
import type { Range } from "./plane"
import { plot } from "./plot"
import { ScaleBar } from "./ScaleBar"
import { useHistory } from "./useHistory"
import { Waiting } from "./Waiting"

/** Points along a side: at rest, and in training. */
const [fine, coarse] = [33, 17]
const mostLooked = 200
const mostListed = 120
/** From the least to the most, as strong as on the plane. */
const ramp = range(48).map((i) => (i / 47) ** 2)

/** The cost over two weights, with the path of the descent from the first cycle to the present one. */
export function CostPlane() {
  const say = useSay()
  const experiment = useSettled(useApp((state) => state.pictured))
  const parameters = useMemo(() => listed(experiment.network), [experiment.network])
  // Of many inputs some never differ, and the weights from them never move; those into the output do.
  const usual = parameters.filter(({ l, k }) => l === experiment.network.layers.length && k !== null)
  const [chosen, setChosen] = useState<readonly [string, string]>(["", ""])
  const pick = (which: 0 | 1) => parameters.find((parameter) => keyOf(parameter) === chosen[which]) ?? usual[which]
  const [first, second] = [pick(0) ?? parameters[0] ?? bias, pick(1) ?? parameters[0] ?? bias]
  const options = parameters.map((parameter) => ({ value: keyOf(parameter), label: nameOf(parameter) }))
  return (
    <>
      <div className={shared.controls}>
        <Select
          label={say("pictures.across")}
          value={keyOf(first)}
          options={options}
          onPick={(value) => setChosen([value, chosen[1]])}
        />
        <Select
          label={say("pictures.up")}
          value={keyOf(second)}
          options={options}
          onPick={(value) => setChosen([chosen[0], value])}
        />
      </div>
      <Plane key={`${keyOf(first)} ${keyOf(second)}`} experiment={experiment} first={first} second={second} />
      {experiment.samples.length > mostSamples && (
        <p className={shared.hint}>
          {say("pictures.cost-of", { n: mostSamples, of: grouped(experiment.samples.length) })}
        </p>
      )}
    </>
  )
}

interface PlaneProps {
  readonly experiment: Experiment
  readonly first: Parameter
  readonly second: Parameter
}

/** Anew for other weights, so that the plane of former ones is not finished first. */
function Plane({ experiment, first, second }: PlaneProps) {
  const isPresent = useApp((state) => state.pictured) === experiment
  const trains = useApp((state) => state.training !== null)
  const frame = useApp((state) => state.frame)
  const network = networkShown(frame)
  const over = useMemo(() => [first, second] as const, [first, second])
  const look = useCallback((seen: Network, at: number) => placeOn(over, seen, at), [over])
  // The weights right after an update are those that the next cycle begins with.
  const path = useHistory(experiment, { cycle: frame.cycle + (frame.trace.updated ? 1 : 0), network }, look, mostLooked)
  const side = trains ? coarse : fine
  const work = useMemo(
    () =>
      // The network is that of the stage, the experiment may be the one before.
      isPresent && path.length > 0 ? () => descent({ experiment, network, over, path, side }) : null,
    [isPresent, experiment, network, over, path, side],
  )
  const found = useLastSliced(work)
  return found?.experiment === experiment ? <Drawn found={found} /> : <Waiting shape="plane" />
}

function Drawn({ found }: { readonly found: Descent }) {
  const say = useSay()
  const { over, side, ranges, C, path } = found
  const names = [nameOf(over[0]), nameOf(over[1])] as const
  const { shades, levels, ticks } = useMemo(() => shadesOf(C, side), [C, side])
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
    from: start?.cycle ?? 0,
    cycle: end?.cycle ?? 0,
  })
  return (
    <>
      <div className={drawing.drawing} data-picture="">
        <Heat values={shades} n={side} plot={plot} />
        <svg viewBox={`0 0 ${plot.width} ${plot.height}`} role="img" aria-label={label}>
          <Contours values={shades} n={side} thresholds={levels} plot={plot} />
          <path className={styles.path} data-halo="" d={draw(path) ?? ""} />
          <path className={styles.path} d={draw(path) ?? ""} />
          {start && <circle className={styles.start} cx={x(start.seen[0])} cy={y(start.seen[1])} r={4} />}
          {end && <circle className={styles.end} cx={x(end.seen[0])} cy={y(end.seen[1])} r={5} />}
          <Axes plot={plot} x={x} y={y} across={names[0]} up={names[1]} />
        </svg>
      </div>
      {lowest < highest && (
        <>
          <ScaleBar values={ramp}>
            {ticks.map((value, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: ticks are told by their places
              <span key={i}>
                {i === 2 && "C = "}
                {printDigits(value, 3)}
              </span>
            ))}
          </ScaleBar>
          <p className={shared.hint}>{say("pictures.plane.areas")}</p>
        </>
      )}
      <p className={shared.words}>{label}</p>
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

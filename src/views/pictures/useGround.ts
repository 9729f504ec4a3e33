import { scaleLinear } from "d3"
import { useMemo } from "react"
import type { Sample } from "../../engine/network"
import { isQuick } from "../../store/isQuick"
import { networkShown } from "../../store/networkShown"
import { useApp } from "../../store/store"
import { groundOf, mostVaried } from "./ground"
import { gridOf, roomy } from "./plane"
import { plot } from "./plot"
import { useMiddle } from "./useMiddle"
import { useShownFrame } from "./useShownFrame"

/** Points along a side: at rest, and while numbers run; of a large net fewer, so that nobody waits. */
const [fine, coarse, coarsest] = [72, 36, 16]
/** Multiplications that a plane may take. */
const mostWork = 3_000_000

/** The two inputs that were chosen, if any, and what chooses them. */
export type Chosen = readonly [
  axes: readonly [number, number] | null,
  choose: (axes: readonly [number, number]) => void,
]

/** The plane of two inputs that the net on the stage is looked at over, its samples and where they are drawn. */
export function useGround(inputs: number, [chosen, setAxes]: Chosen) {
  const frame = useShownFrame()
  const { samples, trace } = frame
  const network = networkShown(frame)
  const features = useApp((state) => state.experiment.features)
  const names = useApp((state) => state.experiment.names?.x)
  const test = useApp((state) => state.experiment.test) ?? none
  const varied = useMemo(() => mostVaried(samples, inputs), [samples, inputs])
  // Another net may have fewer inputs.
  const axes = chosen?.every((k) => k < inputs) ? chosen : varied
  const work = network.layers.reduce((sum, { W }) => sum + W.length, 0)
  const affordable = Math.max(coarsest, Math.floor(Math.sqrt(mostWork / work)))
  const n = Math.min(affordable, useApp((state) => isQuick(state)) ? coarse : fine)
  const base = trace.a[0] ?? samples[0]?.x
  const ground = useMemo(
    () => groundOf({ inputs, features, axes, base: base ?? new Float64Array(inputs), names }),
    [inputs, features, axes, base, names],
  )
  const domain = useMemo(() => {
    const points = samples.map(ground.at)
    return [roomy(points.map(([x]) => x)), roomy(points.map(([, y]) => y))] as const
  }, [samples, ground])
  /** What the net is told at n × n points, the highest row first. */
  const points = useMemo(() => gridOf(domain[0], domain[1], n).map(ground.inputsAt), [domain, n, ground])
  const middle = useMiddle(samples)
  const x = scaleLinear(domain[0], [plot.left, plot.width - plot.right])
  const y = scaleLinear(domain[1], [plot.height - plot.bottom, plot.top])
  const at = (sample: Sample) => {
    const [across, up] = ground.at(sample)
    return [x(across), y(up)] as const
  }
  return { network, samples, test, middle, ground, domain, n, points, x, y, at, axes, inputs, names, setAxes }
}

export type OnGround = ReturnType<typeof useGround>

const none: readonly Sample[] = []

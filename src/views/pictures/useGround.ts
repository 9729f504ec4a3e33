import { scaleLinear } from "d3"
import { useCallback, useMemo } from "react"
import type { Sample } from "../../engine/network"
import { networkShown } from "../../store/networkShown"
import { useApp } from "../../store/store"
import { useQuick } from "../../store/useQuick"
import { useSay } from "../../store/useSay"
import { classNames } from "./classNames"
import { groundOf, mostTelling } from "./ground"
import { gridOf, type Range, roomy } from "./plane"
import { plot } from "./plot"
import { useInputNames } from "./useInputNames"
import { useMiddle } from "./useMiddle"

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
  const say = useSay()
  const frame = useApp((state) => state.frame)
  const { samples, trace } = frame
  const network = networkShown(frame)
  const features = useApp((state) => state.experiment.features)
  const names = useInputNames(inputs)
  const outputNames = useApp((state) => state.experiment.names?.y)
  const test = useApp((state) => state.experiment.test) ?? none
  const middle = useMiddle(samples)
  const hasClasses = middle !== null
  const telling = useMemo(() => mostTelling(samples, inputs, hasClasses), [samples, inputs, hasClasses])
  // Another net may have fewer inputs.
  const axes = chosen?.every((k) => k < inputs) ? chosen : telling
  const work = network.layers.reduce((sum, { W }) => sum + W.length, 0)
  const affordable = Math.max(coarsest, Math.floor(Math.sqrt(mostWork / work)))
  const n = Math.min(affordable, useQuick() ? coarse : fine)
  const base = trace.a[0] ?? samples[0]?.x
  const ground = useMemo(
    () => groundOf({ inputs, features, axes, base: base ?? new Float64Array(inputs), names }),
    [inputs, features, axes, base, names],
  )
  const domain = useMemo(() => {
    // Those held out, too: none lies beside the plane.
    const points = [...samples, ...test].map(ground.at)
    return [roomy(points.map(([x]) => x)), roomy(points.map(([, y]) => y))] as const
  }, [samples, test, ground])
  /** What the net is told at n × n points, the highest row first. */
  const points = useMemo(() => gridOf(domain[0], domain[1], n).map(ground.inputsAt), [domain, n, ground])
  const { x, y } = useMemo(() => scalesOf(domain), [domain])
  const at = useCallback(
    (sample: Sample) => {
      const [across, up] = ground.at(sample)
      return [x(across), y(up)] as const
    },
    [ground, x, y],
  )
  const outputs = samples[0]?.y.length ?? 1
  /** What the marks of samples tell: their classes, or the sign of the first target. */
  const classes = useMemo(
    () => (middle === null ? signs[outputs === 1 ? "one" : "several"] : classNames(outputs, outputNames, say)),
    [middle, outputs, outputNames, say],
  )
  return { classes, network, samples, test, middle, ground, domain, n, points, x, y, at, axes, inputs, names, setAxes }
}

export type OnGround = ReturnType<typeof useGround>

function scalesOf([across, up]: readonly [Range, Range]) {
  return {
    x: scaleLinear(across, [plot.left, plot.width - plot.right]),
    y: scaleLinear(up, [plot.height - plot.bottom, plot.top]),
  }
}

const none: readonly Sample[] = []
const signs = { one: ["y ≤ 0", "y > 0"], several: ["y₁ ≤ 0", "y₁ > 0"] } as const

import { useMemo } from "react"
import { answersOf, middleOf, type NeuronPlace } from "../../engine/surface"
import { printDigits, printNumber } from "../../notation/number"
import { useSay } from "../../store/useSay"
import { classKinds } from "../../ui/classMark"
import { Contours } from "./Contours"
import { GroundDrawing } from "./GroundDrawing"
import { Heat } from "./Heat"
import { plot } from "./plot"
import { SurfaceKey } from "./SurfaceKey"
import { SurfaceTable } from "./SurfaceTable"
import { type Chosen, useGround } from "./useGround"

interface Props {
  readonly place: NeuronPlace
  readonly name: string
  readonly inputs: number
  readonly chosen: Chosen
}

/** What a neuron answers over the plane of two inputs. */
export function NeuronPlane({ place: { l, j }, name, inputs, chosen }: Props) {
  const say = useSay()
  const on = useGround(inputs, chosen)
  const { network, classes, test, ground, domain, n, points } = on
  const middle = middleOf(network, { l, j })
  const answers = useMemo(() => answersOf(network, { l, j }, points), [network, l, j, points])
  const values = useMemo(() => answers.map((a) => a - middle), [answers, middle])
  const outputs = network.layers.at(-1)?.units ?? 1
  const speaksForOne = on.middle !== null && l === network.layers.length && outputs > 1 && outputs <= classKinds
  const kind = speaksForOne ? j : undefined
  const above = values.reduce((count, value) => count + (value > 0 ? 1 : 0), 0) / values.length
  const slots = {
    name,
    x: ground.names[0],
    y: ground.names[1],
    least: printDigits(Math.min(...answers), 3),
    most: printDigits(Math.max(...answers), 3),
    middle: printDigits(middle, 2),
  }
  // Where it is on one side everywhere there is no line.
  const label =
    above === 0 || above === 1
      ? say(above === 0 ? "pictures.surface.below" : "pictures.surface.above", slots)
      : say("pictures.surface.label", { ...slots, percent: Math.round(100 * above) })
  return (
    <>
      <GroundDrawing
        on={on}
        label={label}
        heat={<Heat values={values} n={n} plot={plot} kind={kind} />}
        legend={
          <SurfaceKey values={values} middle={middle} kind={kind} classes={classes} hasHeldOut={test.length > 0} />
        }
      >
        <Contours values={values} n={n} thresholds={zero} plot={plot} />
      </GroundDrawing>
      <SurfaceTable
        ground={ground}
        domain={domain}
        tell={(inputsThere) => [...answersOf(network, { l, j }, inputsThere)].map((a) => printNumber(a))}
      />
    </>
  )
}

const zero = [0] as const

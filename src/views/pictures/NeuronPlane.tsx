import { extent } from "d3"
import { useMemo } from "react"
import { answersOf, middleOf, type NeuronPlace } from "../../engine/surface"
import { printDigits, printNumber } from "../../notation/number"
import { useSay } from "../../store/useSay"
import { classKinds } from "../../ui/classMark"
import { largestSize } from "../../ui/heatPixels"
import { Contours } from "./Contours"
import { GroundDrawing } from "./GroundDrawing"
import { Heat } from "./Heat"
import { plot } from "./plot"
import { kindsOf } from "./SamplesOn"
import { AnswersScale, ClassKey, TargetKey } from "./SurfaceKey"
import { SurfaceTable } from "./SurfaceTable"
import { TargetsOn } from "./TargetsOn"
import { isGraded } from "./targets"
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
  const { network, classes, samples, test, ground, domain, n, points, at } = on
  const middle = middleOf(network, { l, j })
  const answers = useMemo(() => answersOf(network, { l, j }, points), [network, l, j, points])
  const values = useMemo(() => answers.map((a) => a - middle), [answers, middle])
  const outputs = network.layers.at(-1)?.units ?? 1
  const isOutput = l === network.layers.length
  const speaksForOne = on.middle !== null && isOutput && outputs > 1 && outputs <= classKinds
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
  const isMarked = on.middle === null && isGraded(isOutput ? j : 0, samples, test)
  /** From the least to the most that this neuron should answer, where that is told by the scale of its answers. */
  const [least, most] = useMemo(
    () => extent(isMarked && isOutput ? [...samples, ...test].map(({ y }) => y[j] ?? 0) : []),
    [isMarked, isOutput, samples, test, j],
  )
  const isFilled = least !== undefined
  const scale = { middle, most: largestSize([...values, (least ?? middle) - middle, (most ?? middle) - middle]) }
  // Where it is on one side everywhere there is no line.
  const told =
    above === 0 || above === 1
      ? say(above === 0 ? "pictures.surface.below" : "pictures.surface.above", slots)
      : say("pictures.surface.label", { ...slots, percent: Math.round(100 * above) })
  const label = isFilled
    ? `${told} ${say("pictures.targets", { least: printDigits(least, 3), most: printDigits(most, 3) })}`
    : told
  return (
    <>
      <GroundDrawing
        on={on}
        label={label}
        heat={<Heat values={values} n={n} plot={plot} kind={kind} most={scale.most} />}
        legend={
          <>
            <AnswersScale scale={scale} kind={kind} />
            {isMarked ? (
              <TargetKey isFilled={isFilled} hasHeldOut={test.length > 0} />
            ) : (
              <ClassKey names={classes} heldOut={kindsOf(test, on.middle)} />
            )}
          </>
        }
        marks={
          isMarked ? (
            <>
              <TargetsOn samples={samples} at={at} j={isFilled ? j : null} scale={scale} />
              <TargetsOn samples={test} at={at} j={isFilled ? j : null} scale={scale} heldOut />
            </>
          ) : null
        }
      >
        <Contours values={values} n={n} thresholds={zero} plot={plot} />
      </GroundDrawing>
      <SurfaceTable
        caption={name}
        ground={ground}
        domain={domain}
        tell={(inputsThere) => [...answersOf(network, { l, j }, inputsThere)].map((a) => printNumber(a))}
      />
    </>
  )
}

const zero = [0] as const

import { scaleLinear } from "d3"
import { useMemo, useState } from "react"
import { middleOfClasses } from "../../engine/confusion"
import type { Sample } from "../../engine/network"
import { answersOf, middleOf, type NeuronPlace } from "../../engine/surface"
import { layerNumber } from "../../notation/layerNumber"
import { printDigits } from "../../notation/number"
import { textPen } from "../../notation/pen"
import { termId } from "../../notation/term"
import { isQuick } from "../../store/isQuick"
import { networkShown } from "../../store/networkShown"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { useFocus } from "../../store/useSeldom"
import { classKinds } from "../../ui/classMark"
import { Select } from "../../ui/Select"
import { Axes } from "./Axes"
import { Contours } from "./Contours"
import { Fit } from "./Fit"
import { groundOf, mostVaried } from "./ground"
import { Heat } from "./Heat"
import { neuronOf, neuronsOf } from "./neurons"
import styles from "./Pictures.module.css"
import { gridOf, roomy } from "./plane"
import { plot } from "./plot"
import { mostDrawn, SamplesOn } from "./SamplesOn"
import { SurfaceKey } from "./SurfaceKey"
import { SurfaceTable } from "./SurfaceTable"
import { useShownFrame } from "./useShownFrame"

/** Points along a side: at rest, and while numbers run; of a large net fewer, so that nobody waits. */
const [fine, coarse, coarsest] = [72, 36, 16]
/** Multiplications that a plane may take. */
const mostWork = 3_000_000

/** What a neuron answers over the plane of two inputs, or along the only one, with the samples on it. */
export function Surface() {
  const say = useSay()
  const frame = useShownFrame()
  const network = networkShown(frame)
  const inputs = network.layers[0]?.inputs ?? 1
  const [chosen, setChosen] = useState("")
  const pointed = useFocus((state) => state.hovered ?? state.selected)
  const neurons = neuronsOf(network)
  const output: NeuronPlace = { l: network.layers.length, j: 0 }
  const place = neuronOf(pointed, network) ?? neurons.find((neuron) => keyOf(neuron) === chosen) ?? output
  const options = [...neurons, place].map((neuron) => ({ value: keyOf(neuron), label: nameOf(neuron) }))
  function nameOf({ l, j }: NeuronPlace): string {
    return say("pictures.neuron", { l: layerNumber(l), j: j + 1 })
  }
  return (
    <>
      <div className={styles.controls}>
        <Select
          label={say("pictures.of-neuron")}
          value={keyOf(place)}
          options={options.filter(({ value }, i) => options.findIndex((option) => option.value === value) === i)}
          onPick={setChosen}
        />
      </div>
      {inputs === 1 ? (
        <Fit place={place} name={nameOf(place)} />
      ) : (
        <Plane place={place} name={nameOf(place)} inputs={inputs} />
      )}
      <p className={styles.hint}>{say("pictures.point")}</p>
    </>
  )
}

const keyOf = ({ l, j }: NeuronPlace) => `${l}:${j}`

interface PlaneProps {
  readonly place: NeuronPlace
  readonly name: string
  readonly inputs: number
}

function Plane({ place, name, inputs }: PlaneProps) {
  const say = useSay()
  const frame = useShownFrame()
  const { samples, trace } = frame
  const network = networkShown(frame)
  const features = useApp((state) => state.experiment.features)
  const names = useApp((state) => state.experiment.names?.x)
  const test = useApp((state) => state.experiment.test) ?? none
  const varied = useMemo(() => mostVaried(samples, inputs), [samples, inputs])
  const [chosenAxes, setAxes] = useState<readonly [number, number] | null>(null)
  const axes = chosenAxes ?? varied
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
  const { l, j } = place
  const middle = middleOf(network, place)
  const answers = useMemo(
    () => answersOf(network, { l, j }, gridOf(domain[0], domain[1], n).map(ground.inputsAt)),
    [network, l, j, domain, n, ground],
  )
  const values = useMemo(() => answers.map((a) => a - middle), [answers, middle])
  const x = scaleLinear(domain[0], [plot.left, plot.width - plot.right])
  const y = scaleLinear(domain[1], [plot.height - plot.bottom, plot.top])
  const at = (sample: Sample) => {
    const [across, up] = ground.at(sample)
    return [x(across), y(up)] as const
  }
  const classes = useMemo(() => middleOfClasses(samples, test), [samples, test])
  const kind =
    classes !== null && l === network.layers.length && samples[0]?.y.length !== 1 ? j % classKinds : undefined
  const [least, most] = [Math.min(...answers), Math.max(...answers)]
  const above = values.reduce((count, value) => count + (value > 0 ? 1 : 0), 0) / values.length
  const label = say("pictures.surface.label", {
    name,
    x: ground.names[0],
    y: ground.names[1],
    least: printDigits(least, 3),
    most: printDigits(most, 3),
    middle: printDigits(middle, 2),
    percent: Math.round(100 * above),
  })
  return (
    <>
      {ground.canChoose && <AxesChoice axes={axes} inputs={inputs} names={names} onChoose={setAxes} />}
      <div className={styles.drawing} data-picture="">
        <Heat values={values} n={n} plot={plot} kind={kind} />
        <svg viewBox={`0 0 ${plot.width} ${plot.height}`} role="img" aria-label={label}>
          <Contours values={values} n={n} thresholds={zero} plot={plot} />
          <SamplesOn samples={samples} at={at} middle={classes} />
          <SamplesOn samples={test} at={at} middle={classes} heldOut />
          <Axes plot={plot} x={x} y={y} across={ground.names[0]} up={ground.names[1]} />
        </svg>
      </div>
      <SurfaceKey
        values={values}
        middle={middle}
        kind={kind}
        samples={samples}
        hasClasses={classes !== null}
        hasHeldOut={test.length > 0}
      />
      <p className={styles.words}>{label}</p>
      {samples.length + test.length > mostDrawn && (
        <p className={styles.hint}>{say("pictures.drawn", { n: mostDrawn, of: samples.length + test.length })}</p>
      )}
      <SurfaceTable network={network} place={place} ground={ground} domain={domain} />
    </>
  )
}

const none: readonly Sample[] = []
const zero = [0] as const

interface AxesChoiceProps {
  readonly axes: readonly [number, number]
  readonly inputs: number
  readonly names: readonly string[] | undefined
  onChoose(axes: readonly [number, number]): void
}

/** Which two of many inputs are varied; the others are those of the sample at hand. */
function AxesChoice({ axes, inputs, names, onChoose }: AxesChoiceProps) {
  const say = useSay()
  const options = Array.from({ length: inputs }, (_, k) => ({
    value: String(k),
    label: names?.[k] ?? textPen.symbol("x", 0, termId("x", 0, k), k),
  }))
  return (
    <div className={styles.controls}>
      <Select
        label={say("pictures.across")}
        value={String(axes[0])}
        options={options}
        onPick={(value) => onChoose([Number(value), axes[1]])}
      />
      <Select
        label={say("pictures.up")}
        value={String(axes[1])}
        options={options}
        onPick={(value) => onChoose([axes[0], Number(value)])}
      />
      <p className={styles.hint}>{say("pictures.others")}</p>
    </div>
  )
}

import { useState } from "react"
import type { NeuronPlace } from "../../engine/surface"
import { layerNumber } from "../../notation/layerNumber"
import { networkShown } from "../../store/networkShown"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { useFocus } from "../../store/useSeldom"
import { later } from "../../ui/later"
import { Select } from "../../ui/Select"
import { ClassPlane } from "./ClassPlane"
import { Fit } from "./Fit"
import type { Picked } from "./Gallery"
import { NeuronPlane } from "./NeuronPlane"
import { neuronOf, neuronsOf } from "./neurons"
import styles from "./Pictures.module.css"
import type { Chosen } from "./useGround"
import { useMiddle } from "./useMiddle"
import { usePictureSide } from "./usePictureSide"
import { Waiting } from "./Waiting"

const Gallery = later(async () => (await import("./ofImages")).ofImages.Gallery, <Waiting shape="plane" />)

/** What a neuron answers over the plane of two inputs, or along the only one, with the samples on it; of several classes at first which one the net answers, of pictures to which. */
export function Surface() {
  const say = useSay()
  const frame = useApp((state) => state.frame)
  const network = networkShown(frame)
  const inputs = network.layers[0]?.inputs ?? 1
  const [chosen, setChosen] = useState("")
  const [picked, setPicked] = useState<Picked | null>(null)
  const axes = useState<Chosen[0]>(null)
  const pointed = useFocus((state) => state.hovered ?? state.selected)
  const neurons = neuronsOf(network)
  const output: NeuronPlace = { l: network.layers.length, j: 0 }
  const side = usePictureSide(inputs)
  const outputs = network.layers.at(-1)?.units ?? 1
  const hasClasses = useMiddle(frame.samples) !== null && inputs > 1 && outputs > 1
  const known = neuronOf(pointed, network) ?? neurons.find((neuron) => keyOf(neuron) === chosen) ?? null
  const place = known ?? output
  const isOfClasses = known === null && hasClasses
  const options = [...neurons, place].map((neuron) => ({ value: keyOf(neuron), label: nameOf(neuron) }))
  function nameOf({ l, j }: NeuronPlace): string {
    return say("pictures.neuron", { l: layerNumber(l), j: j + 1 })
  }
  return (
    <>
      <div className={styles.controls}>
        <Select
          label={say("pictures.of-neuron")}
          value={isOfClasses ? classes : keyOf(place)}
          options={[
            ...(hasClasses ? [{ value: classes, label: say("pictures.classes") }] : []),
            ...options.filter(({ value }, i) => options.findIndex((option) => option.value === value) === i),
          ]}
          onPick={setChosen}
        />
      </div>
      {isOfClasses && side !== null ? (
        <Gallery side={side} picked={picked} onPick={setPicked} />
      ) : inputs === 1 ? (
        <Fit place={place} name={nameOf(place)} />
      ) : isOfClasses ? (
        <ClassPlane inputs={inputs} chosen={axes} />
      ) : (
        <NeuronPlane place={place} name={nameOf(place)} inputs={inputs} chosen={axes} />
      )}
      <p className={styles.hint}>{say("pictures.point")}</p>
    </>
  )
}

const classes = "classes"
const keyOf = ({ l, j }: NeuronPlace) => `${l}:${j}`

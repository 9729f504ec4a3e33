import { type RefObject, useState } from "react"
import { classOf } from "../../engine/confusion"
import type { Network, Sample } from "../../engine/network"
import { outputsOf } from "../../engine/surface"
import { grouped, printNumber } from "../../notation/number"
import { sampleShown } from "../../store/sampleShown"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { nextMomentOf } from "../../timeline/nextMoment"
import { Button } from "../../ui/Button"
import { Said } from "../../ui/Said"
import styles from "./AnsweredSample.module.css"
import gallery from "./Gallery.module.css"
import layers from "./Layers.module.css"
import { Outputs } from "./Outputs"
import shared from "./Pictures.module.css"
import { Pixels } from "./Pixels"
import { putOnStage } from "./putOnStage"
import type { List } from "./SamplesChoice"

interface Props {
  readonly of: List
  readonly index: number
  readonly sample: Sample
  readonly network: Network
  readonly side: number
  readonly names: readonly string[]
  /** Whether the reader chose it. */
  readonly isChosen: boolean
  readonly place: RefObject<HTMLElement | null>
}

/** One sample in full: what it is, what each output says, and the way to where every number of it is on the stage. */
export function AnsweredSample({ of, index, sample, network, side, names, isChosen, place }: Props) {
  const say = useSay()
  const [told, setTold] = useState({ of: -1, text: "" })
  const at = useApp((state) => sampleShown(state.frame))
  const [output = new Float64Array(0)] = outputsOf(network, [sample.x])
  const taken = classOf(output, 0)
  const name = names[classOf(sample.y, 0)] ?? ""
  const label = say(name === names[taken] ? "pictures.gallery.is-right" : "pictures.gallery.is-wrong", {
    sample: grouped(index + 1),
    name,
    answer: names[taken] ?? "",
  })
  function goThere(): void {
    const { experiment, frame, seek, stopTraining } = store.getState()
    stopTraining()
    seek(nextMomentOf(experiment, frame.cycle, index))
  }
  return (
    <section ref={place} className={styles.answered} aria-label={label}>
      <figure className={`${layers.seen} ${gallery.gallery}`}>
        <Pixels values={sample.x} columns={side} label={null} />
        <figcaption className={shared.caption}>{label}</figcaption>
      </figure>
      <Outputs output={output} names={names} best={taken} />
      {of === "train" ? (
        <Button label={say("pictures.gallery.go")} onPress={goThere} />
      ) : (
        <Button
          label={say("pictures.draw.put-it", { sample: at + 1 })}
          onPress={() => {
            putOnStage(sample.x, sample.y)
            setTold({ of: index, text: say("pictures.gallery.put", { sample: at + 1, from: index + 1 }) })
          }}
        />
      )}
      <Said className="visually-hidden" again={index}>
        {isChosen &&
          `${label} ${say("pictures.draw.best", { name: names[taken] ?? "", value: printNumber(output[taken] ?? 0) })}`}
      </Said>
      <Said className={shared.words} again={told.of}>
        {told.of === index && told.text}
      </Said>
    </section>
  )
}

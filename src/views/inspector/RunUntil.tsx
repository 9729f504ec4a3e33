import type { StepKind } from "../../engine/step"
import { layerNumber } from "../../notation/layerNumber"
import { termId } from "../../notation/term"
import { sampleShown } from "../../store/sampleShown"
import { shownValue } from "../../store/shownValue"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { stepsPerSample } from "../../timeline/cycle"
import type { Experiment } from "../../timeline/experiment"
import { nextDone, type Target } from "../../timeline/runTo"
import type { Place } from "../../timeline/stops"
import type { Frame } from "../../timeline/trace"
import { Button } from "../../ui/Button"
import { indices } from "./Gradient"
import { InlineSymbol } from "./InlineSymbol"
import styles from "./RunUntil.module.css"

interface Props {
  readonly l: number
  readonly j: number
}

/** Where a number of the sample at hand, which is known, was computed. */
function madeAt(experiment: Experiment, frame: Frame, target: Target): Place | null {
  const perSample = stepsPerSample(frame.trace.network.layers.length)
  const i = Math.max(0, frame.batch.indexOf(sampleShown(frame)))
  return nextDone(experiment, { t: frame.t - frame.done + i * perSample, inside: 0 }, target)
}

/** To where z, a or δ of this neuron has just been computed, which may be inside a step: back, where it is known. */
export function RunUntil({ l, j }: Props) {
  const say = useSay()
  const L = useApp((state) => state.frame.trace.network.layers.length)
  const error: StepKind = l === L ? "output-error" : "hidden-error"
  const targets = [
    { quantity: "z", letter: "z", kind: "weighted-input" },
    { quantity: "a", letter: "a", kind: "activation" },
    { quantity: "delta", letter: "δ", kind: error },
  ] as const
  const at = { l: layerNumber(l), j: j + 1 }
  return (
    <p className={styles.until}>
      <span>{say("debug.neuron")}</span>
      {targets.map(({ quantity, letter, kind }) => (
        <Button
          key={quantity}
          label={say("debug.until", { what: say(`debug.${quantity}`, at) })}
          icon={<InlineSymbol letter={letter} sup={at.l} sub={indices(j, null)} q={quantity} />}
          onPress={() => {
            const { frame, runTo, seek, experiment } = store.getState()
            const place =
              shownValue(frame, termId(quantity, l, j)) === null ? null : madeAt(experiment, frame, { kind, l, j })
            if (place) seek(place.t, place.inside)
            else runTo({ kind, l, j })
          }}
        />
      ))}
    </p>
  )
}

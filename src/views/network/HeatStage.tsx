import "../../i18n/later"
import { useMemo, useState } from "react"
import { sizesOf } from "../../engine/network"
import { printNumber } from "../../notation/number"
import { shownValue } from "../../store/shownValue"
import { store, useApp } from "../../store/store"
import { termName } from "../../store/termName"
import { useSay } from "../../store/useSay"
import { Select } from "../../ui/Select"
import { useColours } from "../../ui/useColours"
import styles from "./Heat.module.css"
import { HeatLens } from "./HeatLens"
import { HeatPicture } from "./HeatPicture"
import { heatBlocks } from "./heatLayout"
import { type ShownOfWeights, shownOfWeights, suggested } from "./heatValues"
import type { Box } from "./layoutNetwork"
import { lightsOf } from "./lightsOf"

/** Room for what stands above, in two rows where one is too narrow, and below the pictures, CSS px, and the least and the largest height of a picture. */
const around = 190
const [lowest, highest] = [120, 460]
/** Not much higher than wide, so that a narrow screen has room for more than pictures. */
const tallest = 0.8

/** A net that is too large for lines: a picture for the neurons of each layer and for the weights between two, a cell for each number. */
export function HeatStage({ box }: { readonly box: Box }) {
  const say = useSay()
  const frame = useApp((state) => state.frame)
  const { network } = frame.trace
  const shape = sizesOf(network).join("-")
  const blocks = useMemo(() => heatBlocks(shape.split("-").map(Number)), [shape])
  const lights = useMemo(() => lightsOf(frame.step, network, frame.within), [frame.step, network, frame.within])
  const [chosen, setChosen] = useState<ShownOfWeights | null>(null)
  const [probe, colours] = useColours<HTMLSpanElement>(useApp((state) => state.theme))
  const of = chosen ?? suggested(frame)
  const height = Math.max(lowest, Math.min(highest, tallest * box.width, box.height - around))
  const cost = shownValue(frame, "C")
  return (
    <div className={styles.stage} data-phase={lights.phase ?? undefined}>
      <div className={styles.head}>
        <Select
          label={say("heat.show")}
          value={chosen ?? "auto"}
          options={[
            { value: "auto", label: say("heat.auto") },
            ...shownOfWeights.map((value) => ({ value, label: say(`heat.${value}`) })),
          ]}
          onPick={(value) => setChosen(shownOfWeights.find((known) => known === value) ?? null)}
        />
        <span className={styles.legend}>
          <span ref={probe} className={styles.positive} /> {say("heat.positive")}
          <span className={styles.negative} /> {say("heat.negative")}
        </span>
        <button
          type="button"
          className={styles.cost}
          data-term="C"
          aria-label={termName("C", frame, say)}
          onClick={() => store.getState().select("C")}
        >
          <i>C</i> {cost === null ? "" : printNumber(cost)}
        </button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset */}
      <div className={styles.blocks} role="group" aria-label={say("network.drawing", { shape })}>
        {blocks.map((block) => (
          <HeatPicture
            key={`${block.kind} ${block.l}`}
            block={block}
            frame={frame}
            of={of}
            lights={lights}
            colours={colours}
            height={height}
          />
        ))}
      </div>
      <HeatLens />
    </div>
  )
}

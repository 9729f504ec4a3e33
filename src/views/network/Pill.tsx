import { neuronName } from "../../store/termName"
import { amountOf, type Drawing } from "./drawing"
import { Item } from "./Item"
import { Lock, lockedBy } from "./Lock"
import type { NeuronPlace } from "./layoutNetwork"
import { lightOn } from "./lightsOf"
import { ofQuantities } from "./looksTheSame"
import styles from "./NetworkView.module.css"
import { neuronLight } from "./Neuron"
import { Numeral } from "./Numeral"
import { presentQuantity } from "./presentQuantity"

interface Props {
  readonly drawing: Drawing
  readonly place: NeuronPlace
  readonly hatch: string
}

/** A neuron of a larger layer: the one number that matters now, z or a on the way forward and δ on the way back. */
export const Pill = ofQuantities(["z", "a", "delta"], function Pill({ drawing, place, hatch }: Props) {
  const { frame, lights, say, layout } = drawing
  const { l, j, width, height } = place
  const quantity = presentQuantity(frame, l)
  const by = lockedBy(drawing, place)
  const apart = (layout.layers[1]?.[0]?.x ?? 0) - (layout.layers[0]?.[0]?.x ?? 0)
  // A low pill has no line for a ghost; the tables have.
  const low = layout.metrics.foot < 10
  const term = `${quantity}:${l}:${j}` as const
  return (
    <Item
      term={`a:${l}:${j}`}
      name={neuronName(l, j, frame, say, drawing.baseline)}
      description={by}
      kind="neuron"
      light={neuronLight(drawing, l, j)}
      phase={lights.phase}
      transform={`translate(${place.x - width / 2},${place.y - height / 2})`}
    >
      <rect data-tint className={styles.box} width={width} height={height} rx={height / 2} />
      <g className={styles.row} data-q={quantity} data-term={term} data-light={lightOn(lights, term) ?? undefined}>
        <Numeral
          amount={amountOf(term, drawing)}
          x={width / 2}
          centred
          y={height / 2 + 4.3}
          room={width > 50 ? 8 : 7}
          ghost={low ? undefined : { y: height + 10, full: apart > 104, room: apart > 104 ? 6 : 5 }}
          hatch={hatch}
        />
      </g>
      {by ? <Lock x={width - 9} y={-7} by={by} /> : null}
    </Item>
  )
})

import { neuronName } from "../../store/termName"
import { amountOf, type Drawing, nameOf } from "./drawing"
import { Item } from "./Item"
import type { NeuronPlace } from "./layoutNetwork"
import { lightOn } from "./lightsOf"
import { ofQuantities } from "./looksTheSame"
import marks from "./Marks.module.css"
import { NameOf } from "./NameOf"
import styles from "./NetworkView.module.css"
import { neuronLight } from "./Neuron"
import { presentQuantity } from "./presentQuantity"
import { strength } from "./strength"

interface Props {
  readonly drawing: Drawing
  readonly place: NeuronPlace
}

/** A neuron of a very large net: filled by the size of its present number, empty while there is none. The number is in its name and in the inspector. */
export const Dot = ofQuantities(["x", "z", "a", "delta"], function Dot({ drawing, place }: Props) {
  const { frame, lights, say } = drawing
  const { l, j, width } = place
  const quantity = l === 0 ? "x" : presentQuantity(frame, l)
  const { now, was } = amountOf(`${quantity}:${l}:${j}`, drawing)
  const name = l === 0 ? nameOf(`x:0:${j}`, drawing) : neuronName(l, j, frame, say, drawing.baseline)
  return (
    <Item
      term={l === 0 ? `x:0:${j}` : `a:${l}:${j}`}
      name={name}
      kind={l === 0 ? "input" : "neuron"}
      light={l === 0 ? (lightOn(lights, `a:0:${j}`) ?? lightOn(lights, `x:0:${j}`)) : neuronLight(drawing, l, j)}
      phase={lights.phase}
      transform={`translate(${place.x},${place.y})`}
    >
      <title>{name}</title>
      <rect className={styles.hit} x={-12} y={-6} width={24} height={12} />
      <circle data-tint className={styles.box} r={width / 2} />
      <circle
        className={marks.fill}
        data-q={quantity}
        data-changed={was !== null || undefined}
        r={width / 2 - 1}
        fillOpacity={now === null ? 0 : strength(Math.abs(now))}
      />
      {l === 0 ? <NameOf term={`x:0:${j}`} drawing={drawing} x={-width / 2} y={-8} /> : null}
    </Item>
  )
})

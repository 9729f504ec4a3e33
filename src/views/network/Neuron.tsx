import { layerNumber } from "../../notation/layerNumber"
import type { TermId } from "../../notation/term"
import { neuronName } from "../../store/termName"
import { useFocus } from "../../store/useSeldom"
import { ActivationPlot } from "./ActivationPlot"
import { amountOf, type Drawing } from "./drawing"
import { Item } from "./Item"
import { lockedBy } from "./Lock"
import type { NeuronPlace } from "./layoutNetwork"
import { lightOn } from "./lightsOf"
import { ofQuantities } from "./looksTheSame"
import { MathSymbol } from "./MathSymbol"
import styles from "./NetworkView.module.css"
import { Numeral } from "./Numeral"

interface Props {
  readonly drawing: Drawing
  readonly place: NeuronPlace
  readonly hatch: string
}

const rows = [
  { quantity: "z", letter: "z" },
  { quantity: "a", letter: "a" },
  { quantity: "delta", letter: "δ" },
] as const

/** Of a neuron's rows the strongest light: written before read. */
export function neuronLight({ lights }: Drawing, l: number, j: number): "reads" | "writes" | null {
  const found = rows.map(({ quantity }) => lightOn(lights, `${quantity}:${l}:${j}`))
  return found.find((light) => light === "writes") ?? found.find((light) => light !== null) ?? null
}

/** A neuron as a card: z, a and δ with what they were, and where it sits on its activation curve. */
export const Neuron = ofQuantities(["z", "a", "delta"], function Neuron({ drawing, place, hatch }: Props) {
  const { layout, frame, say } = drawing
  const { l, j, width, height } = place
  const wide = layout.form === "card"
  const { top, pitch } = layout.metrics.rows
  return (
    <Item
      term={`a:${l}:${j}`}
      name={neuronName(l, j, frame, say, drawing.baseline)}
      description={lockedBy(drawing, place)}
      kind="neuron"
      light={neuronLight(drawing, l, j)}
      phase={drawing.lights.phase}
      transform={`translate(${place.x - width / 2},${place.y - height / 2})`}
    >
      <rect data-tint className={styles.box} width={width} height={height} rx={8} />
      {rows.map(({ quantity, letter }, row) => (
        <Row
          key={quantity}
          drawing={drawing}
          term={`${quantity}:${l}:${j}`}
          quantity={quantity}
          y={top + row * pitch}
          width={width}
          hatch={hatch}
        >
          <MathSymbol letter={letter} sup={layerNumber(l)} sub={j + 1} x={wide ? 12 : 5} y={14} />
        </Row>
      ))}
      <ActivationPlot drawing={drawing} place={place} />
    </Item>
  )
})

interface RowProps {
  readonly drawing: Drawing
  readonly term: TermId
  readonly quantity: "z" | "a" | "delta"
  readonly y: number
  readonly width: number
  readonly hatch: string
  readonly children: React.ReactNode
}

function Row({ drawing, term, quantity, y, width, hatch, children }: RowProps) {
  const hovered = useFocus((state) => state.hovered === term)
  const light = lightOn(drawing.lights, term)
  const wide = drawing.layout.form === "card"
  const { pitch, roomy } = drawing.layout.metrics.rows
  return (
    <g
      className={styles.row}
      transform={`translate(0,${y})`}
      data-term={term}
      data-q={quantity}
      data-light={light ?? undefined}
      data-hovered={hovered || undefined}
    >
      <rect className={styles.rowHit} x={3} width={width - 6} height={pitch - 1} rx={5} />
      {children}
      <Numeral
        amount={amountOf(term, drawing)}
        x={width - (wide ? 39 : 5)}
        y={14}
        room={wide ? 8 : 7}
        ghost={{ y: roomy ? 28 : Math.min(24.5, pitch + 4), full: roomy, room: roomy ? 8 : 6 }}
        hatch={hatch}
      />
    </g>
  )
}

import { layerNumber } from "../../notation/layerNumber"
import { amountOf, type Drawing, nameOf } from "./drawing"
import { Item } from "./Item"
import type { NeuronPlace } from "./layoutNetwork"
import { lightOn } from "./lightsOf"
import { ofQuantities } from "./looksTheSame"
import marks from "./Marks.module.css"
import { MathSymbol } from "./MathSymbol"
import styles from "./NetworkView.module.css"
import { Ghost, Numeral, Slope } from "./Numeral"

interface Props {
  readonly drawing: Drawing
  readonly place: NeuronPlace
  readonly hatch: string
}

/** The bias beneath a neuron: with its number and, later, its gradient; under a pill only as a root with a knot. */
export const Bias = ofQuantities(["b", "db"], function Bias({ drawing, place, hatch }: Props) {
  const { layout, lights } = drawing
  const { l, j } = place
  const term = `b:${l}:${j}` as const
  return (
    <Item
      term={term}
      name={nameOf(term, drawing)}
      kind="bias"
      drag
      light={lightOn(lights, term) ?? lightOn(lights, `db:${l}:${j}`)}
      phase={lights.phase}
      transform={`translate(${place.x - place.width / 2},${place.y + place.height / 2})`}
    >
      {layout.form === "pill" ? (
        <Root />
      ) : (
        <Foot drawing={drawing} place={place} hatch={hatch} wide={layout.form === "card"} />
      )}
    </Item>
  )
})

function Root() {
  return (
    <>
      <rect className={styles.hit} x={-4} y={0} width={26} height={13} />
      <path className={marks.root} d="M8,0V5" />
      <circle className={marks.knot} cx={8} cy={7.5} r={2.5} />
    </>
  )
}

function Foot({ drawing, place, hatch, wide }: Props & { readonly wide: boolean }) {
  const { l, j, width } = place
  const amount = amountOf(`b:${l}:${j}`, drawing)
  const gradient = amountOf(`db:${l}:${j}`, drawing)
  const right = width - (wide ? 39 : 5)
  return (
    <>
      <rect className={styles.rowHit} x={3} y={2} width={width - 6} height={31} rx={5} />
      <g data-q="b" className={styles.row} data-light={lightOn(drawing.lights, `b:${l}:${j}`) ?? undefined}>
        <MathSymbol letter="b" sup={layerNumber(l)} sub={j + 1} x={wide ? 12 : 5} y={17} />
        <Numeral amount={amount} x={right} y={17} room={wide ? 8 : 7} hatch={hatch} />
      </g>
      {amount.was !== null && amount.now !== null ? (
        <Ghost now={amount.now} was={amount.was} x={right} y={29} full={wide} room={wide ? 8 : 6} />
      ) : gradient.now !== null ? (
        <Slope value={gradient.now} x={right} y={29} width={60} />
      ) : null}
    </>
  )
}

import { memo } from "react"
import { mayDrag } from "../../store/mayDrag"
import { useFocus } from "../../store/useSeldom"
import { amountOf, type Drawing, meanOf, nameOf } from "./drawing"
import { Item } from "./Item"
import { costGhost, type NeuronPlace, type Place } from "./layoutNetwork"
import { lightOn } from "./lightsOf"
import { looksTheSame, ofQuantities } from "./looksTheSame"
import marks from "./Marks.module.css"
import { MathSymbol } from "./MathSymbol"
import { NameOf } from "./NameOf"
import styles from "./NetworkView.module.css"
import numbers from "./Numbers.module.css"
import { Numeral } from "./Numeral"
import { strength } from "./strength"

interface InputProps {
  readonly drawing: Drawing
  readonly place: NeuronPlace
  readonly hatch: string
}

/** An input with its x: pale until the step that puts it in. */
export const Input = ofQuantities(["x", "a"], function Input({ drawing, place, hatch }: InputProps) {
  const { layout, frame, lights } = drawing
  const { j, width, height } = place
  const term = `x:0:${j}` as const
  const pill = layout.form === "pill"
  const slim = layout.form === "slim"
  const inset = layout.form === "card" ? 12 : 6
  return (
    <Item
      term={term}
      name={nameOf(term, drawing)}
      kind="input"
      drag
      light={lightOn(lights, `a:0:${j}`) ?? lightOn(lights, term)}
      phase={lights.phase}
      transform={`translate(${place.x - width / 2},${place.y - height / 2})`}
    >
      <NameOf term={term} drawing={drawing} x={0} y={-3} />
      <rect data-tint className={styles.box} width={width} height={height} rx={pill ? height / 2 : 8} />
      <g
        className={styles.row}
        data-q="x"
        data-light={lightOn(lights, `a:0:${j}`) ?? undefined}
        data-waiting={frame.trace.a[0] === null || undefined}
      >
        {pill ? null : <MathSymbol letter="x" sub={j + 1} x={inset} y={slim ? 17 : 25} />}
        <Numeral
          amount={amountOf(term, drawing)}
          x={pill ? width / 2 : width - inset}
          centred={pill}
          y={pill ? height / 2 + 4.3 : slim ? 36 : 25}
          room={slim || width < 50 ? 6 : 7}
          ghost={{
            y: pill ? height + 10 : slim ? height + 12 : height - 6,
            full: !pill && !slim,
            room: slim ? 6 : pill ? 5 : 7,
          }}
          hatch={hatch}
        />
      </g>
    </Item>
  )
})

interface TargetProps {
  readonly drawing: Drawing
  readonly place: Place
  readonly j: number
  readonly hatch: string
}

/** A target y beside its output neuron, tied to it by dots. */
export const Target = memo(DrawnTarget, (a, b) => {
  const { layout } = a.drawing
  return a.place === b.place && looksTheSame(["y"], layout.layers.length - 1, a.drawing, b.drawing)
})

/** From the middle of a target up to the baseline of what it is called. */
const targetTop = { card: -15, slim: -24, pill: -15, dot: -8 }

function DrawnTarget({ drawing, place, j, hatch }: TargetProps) {
  const { layout, lights } = drawing
  const L = layout.layers.length - 1
  const term = `y:${L}:${j}` as const
  const { x, y, width, height } = place
  const drag = useFocus((state) => mayDrag(term, state.experiment.cost))
  const wide = layout.form === "card"
  const number = {
    amount: amountOf(term, drawing),
    x: width / 2,
    room: 7,
    hatch,
  }
  return (
    <Item
      term={term}
      name={nameOf(term, drawing)}
      kind="target"
      drag={drag && layout.form !== "dot"}
      light={lightOn(lights, term)}
      phase={lights.phase}
      transform={`translate(${x},${y})`}
    >
      <path
        data-tint
        className={marks.tie}
        d={`M${-width / 2 - layout.metrics.targetGap + 3},0H${-width / 2 + (wide ? 0 : -1)}`}
      />
      <rect className={styles.rowHit} x={-width / 2} y={-height / 2} width={width} height={height} rx={5} />
      <NameOf term={term} drawing={drawing} x={width / 2} y={targetTop[layout.form]} />
      <g className={styles.row} data-q="y">
        {wide ? (
          <>
            <MathSymbol letter="y" sub={j + 1} x={-width / 2 + 6} y={4} />
            <Numeral {...number} y={4} ghost={{ y: 17, full: true, room: 6 }} />
          </>
        ) : layout.form === "dot" ? (
          <circle className={marks.fill} r={4} fillOpacity={strength(Math.abs(number.amount.now ?? 0))} />
        ) : layout.form === "slim" ? (
          <>
            <MathSymbol letter="y" sub={j + 1} x={-width / 2 + 6} y={-6} />
            <Numeral {...number} y={10} ghost={{ y: 22, full: false, room: 5 }} />
          </>
        ) : (
          <Numeral {...number} y={4.5} ghost={{ y: 17, full: false, room: 5 }} />
        )}
      </g>
    </Item>
  )
}

interface CostProps {
  readonly drawing: Drawing
  readonly hatch: string
}

/** The cost beneath the targets. */
export function Cost({ drawing, hatch }: CostProps) {
  const { layout, lights } = drawing
  const { x, y, width, height } = layout.cost
  const ghost = costGhost[layout.form]
  const stacked = layout.form === "slim" || layout.form === "pill"
  const number = { amount: amountOf("C", drawing), x: width / 2, room: stacked ? 6 : 7, hatch }
  const m = meanOf(drawing.frame)
  return (
    <Item
      term="C"
      name={nameOf("C", drawing)}
      kind="cost"
      light={lightOn(lights, "C")}
      phase={lights.phase}
      transform={`translate(${x},${y})`}
    >
      <rect className={styles.rowHit} x={-width / 2} y={-height / 2 - 4} width={width} height={height + 8} rx={5} />
      <g className={styles.row} data-q="C" data-light={lightOn(lights, "C") ?? undefined}>
        {stacked ? (
          <>
            <MathSymbol letter="C" x={6 - width / 2} y={-6} />
            <Numeral {...number} y={10} ghost={{ y: ghost, full: false, room: 5 }} />
          </>
        ) : (
          <>
            <MathSymbol letter="C" x={layout.form === "card" ? 6 - width / 2 : width / 2 - 62} y={4} />
            <Numeral {...number} y={4} ghost={{ y: ghost, full: true, room: 6 }} />
          </>
        )}
        {m > 1 && number.amount.was === null ? (
          <text className={numbers.mean} x={width / 2} y={ghost}>
            {drawing.say("network.mean", { m })}
          </text>
        ) : null}
      </g>
    </Item>
  )
}

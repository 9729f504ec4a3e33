import { activations } from "../../engine/activations"
import { layerNumber } from "../../notation/layerNumber"
import type { Drawing } from "./drawing"
import { MathSymbol } from "./MathSymbol"
import styles from "./NetworkView.module.css"
import numbers from "./Numbers.module.css"
import { presentQuantity } from "./presentQuantity"

const letters = { z: "z", a: "a", delta: "δ" } as const

/** Above each column its layer and activation: on one line where there is room; over pills also which quantity they show. */
export function Heads({ drawing }: { readonly drawing: Drawing }) {
  const { layout, frame, say } = drawing
  const [target] = layout.targets
  const below = layout.headY + (layout.metrics.head > 55 ? 33 : 31)
  const columns = layout.layers.map((neurons, l) => {
    const x = neurons[0]?.x ?? 0
    const layer = say("network.layer", { l: layerNumber(l) })
    const activation = frame.trace.network.layers[l - 1]?.activation
    const what = activation ? activations[activation].name : say("network.input")
    const quantity = l === 0 ? "x" : presentQuantity(frame, l)
    if (layout.form === "card") {
      return (
        <text key={layer} className={numbers.head} x={x} y={layout.headY} data-term={`a:${l}`}>
          {say("network.head", { layer, what })}
        </text>
      )
    }
    if (layout.form === "dot") {
      return (
        <text key={layer} className={numbers.head} x={x} y={layout.headY}>
          {layerNumber(l)}
        </text>
      )
    }
    return (
      <g key={layer}>
        <text className={numbers.head} x={x} y={layout.headY} data-term={`a:${l}`}>
          <tspan x={x}>{layer}</tspan>
          <tspan x={x} dy={15}>
            {what}
          </tspan>
        </text>
        {layout.form === "pill" ? (
          <g className={styles.row} data-q={quantity}>
            <MathSymbol
              letter={quantity === "x" ? "x" : letters[quantity]}
              sup={l === 0 ? undefined : layerNumber(l)}
              x={x - 6}
              y={below}
            />
          </g>
        ) : null}
      </g>
    )
  })
  return (
    <>
      {columns}
      {layout.form === "pill" && target ? (
        <g className={styles.row} data-q="y">
          <MathSymbol letter="y" x={target.x - 2} y={below} />
        </g>
      ) : null}
    </>
  )
}

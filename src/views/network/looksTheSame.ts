import { type ComponentType, memo, type NamedExoticComponent } from "react"
import type { Quantity } from "../../notation/term"
import { shownVector } from "../../store/shownVector"
import type { Drawing } from "./drawing"
import { lightOn } from "./lightsOf"

/** Whether nothing that a part draws of these quantities of layer l differs between two moments. A step makes one vector: all others are the very same objects. */
export function looksTheSame(quantities: readonly Quantity[], l: number, a: Drawing, b: Drawing): boolean {
  if (a.layout !== b.layout || a.say !== b.say || a.named !== b.named || a.baseline !== b.baseline) return false
  // Inside a step, and right after an update, numbers differ one by one.
  const isUpdated = quantities.includes("W") || quantities.includes("b")
  const apart = ({ lights, frame }: Drawing) => lights.only !== null || (isUpdated && frame.step?.kind === "update")
  if ((apart(a) || apart(b)) && a.frame !== b.frame) return false
  const activation = ({ frame }: Drawing) => frame.trace.network.layers[l - 1]?.activation
  const lit = ({ lights }: Drawing, quantity: Quantity) => {
    const light = lightOn(lights, `${quantity}:${l}`)
    return light && `${light} ${lights.phase}`
  }
  return (
    activation(a) === activation(b) &&
    quantities.every(
      (quantity) =>
        shownVector(a.frame, quantity, l) === shownVector(b.frame, quantity, l) &&
        lit(a, quantity) === lit(b, quantity),
    )
  )
}

interface OfLayer {
  readonly drawing: Drawing
  readonly place: { readonly l: number }
}

/** A part of the drawing that shows these quantities of its layer and is drawn anew only when they are others. */
export function ofQuantities<Properties extends OfLayer>(
  quantities: readonly Quantity[],
  Part: ComponentType<Properties>,
): NamedExoticComponent<Properties> {
  return memo(
    Part,
    (a, b) => a.place === b.place && looksTheSame(quantities, a.place.l, a.drawing, b.drawing),
  ) as unknown as NamedExoticComponent<Properties>
}

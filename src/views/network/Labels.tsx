import { useMemo } from "react"
import type { TermId } from "../../notation/term"
import { itemOf } from "../../store/itemOf"
import { useFocus } from "../../store/useSeldom"
import { amountOf, type Drawing, lightsUp } from "./drawing"
import { labelEveryEdge, labelSome } from "./labelPlan"
import type { EdgePlace } from "./layoutNetwork"
import { edgeLit } from "./lightsOf"
import numbers from "./Numbers.module.css"
import { Ghost, Slope } from "./Numeral"
import { ownEdges } from "./ownEdges"
import type { LabelPlace } from "./placeLabels"
import { printFitting } from "./printFitting"

/** The weights on their edges: all of them in a small net, those pointed at, selected or focused in a larger one. */
export function Labels({ drawing }: { readonly drawing: Drawing }) {
  const { layout } = drawing
  const hovered = useFocus((state) => state.hovered)
  const selected = useFocus((state) => state.selected)
  const all = useMemo(() => labelEveryEdge(layout), [layout])
  const labels = all ?? labelSome(layout, ownEdges(layout, [hovered, selected]))
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can have the focus; each weight is in the name of its edge
    <g aria-hidden="true">
      {labels.map((place) => (
        <Label
          key={`${place.edge.l}:${place.edge.j}:${place.edge.k}`}
          drawing={drawing}
          place={place}
          rich={all !== null}
        />
      ))}
    </g>
  )
}

interface Props {
  readonly drawing: Drawing
  readonly place: LabelPlace
  /** With room for the gradient or the ghost beneath the weight. */
  readonly rich: boolean
}

function termOf({ l, j, k }: EdgePlace): TermId {
  return `W:${l}:${j}:${k}`
}

/** A weight's number and, beneath it, what it was or its gradient. A pointer finds it; for the keyboard it is part of its edge. */
function Label({ drawing, place, rich }: Props) {
  const { edge, x, y, width, height } = place
  const term = termOf(edge)
  const hovered = useFocus((state) => lightsUp(state.hovered, term))
  const selected = useFocus((state) => state.selected !== null && itemOf(state.selected) === term)
  const { now, was } = amountOf(term, drawing)
  const gradient = amountOf(`dW:${edge.l}:${edge.j}:${edge.k}`, drawing).now
  if (now === null) return null
  const isLit = edgeLit(drawing.lights, edge)
  const isAsked = hovered || selected
  // On a narrow drawing there is room for one line: in its step the gradient stands in the place of the weight.
  const slim = drawing.layout.form === "slim"
  const alone = slim && isLit && gradient !== null && was === null && drawing.lights.phase === "gradient"
  const second = rich && !alone && (was !== null || (gradient !== null && (!slim || isAsked)))
  const full = isAsked && rich && was !== null && width > 60
  const plate = full ? 84 : Math.min(width, second ? 66 : 52)
  const top = -height / 2 + 1
  return (
    <g
      className={numbers.label}
      transform={`translate(${x},${y})`}
      data-term={term}
      data-drag
      data-light={isLit || undefined}
      data-phase={(isLit && drawing.lights.phase) || undefined}
      data-hovered={hovered || undefined}
      data-selected={selected || undefined}
    >
      <rect
        data-tint
        className={numbers.plate}
        x={-plate / 2}
        y={top}
        width={plate}
        height={second ? height - 2 : 16}
        rx={8}
      />
      {alone ? (
        <Slope value={gradient} y={top + 12.5} width={width} />
      ) : (
        <text className={numbers.weight} y={top + 12.5}>
          {printFitting(now, width < 50 ? 6 : 7)}
        </text>
      )}
      {!second ? null : was !== null ? (
        <Ghost now={now} was={was} x={0} y={top + 26.5} full={full} room={full ? 7 : 6} />
      ) : gradient !== null ? (
        <Slope value={gradient} y={top + 26.5} width={width} />
      ) : null}
    </g>
  )
}

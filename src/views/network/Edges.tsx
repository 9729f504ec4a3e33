import { sum } from "d3"
import { useApp } from "../../store/store"
import type { Drawing } from "./drawing"
import { Edge } from "./Edge"
import lines from "./Edges.module.css"
import type { NetworkLayout, NeuronPlace } from "./layoutNetwork"
import { edgesLit } from "./lightsOf"
import { ownEdges } from "./ownEdges"
import { useRoving } from "./useRoving"

/** More lines than this are too many to change one by one: they become strokes on a canvas. */
const mostLines = 500

/** Whether a net has so many edges. */
export function isCrowded({ edges }: NetworkLayout): boolean {
  return sum(edges, (into) => into.length) > mostLines
}

/** All edges as lines; in large nets, over the canvas, the lines of what is pointed at, selected or focused. */
export function Edges({ drawing }: { readonly drawing: Drawing }) {
  const { layout } = drawing
  const hovered = useApp((state) => state.hovered)
  const selected = useApp((state) => state.selected)
  // An edge must be drawn to take the focus.
  const roving = useRoving((term) => (term?.startsWith("W:") ? term : null))
  const crowded = isCrowded(layout)
  const drawn = crowded ? ownEdges(layout, [hovered, selected, roving]) : layout.edges.flat()
  return (
    <g>
      {drawn.map((place) => (
        <Edge
          key={`${place.l}:${place.j}:${place.k}`}
          drawing={drawing}
          place={place}
          hit={hitFor(layout, place.l, crowded)}
          crowded={(layout.edges[place.l]?.length ?? 0) > 16}
        />
      ))}
    </g>
  )
}

/** 24 px where edges are far enough apart, less where they would take each other's place. */
function hitFor(layout: NetworkLayout, l: number, crowded: boolean): number {
  if (crowded) return 6
  return (layout.edges[l]?.length ?? 0) <= 12 ? 24 : 12
}

interface PortsProps {
  readonly drawing: Drawing
}

/** The arrowheads where edges end: into each neuron on the way forward; turned round, out of the layer above into this one, on the way back. */
export function Ports({ drawing }: PortsProps) {
  const { layout, lights } = drawing
  const back = lights.phase === "backward" || lights.phase === "gradient"
  if (layout.form === "dot") return null
  const neurons = back ? layout.layers.slice(1, -1).flat() : layout.layers.slice(1).flat()
  // Edges that take part without carrying anything on, as in an update, have no direction.
  const quiet = (l: number) => lights.flow === null && edgesLit(lights, back ? l + 1 : l)
  return (
    <g className={lines.ports}>
      {neurons
        .filter(({ l }) => !quiet(l))
        .map((neuron) => (
          <Port key={`${neuron.l}:${neuron.j}`} neuron={neuron} back={back} lit={portLit(drawing, neuron.l)} />
        ))}
    </g>
  )
}

function portLit({ lights }: Drawing, l: number): boolean {
  if (lights.flow === "forward") return lights.edges === l
  return lights.flow === "backward" && lights.edges === l + 1
}

function Port({ neuron, back, lit }: { readonly neuron: NeuronPlace; readonly back: boolean; readonly lit: boolean }) {
  const x = neuron.x + ((back ? 1 : -1) * neuron.width) / 2
  const size = lit ? 9 : 6
  const tail = x + (back ? size : -size)
  const half = lit ? 5.5 : 3.5
  return (
    <path
      className={lines.port}
      data-light={lit || undefined}
      d={`M${x},${neuron.y}L${tail},${neuron.y - half}V${neuron.y + half}Z`}
    />
  )
}

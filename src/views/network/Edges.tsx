import { sum } from "d3"
import { memo, useRef } from "react"
import { termId } from "../../notation/term"
import { faultTerm } from "../../store/faultMessage"
import { itemOf } from "../../store/itemOf"
import { useApp } from "../../store/store"
import { useFocus } from "../../store/useSeldom"
import { later } from "../../ui/later"
import type { Drawing } from "./drawing"
import { Edge } from "./Edge"
import lines from "./Edges.module.css"
import type { EdgePlace, NetworkLayout, NeuronPlace } from "./layoutNetwork"
import { edgesLight, edgesLit } from "./lightsOf"
import { looksTheSame } from "./looksTheSame"
import { ownEdges } from "./ownEdges"
import { useRoving } from "./useRoving"

const LiveEdges = later(async () => (await import("./LiveEdges")).LiveEdges)

/** More lines than this are too many to change one by one: they become strokes on a canvas. */
const mostLines = 256

/** Whether a net has so many edges. */
export function isCrowded({ edges }: NetworkLayout): boolean {
  return sum(edges, (into) => into.length) > mostLines
}

/** All edges as lines; in large nets, over the canvas, the lines of what is pointed at, selected or focused. */
export function Edges({ drawing }: { readonly drawing: Drawing }) {
  const { layout } = drawing
  const hovered = useFocus((state) => state.hovered)
  const selected = useFocus((state) => state.selected)
  // An edge must be drawn to take the focus.
  const roving = useRoving((term) => (term?.startsWith("W:") ? term : null))
  // To be ringed, too.
  const broken = useApp(({ fault }) => (fault && fault.k !== null ? itemOf(faultTerm(fault)) : null))
  const crowded = isCrowded(layout)
  const own = crowded ? ownEdges(layout, [hovered, selected, roving, broken]) : null
  const root = useRef<SVGGElement>(null)
  return (
    <g ref={root}>
      {layout.edges.map((into, l) => (
        <Bundle
          key={termId("W", l)}
          drawing={drawing}
          l={l}
          edges={own?.filter((edge) => edge.l === l) ?? into}
          hit={hitFor(into.length, crowded)}
        />
      ))}
      <LiveEdges root={root} frame={drawing.frame} isClose={(l) => isClose(layout, l)} />
    </g>
  )
}

interface BundleProps {
  readonly drawing: Drawing
  readonly l: number
  readonly edges: readonly EdgePlace[]
  readonly hit: number
}

/** The edges into a layer. They are lit together: one mark is set, not one on each. */
const Bundle = memo(
  function Bundle({ drawing, l, edges, hit }: BundleProps) {
    const { lights, layout } = drawing
    const light = lights.only ? null : edgesLight(lights, l)
    return (
      <g className={lines.bundle} data-light={light ?? undefined} data-phase={(light && lights.phase) ?? undefined}>
        {edges.map((place) => (
          <Edge key={`${place.j}:${place.k}`} drawing={drawing} place={place} hit={hit} crowded={isClose(layout, l)} />
        ))}
      </g>
    )
  },
  (a, b) => a.edges === b.edges && a.hit === b.hit && looksTheSame(["W", "dW"], a.l, a.drawing, b.drawing),
)

/** More edges than this lie too close for wide lines, and for glints along them. */
const mostWide = 16

function isClose({ edges }: NetworkLayout, l: number): boolean {
  return (edges[l]?.length ?? 0) > mostWide
}

/** 24 px where edges are far enough apart, less where they would take each other's place. */
function hitFor(count: number, crowded: boolean): number {
  if (crowded) return 6
  return count <= 12 ? 24 : 12
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
    <g className={lines.ports} data-phase={lights.phase ?? undefined}>
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
      data-tint
      className={lines.port}
      data-light={lit || undefined}
      d={`M${x},${neuron.y}L${tail},${neuron.y - half}V${neuron.y + half}Z`}
    />
  )
}

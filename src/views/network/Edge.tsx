import { memo } from "react"
import { useFocus } from "../../store/useSeldom"
import { amountOf, type Drawing, nameOf } from "./drawing"
import lines from "./Edges.module.css"
import { lineSign, lineWidth } from "./edgeLine"
import { Item } from "./Item"
import type { EdgePlace } from "./layoutNetwork"
import { edgeLit, edgesLight } from "./lightsOf"
import { belongsTo } from "./ownEdges"

interface Props {
  readonly drawing: Drawing
  readonly place: EdgePlace
  /** Width of the invisible stroke that catches the pointer, in px. */
  readonly hit: number
  readonly crowded: boolean
}

/** A weight as a line from k to j: its width is |w|, its pattern and colour are its sign. A net has many; one is drawn anew only when something of its own has changed. */
export const Edge = memo(DrawnEdge, isAsBefore)

function isAsBefore(a: Props, b: Props): boolean {
  if (a.place !== b.place || a.hit !== b.hit || a.crowded !== b.crowded || a.drawing.say !== b.drawing.say) return false
  const [light, before] = [ownLight(b), ownLight(a)]
  if (light !== before || (a.drawing.frame !== b.drawing.frame && (hasPulse(a) || hasPulse(b)))) return false
  const [was, is] = [amountOf(termOf(a.place), a.drawing), amountOf(termOf(b.place), b.drawing)]
  return was.now === is.now && was.was === is.was
}

function termOf({ l, j, k }: EdgePlace) {
  return `W:${l}:${j}:${k}` as const
}

/** The light of an edge that took part in a step alone; where all edges into a layer did, it is theirs (`Edges`). */
function ownLight({ drawing: { lights }, place }: Props): "reads" | "writes" | null {
  return lights.only && edgeLit(lights, place) ? edgesLight(lights, place.l) : null
}

/** Whether a glint runs along the edge. */
function hasPulse({ drawing: { lights }, place, crowded }: Props): boolean {
  return lights.flow !== null && !crowded && edgeLit(lights, place)
}

function DrawnEdge(props: Props) {
  const { drawing, place, hit, crowded } = props
  const { frame, lights } = drawing
  const { path } = place
  const term = termOf(place)
  const { now, was } = amountOf(term, drawing)
  const value = now ?? 0
  const own = useFocus((state) => state.hovered !== null && belongsTo(place, state.hovered))
  const width = lineWidth(value, crowded)
  return (
    <Item term={term} name={nameOf(term, drawing)} kind="edge" light={ownLight(props)} phase={lights.phase}>
      <path className={lines.edgeHit} d={path} strokeWidth={hit} />
      <path className={lines.ring} d={path} strokeWidth={width + 6} />
      {was === null ? null : <path className={lines.edgeGhost} d={path} strokeWidth={lineWidth(was, crowded) + 3} />}
      <path
        data-tint
        className={lines.edge}
        d={path}
        strokeWidth={width}
        data-own={own || undefined}
        data-sign={lineSign(value)}
      />
      {hasPulse(props) ? (
        <path
          key={`${frame.t} ${frame.within?.done}`}
          className={lines.pulse}
          d={path}
          pathLength={1}
          data-flow={lights.flow ?? undefined}
        />
      ) : null}
    </Item>
  )
}

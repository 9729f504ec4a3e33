import { type PointerEvent, useEffect, useMemo, useRef } from "react"
import { layerNumber } from "../../notation/layerNumber"
import { textPen } from "../../notation/pen"
import { type TermId, termId } from "../../notation/term"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { useFocus } from "../../store/useSeldom"
import type { Frame } from "../../timeline/trace"
import { cellPixels, type HeatColours, heatPixels } from "../../ui/heatPixels"
import styles from "./Heat.module.css"
import { HeatCursor } from "./HeatCursor"
import { brokenCell, type HeatBlock, placeOf, spotOf, termAt } from "./heatLayout"
import { heatValues, type ShownOfWeights } from "./heatValues"
import { edgesLit, type Lights, lightOn } from "./lightsOf"
import { presentQuantity } from "./presentQuantity"

interface Props {
  readonly block: HeatBlock
  readonly frame: Frame
  readonly of: ShownOfWeights
  readonly lights: Lights
  readonly colours: HeatColours | null
  readonly height: number
}

/** Numbers that a step inside of a step is at; more are a whole row. */
const mostSpots = 4

/** One picture: its cells can be pointed at and pressed, and walked with the arrow keys. */
export function HeatPicture({ block, frame, of, lights, colours, height }: Props) {
  const say = useSay()
  const values = useMemo(() => heatValues(block, frame, of), [block, frame, of])
  const hovered = useFocus((state) => seenIn(block, state.hovered))
  const selected = useFocus((state) => seenIn(block, state.selected))
  const broken = useApp(({ fault }) => brokenCell(block, fault))
  const atWork = lights.only && lights.only.size <= 2 * mostSpots ? [...lights.only] : []
  const caption = captionOf(block, frame, of)
  const point = (event: PointerEvent<HTMLElement>) => {
    const index = cellUnder(event, block)
    const term = index === null ? null : termAt(block, index)
    if (store.getState().hovered !== term) store.getState().hover(term)
  }
  return (
    <figure className={styles.block} data-kind={block.columns > 1 ? block.kind : "column"}>
      <figcaption className={styles.caption}>
        <span>{block.kind === "neurons" ? say("network.layer", { l: layerNumber(block.l) }) : "\u00a0"}</span>
        <span className={styles.symbol} data-q={caption.quantity}>
          {caption.symbol}
        </span>
      </figcaption>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the button in it takes the keys */}
      <div
        className={styles.picture}
        style={{ height: block.kind !== "weights" && block.columns > 1 ? undefined : height, maxHeight: height }}
        data-light={lightOf(block, lights) ?? undefined}
        onPointerMove={point}
        onPointerLeave={() => store.getState().hover(null)}
        onClick={(event) => {
          const index = cellUnder(event, block)
          if (index !== null) choose(termAt(block, index))
        }}
      >
        <Canvas block={block} values={values} colours={colours} />
        {atWork.map((term) => (
          <Mark key={term} block={block} term={term} kind="work" />
        ))}
        <Mark block={block} term={broken === null ? null : termAt(block, broken)} kind="fault" />
        <Mark block={block} term={selected} kind="selected" />
        <Mark block={block} term={hovered} kind="hovered" />
        <HeatCursor block={block} onChoose={choose} />
      </div>
      <span className={styles.shape}>{`${block.rows}×${block.columns}`}</span>
    </figure>
  )
}

function choose(term: TermId): void {
  store.getState().select(term)
  // On a narrow screen the inspector stands in the tab of the equation.
  store.getState().setTab("equation")
}

/** The address itself where its number is to be seen in a picture. */
function seenIn(block: HeatBlock, term: TermId | null): TermId | null {
  return term !== null && spotOf(block, term) ? term : null
}

/** The cell under the pointer; null beyond the last one of a square. */
function cellUnder(event: { currentTarget: Element; clientX: number; clientY: number }, block: HeatBlock) {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
  const column = Math.floor(((event.clientX - left) / width) * block.columns)
  const row = Math.floor(((event.clientY - top) / height) * block.rows)
  const index = row * block.columns + column
  const isInside = column >= 0 && column < block.columns && row >= 0 && index < block.count
  return isInside ? index : null
}

interface CanvasProps {
  readonly block: HeatBlock
  readonly values: Float64Array | null
  readonly colours: HeatColours | null
}

/** Painted anew only when its numbers or the colours are others. */
function Canvas({ block: { rows, columns }, values, colours }: CanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const context = canvas.current?.getContext("2d")
    if (!context || !colours) return
    const pixels = heatPixels(values, rows, columns, colours)
    context.putImageData(new ImageData(pixels, columns * cellPixels), 0, 0)
  }, [rows, columns, values, colours])
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas with nothing in it cannot be focused
    <canvas
      ref={canvas}
      className={styles.canvas}
      width={columns * cellPixels}
      height={rows * cellPixels}
      aria-hidden="true"
    />
  )
}

interface MarkProps {
  readonly block: HeatBlock
  readonly term: TermId | null
  readonly kind: "work" | "fault" | "selected" | "hovered"
}

function Mark({ block, term, kind }: MarkProps) {
  const spot = term === null ? null : spotOf(block, term)
  return spot ? <span className={styles.mark} data-kind={kind} style={placeOf(spot, block)} /> : null
}

/** What a picture shows: a², W³, ∂C/∂W³, y. */
function captionOf({ kind, l }: HeatBlock, frame: Frame, of: ShownOfWeights) {
  if (kind === "targets") return { quantity: "y", symbol: "y" }
  if (kind === "neurons") {
    const quantity = l === 0 ? "x" : presentQuantity(frame, l)
    return { quantity, symbol: textPen.symbol(quantity, l, termId(quantity, l)) }
  }
  const quantity = of === "gradients" ? "dW" : "W"
  return { quantity, symbol: `${of === "change" ? "Δ" : ""}${textPen.symbol(quantity, l, termId(quantity, l))}` }
}

function lightOf({ kind, l }: HeatBlock, lights: Lights): "reads" | "writes" | null {
  if (kind === "targets") return lightOn({ ...lights, only: null }, termId("y", l))
  if (kind === "weights") {
    const whole = { ...lights, only: null }
    return edgesLit(lights, l) ? (lightOn(whole, termId("W", l)) ?? lightOn(whole, termId("dW", l)) ?? "reads") : null
  }
  const found = (["z", "a", "delta", "x"] as const).map((quantity) =>
    lightOn({ ...lights, only: null }, termId(quantity, l)),
  )
  return found.find((light) => light === "writes") ?? found.find((light) => light !== null) ?? null
}

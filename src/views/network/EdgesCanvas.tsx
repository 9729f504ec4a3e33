import { useEffect, useRef } from "react"
import { shownVector } from "../../store/shownVector"
import { useApp } from "../../store/store"
import { movers } from "../../store/turns"
import type { Frame } from "../../timeline/trace"
import type { HeatColours } from "../../ui/heatPixels"
import { useColours } from "../../ui/useColours"
import type { Drawing } from "./drawing"
import lines from "./Edges.module.css"
import type { Box } from "./layoutNetwork"
import { edgesLit } from "./lightsOf"
import { strength } from "./strength"
import { useBox } from "./useBox"

/** Edges of a large net as thin strokes: colour and dashes by the sign of the weight, strength by its size; those that the step used stand out. Redrawn when a weight or what is lit is another; while the net is trained they follow its pictures, ahead of the panel. */
export function EdgesCanvas({ drawing }: { readonly drawing: Drawing }) {
  const { layout, frame, lights } = drawing
  const [probe, colours] = useColours<HTMLCanvasElement>(useApp((state) => state.theme))
  const box = useBox(probe)
  const network = frame.trace.updated ?? frame.trace.network
  const drawn = useRef(drawing)
  drawn.current = drawing
  const lit = layout.edges.map((_, l) => edgesLit(lights, l)).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: of a frame only its weights and what is lit are drawn
  useEffect(() => {
    const context = probe.current?.getContext("2d")
    if (!context || !colours || !box) return
    draw(context, drawn.current, box, colours)
    const move = (frame: Frame) => draw(context, { ...drawn.current, frame }, box, colours)
    movers.add(move)
    return () => void movers.delete(move)
  }, [layout, network, lit, colours, box])
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas with nothing in it cannot be focused
  return <canvas ref={probe} className={lines.canvas} aria-hidden="true" />
}

function draw(
  context: CanvasRenderingContext2D,
  { layout, frame, lights }: Drawing,
  box: Box,
  colours: HeatColours,
): void {
  const ratio = devicePixelRatio
  context.canvas.width = box.width * ratio
  context.canvas.height = box.height * ratio
  // As the drawing above it fits its own units into the same box.
  const scale = Math.min(box.width / layout.width, box.height / layout.height)
  const [left, top] = [(box.width - scale * layout.width) / 2, (box.height - scale * layout.height) / 2]
  context.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * left, ratio * top)
  context.lineWidth = 1 / scale
  for (const [l, edges] of layout.edges.entries()) {
    const faint = lights.edges === null || edgesLit(lights, l) ? 1 : 0.35
    const weights = shownVector(frame, "W", l)
    const inputs = layout.layers[l - 1]?.length ?? 0
    for (const { j, k, x0, y0, x1, y1 } of edges) {
      const value = weights?.[j * inputs + k] ?? 0
      context.globalAlpha = faint * strength(Math.min(Math.abs(value), 1))
      context.strokeStyle = `rgb(${(value < 0 ? colours.negative : colours.positive).join()})`
      context.setLineDash(value < 0 ? [5, 3] : [])
      context.beginPath()
      context.moveTo(x0, y0)
      const middle = (x0 + x1) / 2
      context.bezierCurveTo(middle, y0, middle, y1, x1, y1)
      context.stroke()
    }
  }
}

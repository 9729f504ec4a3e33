import { useEffect } from "react"
import { useApp } from "../../store/store"
import { cellPixels, heatPixels } from "../../ui/heatPixels"
import { useColours } from "../../ui/useColours"
import styles from "./Pixels.module.css"

interface Props {
  /** Row by row; strong where they are far from 0, chequered where they are below. */
  readonly values: ArrayLike<number>
  readonly columns: number
  /** What it is, to be heard; null where something beside it says so. */
  readonly label: string | null
  /** The class for which positive numbers speak: they have its colour. */
  readonly kind?: number | undefined
  /** The size that is painted strongest; without it, the largest among the values. */
  readonly most?: number | undefined
}

/** Numbers as a picture of so many columns. */
export function Pixels({ values, columns, label, kind, most }: Props) {
  const [canvas, colours] = useColours<HTMLCanvasElement>(`${useApp((state) => state.theme)} ${kind}`)
  const rows = Math.ceil(values.length / columns)
  useEffect(() => {
    const context = canvas.current?.getContext("2d")
    if (context && colours)
      context.putImageData(new ImageData(heatPixels(values, rows, columns, colours, most), columns * cellPixels), 0, 0)
  }, [canvas, values, rows, columns, colours, most])
  const size = {
    className: styles.pixels,
    "data-class": kind,
    width: columns * cellPixels,
    height: rows * cellPixels,
  }
  return label === null ? (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas with nothing in it cannot be focused
    <canvas ref={canvas} {...size} aria-hidden="true" />
  ) : (
    <canvas ref={canvas} {...size} role="img" aria-label={label} />
  )
}

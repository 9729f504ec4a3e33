import { useEffect } from "react"
import { useApp } from "../../store/store"
import { cellPixels, heatPixels } from "../../ui/heatPixels"
import { useColours } from "../../ui/useColours"
import styles from "./Pictures.module.css"
import type { Plot } from "./plot"

interface Props {
  /** n × n numbers, the highest row first; strong where they are far from 0, chequered where they are below. */
  readonly values: ArrayLike<number>
  readonly n: number
  readonly plot: Plot
  /** The class for which what is above 0 speaks: it has that colour. */
  readonly kind?: number | undefined
}

/** A plane of numbers under a drawing, within its axes. */
export function Heat({ values, n, plot, kind }: Props) {
  const [canvas, colours] = useColours<HTMLCanvasElement>(`${useApp((state) => state.theme)} ${kind}`)
  useEffect(() => {
    const context = canvas.current?.getContext("2d")
    if (context && colours) context.putImageData(new ImageData(heatPixels(values, n, n, colours), n * cellPixels), 0, 0)
  }, [canvas, values, n, colours])
  const share = (part: number, of: number) => `${(100 * part) / of}%`
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas with nothing in it cannot be focused
    <canvas
      ref={canvas}
      className={styles.heat}
      data-class={kind}
      width={n * cellPixels}
      height={n * cellPixels}
      style={{
        left: share(plot.left, plot.width),
        top: share(plot.top, plot.height),
        width: share(plot.width - plot.left - plot.right, plot.width),
        height: share(plot.height - plot.top - plot.bottom, plot.height),
      }}
      aria-hidden="true"
    />
  )
}

import { type RefObject, useEffect, useRef, useState } from "react"
import type { HeatColours, Rgb } from "./heatPixels"

/** The colours of positive, negative and no numbers as the page has them now, for pixels that no style sheet reaches: read from the colour, the border and the background of an element, and again in another theme. */
export function useColours<E extends HTMLElement>(theme: string): readonly [RefObject<E | null>, HeatColours | null] {
  const probe = useRef<E>(null)
  const [colours, setColours] = useState<HeatColours | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useEffect(() => {
    const read = () => {
      if (!probe.current) return
      const { color, borderBlockStartColor, backgroundColor } = getComputedStyle(probe.current)
      setColours({ positive: rgbOf(color), negative: rgbOf(borderBlockStartColor), none: rgbOf(backgroundColor) })
    }
    read()
    const dark = matchMedia("(prefers-color-scheme: dark)")
    dark.addEventListener("change", read)
    return () => dark.removeEventListener("change", read)
  }, [theme])
  return [probe, colours]
}

/** Of "rgb(29, 79, 140)". */
function rgbOf(colour: string): Rgb {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number)
  return [r, g, b]
}

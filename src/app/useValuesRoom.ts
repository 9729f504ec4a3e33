import { type RefObject, useLayoutEffect } from "react"
import { sizesOf } from "../engine/network"
import { useApp } from "../store/store"

/** Heights in pixels: the head of the tables in two lines, that of a layer, a row with what changed beneath its numbers. */
const head = 76
const layerHead = 35
const row = 39

/** Tells the layout how high the tables of the net are. Reckoned, not measured: what stands above them must not move when a number changes. */
export function useValuesRoom(main: RefObject<HTMLElement | null>): void {
  const room = useApp(({ frame }) => {
    const layers = sizesOf(frame.trace.network).slice(1)
    return head + layers.reduce((sum, units) => sum + layerHead + units * row, 0)
  })
  useLayoutEffect(() => main.current?.style.setProperty("--values-room", `${room}px`), [main, room])
}

import { useMemo } from "react"
import { useApp } from "../../store/store"
import { plannedAt, stepsPerSample } from "../../timeline/cycle"
import styles from "./Track.module.css"
import type { Tick } from "./ticksOf"

interface Props {
  readonly ticks: readonly Tick[]
  readonly L: number
  readonly m: number
}

/** A dot over each mark of the timeline at which play stops. */
export function Breaks({ ticks, L, m }: Props) {
  const lines = useApp((state) => state.breakpoints)
  const hit = useMemo(() => {
    const s = stepsPerSample(L)
    // In one sample all is done that any sample does: of a longer stretch the rest need not be looked at.
    const stops = ({ from, to }: Tick) =>
      Array.from({ length: Math.min(to - from, s) }, (_, index) => plannedAt(L, m, from + index).kind)
    return lines.length === 0 ? [] : ticks.filter((tick) => stops(tick).some((kind) => lines.includes(kind)))
  }, [ticks, lines, L, m])
  return hit.map(({ from, to }) => (
    // A line without length and with round ends is a round dot, however far the drawing is stretched.
    <path
      key={from}
      className={styles.break}
      d={`M${(from + to + 1) / 2} -6h0`}
      vectorEffect="non-scaling-stroke"
      data-break=""
    />
  ))
}

import type { Say } from "../../i18n/say"
import marks from "./Marks.module.css"

interface Props {
  readonly x: number
  readonly y: number
  readonly say: Say
}

/** The mark of a neuron whose slope is next to nothing: it hardly learns. (x, y) is its upper left corner. */
export function Lock({ x, y, say }: Props) {
  return (
    <g className={marks.lock} transform={`translate(${x},${y})`}>
      <title>{say("network.saturated")}</title>
      <path className={marks.shackle} d="M2.5,6V4.2a2.5,2.5 0 0 1 5,0V6" />
      <rect className={marks.body} x={1} y={6} width={8} height={6} rx={1.2} />
    </g>
  )
}

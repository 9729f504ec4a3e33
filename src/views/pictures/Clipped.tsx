import { type ReactNode, useId } from "react"
import type { Plot } from "./plot"

/** What is drawn within the axes, and not beyond them. */
export function Clipped({ plot, children }: { readonly plot: Plot; readonly children: ReactNode }) {
  const id = useId()
  const { left, top, right, bottom, width, height } = plot
  return (
    <g clipPath={`url(#${id})`}>
      <clipPath id={id}>
        <rect x={left} y={top} width={width - left - right} height={height - top - bottom} />
      </clipPath>
      {children}
    </g>
  )
}

import type { ReactNode } from "react"
import { grouped } from "../../notation/number"
import { useSay } from "../../store/useSay"
import { Axes } from "./Axes"
import { AxesChoice } from "./AxesChoice"
import drawing from "./Drawing.module.css"
import shared from "./Pictures.module.css"
import { plot } from "./plot"
import { mostDrawn, SamplesOn } from "./SamplesOn"
import type { OnGround } from "./useGround"

interface Props {
  readonly on: OnGround
  readonly label: string
  /** A canvas below all else. */
  readonly heat?: ReactNode
  /** What its colours and marks mean. */
  readonly legend: ReactNode
  /** The samples, where they are not marked by their classes. */
  readonly marks?: ReactNode
  /** Drawn below the samples, and above them. */
  readonly children: ReactNode
  readonly over?: ReactNode
}

/** What a net answers over a plane, with its samples on it. */
export function GroundDrawing({ on, label, heat, legend, marks, children, over }: Props) {
  const say = useSay()
  const { samples, test, middle, classes, ground, x, y, at } = on
  const all = samples.length + test.length
  const drawn = Math.min(samples.length, mostDrawn) + Math.min(test.length, mostDrawn)
  return (
    <>
      <div className={drawing.drawing} data-picture="">
        {heat}
        <svg viewBox={`0 0 ${plot.width} ${plot.height}`} role="img" aria-label={label}>
          {children}
          {marks || (
            <>
              <SamplesOn samples={samples} at={at} middle={middle} names={classes} />
              <SamplesOn samples={test} at={at} middle={middle} names={classes} heldOut />
            </>
          )}
          {over}
          <Axes plot={plot} x={x} y={y} across={ground.names[0]} up={ground.names[1]} />
        </svg>
      </div>
      {legend}
      {ground.canChoose && <AxesChoice axes={on.axes} inputs={on.inputs} names={on.names} onChoose={on.setAxes} />}
      <p className={`${shared.words} ${drawing.told}`}>{label}</p>
      {drawn < all && <p className={shared.hint}>{say("pictures.drawn", { n: grouped(drawn), of: grouped(all) })}</p>}
    </>
  )
}

import { printDigits, printNumber } from "../../notation/number"
import { useSay } from "../../store/useSay"
import { CyclesTable } from "./CyclesTable"
import { Details } from "./Details"
import type { Descent } from "./descent"
import { PlacesTable } from "./PlacesTable"
import { middles } from "./plane"

/** Places along a side of the plane, those at its edges among them. */
const listed = 5

interface Props {
  readonly found: Descent
  readonly names: readonly [string, string]
}

/** The plane as numbers: the cost at some places of it, and the way of the descent. */
export function PlaneTable({ found: { side, ranges, C, path }, names }: Props) {
  const say = useSay()
  const places = Array.from({ length: listed }, (_, i) => Math.round(((side - 1) * i) / (listed - 1)))
  const rows = places.toReversed()
  const valueAt = (which: 0 | 1, i: number) => printDigits(middles(ranges[which], side)[i] ?? Number.NaN, 3)
  return (
    <Details label={say("pictures.table")}>
      {() => (
        <>
          <PlacesTable
            caption={say("pictures.plane.costs")}
            names={names}
            across={places.map((i) => valueAt(0, i))}
            up={rows.map((i) => valueAt(1, i))}
            cell={(row, column) => printNumber(C[(rows[row] ?? 0) * side + (places[column] ?? 0)] ?? Number.NaN)}
          />
          <CyclesTable after caption={say("pictures.plane.way")} names={names} seen={path} />
        </>
      )}
    </Details>
  )
}

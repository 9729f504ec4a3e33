import { spokenNumber } from "../../store/termName"
import { useSay } from "../../store/useSay"
import { Details } from "./Details"
import type { Ground } from "./ground"
import { PlacesTable } from "./PlacesTable"
import { gridOf, middles, type Range } from "./plane"

interface Props {
  readonly caption: string
  readonly ground: Ground
  readonly domain: readonly [Range, Range]
  /** What there is to say of some inputs. */
  tell(inputs: readonly Float64Array[]): readonly string[]
}

const side = 5

/** The plane in numbers or names, at few places. */
export function SurfaceTable({ caption, ground, domain, tell }: Props) {
  const say = useSay()
  const spoken = (range: Range) => middles(range, side).map(spokenNumber)
  return (
    <Details label={say("pictures.table")}>
      {() => {
        const told = tell(gridOf(domain[0], domain[1], side).map(ground.inputsAt))
        return (
          <PlacesTable
            caption={caption}
            names={ground.names}
            across={spoken(domain[0])}
            up={spoken(domain[1]).toReversed()}
            cell={(row, column) => told[row * side + column] ?? ""}
          />
        )
      }}
    </Details>
  )
}

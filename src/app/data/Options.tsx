import { outOfRange, ranges } from "../../data/ranges"
import { useSay } from "../../store/useSay"
import { Features } from "./Features"
import { Percent, WholeNumber } from "./fields"
import type { Wishing } from "./wish"

interface Props extends Wishing {
  readonly isPlane: boolean
  /** null where nothing is held out. */
  readonly heldOut: number | null
  readonly batchSize: number
  /** How many samples train. */
  readonly training: number
}

/** What the net is told of each point, how many are held out, and how many share an update. */
export function Options({ wish, onWish, isPlane, heldOut, batchSize, training }: Props) {
  const say = useSay()
  return (
    <>
      {isPlane && <Features chosen={wish.features} onChoose={(features) => onWish({ features })} />}
      {heldOut !== null && (
        <Percent
          label={say("data.held-out")}
          value={heldOut}
          range={ranges.heldOut}
          step={10}
          onInput={(wanted) => onWish({ heldOut: wanted })}
        />
      )}
      <WholeNumber
        label={say("data.batch")}
        value={batchSize}
        refuse={(value) => outOfRange("batchSize", value, training)}
        onCommit={(wanted) => onWish({ batchSize: wanted })}
      />
    </>
  )
}

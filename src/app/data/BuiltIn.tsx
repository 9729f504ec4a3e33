import { useMemo } from "react"
import type { DataSet } from "../../data/dataSet"
import { seedFor } from "../../data/seedFor"
import { type SetId, sets } from "../../data/sets"
import { seedOf } from "../../engine/random"
import { useSay } from "../../store/useSay"
import styles from "./Data.module.css"
import { extentOf } from "./marks"
import { NetChoice } from "./NetChoice"
import { Numbers } from "./Numbers"
import { Plane } from "./Plane"
import { Taking } from "./Taking"
import { useSuited } from "./useSuited"
import type { Wishing } from "./wish"

const ids = Object.keys(sets) as SetId[]

/** The pictures of the sets, which never change. */
const pictures = ids.map((id) => ({ id, samples: sets[id].make(90, 0, 1) }))

/** A set made from a seed. */
export function BuiltIn({ wish, onWish, onDone }: Wishing & { onDone(): void }) {
  const say = useSay()
  const set: DataSet = sets[wish.set]
  const seed = seedFor(seedOf(wish.seed), "samples")
  const points = useMemo(() => set.make(wish.count, wish.noise, seed), [set, wish.count, wish.noise, seed])
  const suited = useSuited(wish)
  return (
    <Taking
      wish={wish}
      onWish={onWish}
      points={points}
      task={set.task}
      name={say(`data.set.${wish.set}`)}
      isFixed={set.isFixed ?? false}
      net={suited.keeps ? undefined : suited.net}
      doubt={suited.keeps && !suited.learns ? say("data.net.doubt") : null}
      choice={<NetChoice {...suited} onKeep={(keepsHidden) => onWish({ keepsHidden })} />}
      chooser={
        <fieldset className={styles.sets}>
          <legend>{say("data.set")}</legend>
          {pictures.map(({ id, samples }) => (
            <label key={id} className={styles.set}>
              <input type="radio" name="set" checked={id === wish.set} onChange={() => onWish({ set: id })} />
              <span className={styles.thumbnail}>
                <Plane
                  extent={extentOf(samples)}
                  samples={samples}
                  size={samples.length > 4 ? 3 : 8}
                  isSized={sets[id].task === "regression"}
                />
              </span>
              {say(`data.set.${id}`)}
            </label>
          ))}
        </fieldset>
      }
      onDone={onDone}
    >
      {set.isFixed ? <p>{say("data.fixed")}</p> : <Numbers wish={wish} onWish={onWish} />}
    </Taking>
  )
}

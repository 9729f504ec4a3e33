import { useEffect, useMemo, useState } from "react"
import { sideOf } from "../../data/drawing"
import { seedOf } from "../../engine/random"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { ruleAt } from "../../timeline/edits"
import type { Collected, CollectedId } from "./collected"
import styles from "./Data.module.css"
import { Images } from "./Images"
import { suitedTo } from "./suited"
import { suiting } from "./suiting"
import { Taking } from "./Taking"
import type { Wishing } from "./wish"

const ids: readonly CollectedId[] = ["iris", "digits-8", "digits-28"]

const none: Collected["samples"] = []

type Fetched = { readonly id: CollectedId; readonly set: Collected } | { readonly id: CollectedId; readonly set: null }

/** Sets that people have collected; each is fetched when it is chosen. */
export function CollectedSets({ wish, onWish, onDone }: Wishing & { onDone(): void }) {
  const say = useSay()
  const [id, setId] = useState<CollectedId>("iris")
  const [fetched, setFetched] = useState<Fetched | null>(null)
  useEffect(() => {
    let isWanted = true
    import("./collected")
      .then(({ collected }) => collected[id](say))
      .then((set) => isWanted && setFetched({ id, set }))
      .catch(() => isWanted && setFetched({ id, set: null }))
    return () => {
      isWanted = false
    }
  }, [id, say])
  const set = fetched?.id === id ? fetched.set : undefined
  const optimizer = useApp((state) => ruleAt(state.experiment, state.frame.cycle).optimizer.kind)
  const net = useMemo(() => {
    const sample = set?.samples[0]
    if (!sample) return null
    return suitedTo(suiting[id], "classes", [sample.x.length, sample.y.length], optimizer, seedOf(wish.seed))
  }, [set, id, optimizer, wish.seed])
  return (
    <Taking
      wish={wish}
      onWish={onWish}
      points={set?.samples ?? none}
      task="classes"
      name={say(`data.set.${id}`)}
      names={set?.names}
      isFixed={false}
      net={net ?? undefined}
      why={set === undefined ? say("data.fetching") : undefined}
      refusal={set === null ? say("data.not-fetched") : undefined}
      chooser={
        <>
          <fieldset className={styles.features}>
            <legend>{say("data.set")}</legend>
            {ids.map((known) => (
              <label key={known} className={styles.feature}>
                <input type="radio" name="collected" checked={known === id} onChange={() => setId(known)} />
                {say(`data.set.${known}`)}
              </label>
            ))}
          </fieldset>
          <p>{say(`data.about.${id}`)}</p>
        </>
      }
      picture={({ samples }) => (
        <Images
          samples={samples.slice(0, 40)}
          isPicture={sideOf(samples[0]?.x.length ?? 0) !== null}
          names={set?.names}
        />
      )}
      onDone={onDone}
    />
  )
}

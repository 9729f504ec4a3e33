import { grouped } from "../../notation/number"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { cyclesPerEpoch } from "../../timeline/cycle"
import { cyclesDone } from "./chart"
import styles from "./Training.module.css"

/** Where the run is and how fast it goes. */
export function Facts() {
  const say = useSay()
  const done = useApp(({ frame }) => cyclesDone(frame))
  const perEpoch = useApp((state) => cyclesPerEpoch(state.experiment))
  const speed = useApp((state) => state.learning?.samplesPerSecond ?? 0)
  const facts: readonly (readonly [string, string])[] = [
    [say("training.cycles"), grouped(done)],
    [say("training.epochs-done"), grouped(Math.floor(done / perEpoch))],
    ...(speed > 0 ? [[say("training.speed"), grouped(Math.round(speed))] as const] : []),
  ]
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

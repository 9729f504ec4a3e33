import { grouped } from "../../document/refusal"
import { printNumber } from "../../notation/number"
import { etaText } from "../../store/etaText"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { cyclesPerEpoch } from "../../timeline/cycle"
import { Said } from "../../ui/Said"
import { lastCycle } from "./chart"
import { percentOf } from "./percentOf"
import styles from "./Training.module.css"
import { useEvaluation } from "./useEvaluation"

/** Where the run is, how fast it goes, and what its weights make of all samples. */
export function Facts() {
  const say = useSay()
  const experiment = useApp((state) => state.experiment)
  const frame = useApp((state) => state.frame)
  const learning = useApp((state) => state.learning)
  const trains = useApp((state) => state.training !== null)
  const done = frame.cycle + (frame.done === frame.perCycle ? 1 : 0)
  const perEpoch = cyclesPerEpoch(experiment)
  const here = useEvaluation()
  // What is not computed yet keeps its place.
  const rows = here ?? learning?.evaluations.at(-1)
  const told = (text: string) => (here ? text : "…")
  const sign = trains ? learning?.sign : null
  const facts: readonly (readonly [string, string])[] = [
    [say("training.cycles"), grouped(done)],
    [say("training.epochs-done"), grouped(Math.floor(done / perEpoch))],
    ...(learning && learning.samplesPerSecond > 0
      ? [[say("training.speed"), grouped(Math.round(learning.samplesPerSecond))] as const]
      : []),
    ...(rows
      ? [
          [say("training.cost-train"), told(printNumber(rows.train.C))] as const,
          ...(rows.test ? [[say("training.cost-test"), told(printNumber(rows.test.C))] as const] : []),
          ...(rows.train.accuracy === null
            ? []
            : [[say("training.right-train"), told(percentOf(rows.train.accuracy))] as const]),
          ...(typeof rows.test?.accuracy === "number"
            ? [[say("training.right-test"), told(percentOf(rows.test.accuracy))] as const]
            : []),
        ]
      : []),
  ]
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.notices}>
        <Said className={styles.hint}>
          {etaText(frame.trace.eta, say) || (sign === "still" && say("training.still"))}
        </Said>
        <Said className={styles.hint}>{learning?.end === "changed" && !trains && say("training.changed")}</Said>
        {learning?.end === "cost" && !trains && done === lastCycle(learning) && (
          <p className={styles.hint}>{say("training.reached")}</p>
        )}
      </div>
    </>
  )
}

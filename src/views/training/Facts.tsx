import type { Evaluation } from "../../engine/evaluate"
import { isSaturated } from "../../engine/saturation"
import { exactNumber, printNumber } from "../../notation/number"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { samplesBefore } from "../../timeline/cycle"
import type { Frame } from "../../timeline/trace"
import type { Learning } from "../../timeline/training"
import styles from "./TrainingView.module.css"

/** Where training stands, in numbers. */
export function Facts({ learning, now }: { readonly learning: Learning | null; readonly now: number }) {
  const say = useSay()
  const experiment = useApp((state) => state.experiment)
  const trains = useApp((state) => state.training !== null)
  const last = learning?.evaluations.at(-1)
  const epochs = samplesBefore(experiment, now) / experiment.samples.length
  return (
    <dl className={styles.facts}>
      <Fact name={say("training.done")} value={String(now)} />
      <Fact name={say("training.epochs")} value={exactNumber(Math.round(epochs * 100) / 100)} />
      {trains && learning ? (
        <Fact name={say("training.speed")} value={String(Math.round(learning.samplesPerSecond))} />
      ) : null}
      {last ? <Result name={say("training.train")} cycle={last.cycle} of={last.train} /> : null}
      {last?.test ? <Result name={say("training.test")} cycle={last.cycle} of={last.test} /> : null}
    </dl>
  )
}

function Fact({ name, value, title }: { readonly name: string; readonly value: string; readonly title?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd title={title} translate="no">
        {value}
      </dd>
    </div>
  )
}

function Result({ name, cycle, of }: { readonly name: string; readonly cycle: number; readonly of: Evaluation }) {
  const say = useSay()
  const C = printNumber(of.C)
  const value =
    of.accuracy === null ? C : say("training.right", { C, percent: exactNumber(Math.round(of.accuracy * 1000) / 10) })
  return <Fact name={name} value={value} title={say("training.at", { cycle, C: exactNumber(of.C) })} />
}

/** How many neurons hardly learn from the sample at hand; null where none is known yet. */
export function saturatedIn({ trace }: Frame): { readonly n: number; readonly of: number } | null {
  let [n, of] = [0, 0]
  for (const [index, { activation }] of trace.network.layers.entries())
    for (const z of trace.z[index + 1] ?? []) {
      of += 1
      if (isSaturated(activation, z)) n += 1
    }
  return of === 0 ? null : { n, of }
}

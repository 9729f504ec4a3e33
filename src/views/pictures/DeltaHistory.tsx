import { range } from "d3"
import { useCallback } from "react"
import { deltaNorms } from "../../engine/deltaNorms"
import type { Network } from "../../engine/network"
import { grouped, printNumber } from "../../notation/number"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { useSettled } from "../../store/useSettled"
import { batchAt } from "../../timeline/cycle"
import { samplesAt } from "../../timeline/edits"
import type { Experiment } from "../../timeline/experiment"
import { CyclesTable } from "./CyclesTable"
import { Details } from "./Details"
import { deltaOf, NormsChart } from "./NormsChart"
import styles from "./Pictures.module.css"
import { useHistory } from "./useHistory"
import { Waiting } from "./Waiting"

/** So many cycles are looked at. */
const mostLooked = 120

/** |δ| of each layer over the cycles up to the present one. */
export function DeltaHistory() {
  const say = useSay()
  const experiment = useSettled(useApp((state) => state.pictured))
  const look = useCallback((network: Network, at: number) => normsAt(experiment, network, at), [experiment])
  const { cycle, trace } = useApp((state) => state.frame)
  const seen = useHistory(experiment, { cycle, network: trace.network }, look, mostLooked)
  const last = seen.at(-1)
  if (!last) return <Waiting shape="strip" />
  const label = say("pictures.deltas.label", {
    cycle: grouped(last.cycle + 1),
    sizes: [...last.seen].map((size, i) => `|${deltaOf(i + 1)}| ${printNumber(size)}`).join(", "),
  })
  const layers = range(1, 1 + last.seen.length)
  return (
    <>
      <NormsChart seen={seen} layers={layers} label={label} />
      <p className={styles.words}>{label}</p>
      <Details label={say("pictures.table")}>
        {() => <CyclesTable names={layers.map((l) => `|${deltaOf(l)}|`)} seen={seen} />}
      </Details>
    </>
  )
}

function normsAt(experiment: Experiment, network: Network, cycle: number) {
  const samples = samplesAt(experiment, cycle)
  const batch = batchAt(experiment, cycle).flatMap((index) => samples[index] ?? [])
  return deltaNorms(network, batch, experiment.cost)
}

import type { CostId } from "../../engine/costs"
import type { Fault } from "../../engine/fault"
import type { Network } from "../../engine/network"
import { type Say, sayMessage } from "../../i18n/say"
import { printNumber } from "../../notation/number"
import { networkShown } from "../../store/networkShown"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { largest } from "../../timeline/standstill"
import type { Frame } from "../../timeline/trace"
import { Button } from "../../ui/Button"
import { Said } from "../../ui/Said"
import styles from "./Training.module.css"

/** Beyond ± this a weight or an input is no ordinary one. */
const large = 1000

/** Why a number stopped being finite, as far as the last finite moment tells, and what helps: in words and, as long as a notice offers it, what was tried and a button. */
export function Why() {
  const say = useSay()
  const fault = useApp((state) => state.fault)
  const frame = useApp((state) => state.frame)
  const cost = useApp(({ experiment }) => experiment.cost)
  const told = useApp(({ notices }) => notices.find(({ message }) => message.startsWith("fault.")))
  return (
    <>
      <Said className={styles.hint}>
        {fault && whyOf(fault, frame, cost, told?.tried?.message === "training.no-eta", say)}
      </Said>
      <Said className={styles.hint}>{fault && told?.tried && sayMessage(say, told.tried)}</Said>
      {fault && told?.offer && (
        <Button
          label={sayMessage(say, told.offer)}
          onPress={() => {
            told.offer?.act()
            store.getState().dismiss(told.id)
          }}
        />
      )}
    </>
  )
}

/** `isAtStart`: no update had come before, and that is told. */
function whyOf({ quantity }: Fault, frame: Frame, cost: CostId, isAtStart: boolean, say: Say): string {
  const slots = { cycle: frame.cycle + 1, eta: printNumber(frame.trace.eta) }
  const infinite = quantity === "C" && cost !== "quadratic" ? infiniteOf(frame, cost) : null
  if (infinite) return say("training.why-cost", infinite)
  if (isAtStart) return ""
  const weight = largestOf(networkShown(frame))
  if (weight > large) return say("training.why-weights", { ...slots, w: printNumber(weight) })
  const input = largest(frame.batch.map((index) => frame.samples[index]?.x ?? new Float64Array()))
  if (input > large) return say("training.why-inputs", { ...slots, x: printNumber(input) })
  return say("training.why-product", slots)
}

/** The first output of the sample at hand whose logarithm is infinite, that of 1 − a too where the cost has it; null where there is none. */
function infiniteOf({ trace, samples }: Frame, cost: CostId) {
  const y = samples[trace.sample ?? -1]?.y
  const a = trace.a.at(-1)
  const hasRest = cost === "binary-cross-entropy"
  const j = a?.findIndex((value, at) => (value <= 0 && y?.[at] !== 0) || (hasRest && value >= 1 && y?.[at] !== 1)) ?? -1
  if (!a || !y || j < 0) return null
  return { sample: (trace.sample ?? 0) + 1, output: j + 1, a: printNumber(a[j] ?? 0), y: printNumber(y[j] ?? 0) }
}

function largestOf({ layers }: Network): number {
  return largest(layers.flatMap(({ W, b }) => [W, b]))
}

import type { Fault } from "../../engine/fault"
import type { Network } from "../../engine/network"
import { type Say, sayMessage } from "../../i18n/say"
import { printNumber } from "../../notation/number"
import { networkShown } from "../../store/networkShown"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
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
  const told = useApp(({ notices }) => notices.find(({ message }) => message.startsWith("fault.")))
  return (
    <>
      <Said className={styles.hint}>{fault && whyOf(fault, frame, say)}</Said>
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

function whyOf({ quantity }: Fault, frame: Frame, say: Say): string {
  const slots = { cycle: frame.cycle + 1, eta: printNumber(frame.trace.eta) }
  const weight = largestOf(networkShown(frame))
  if (weight > large) return say("training.why-weights", { ...slots, w: printNumber(weight) })
  const input = largest(frame.batch.map((index) => frame.samples[index]?.x ?? new Float64Array()))
  if (input > large) return say("training.why-inputs", { ...slots, x: printNumber(input) })
  return say(quantity === "C" ? "training.why-cost" : "training.why-product", slots)
}

function largestOf({ layers }: Network): number {
  return largest(layers.flatMap(({ W, b }) => [W, b]))
}

function largest(vectors: readonly Float64Array[]): number {
  let most = 0
  for (const v of vectors) for (const value of v) most = Math.max(most, Math.abs(value))
  return most
}

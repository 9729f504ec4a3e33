import { useMemo } from "react"
import type { Say } from "../../i18n/say"
import { layerNumber } from "../../notation/layerNumber"
import { printNumber } from "../../notation/number"
import { randomised } from "../../store/fresh"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { type Standstill, standstillOf } from "../../timeline/standstill"
import type { Frame } from "../../timeline/trace"
import { Button } from "../../ui/Button"
import { Said } from "../../ui/Said"
import { neuronsOf } from "./neuronsOf"
import styles from "./Training.module.css"

/** Why the cost of a run does not move, and, where other weights help, a draw of them. `isStill`: it does not; `other`: something else that keeps the run from moving. */
export function Still({ isStill, other }: { readonly isStill: boolean; readonly other: string }) {
  const say = useSay()
  const frame = useApp((state) => state.frame)
  // Under way its numbers would be heard again and again.
  const trains = useApp((state) => state.training !== null)
  const C = useApp((state) => state.learning?.evaluations.at(-1)?.train.C ?? null)
  const why = useMemo(
    () => (isStill && !other && !trains ? standstillOf(frame, C) : null),
    [isStill, other, trains, frame, C],
  )
  return (
    <>
      <Said className={styles.hint}>
        {other || (isStill && (why ? textOf(why, frame, say) : say("training.still")))}
      </Said>
      {why && "l" in why && <Button label={say("training.draw")} onPress={draw} />}
    </>
  )
}

function textOf(why: Standstill, frame: Frame, say: Say): string {
  switch (why.kind) {
    case "learned":
      return say("training.still-learned", { C: printNumber(why.C) })
    case "eta":
      return say("training.still-eta", { eta: printNumber(frame.trace.eta), change: printNumber(why.change) })
    case "zero":
      return say("training.still-zero", { layer: layerNumber(why.l) })
    case "off":
      return say("training.still-off", { neurons: neuronsOf(why.l, why.js, say) })
    case "saturated":
      return say("training.still-saturated", { neurons: neuronsOf(why.l, why.js, say) })
    case "level":
      return say("training.still")
  }
}

/** Small weights and no biases: nothing is off for good or far out. Other ones than those that were drawn last. */
function draw(): void {
  const state = store.getState()
  const last = state.past.findLast(({ act }) => act.kind === "randomise")?.act
  const seed = last?.kind === "randomise" ? (last.seed + 1) % 2 ** 32 : 1
  state.replace(randomised(state, "xavier", seed), { kind: "randomise", initialisation: "xavier", seed })
}

import { useEffect, useRef } from "react"
import { stageLimits } from "../../document/limits"
import type { CostId } from "../../engine/costs"
import { type Bound, reshape } from "../../store/reshaping"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import type { Misfit } from "../../timeline/misfit"
import type { Reshape } from "../../timeline/reshape"
import { Button } from "../../ui/Button"
import styles from "./NetTools.module.css"
import { wayText } from "./wayText"

/** A change that was not made, and why. */
export interface Refused {
  readonly wish: Reshape
  readonly why: Bound | Misfit
}

interface Props {
  readonly refused: Refused
  onDone(): void
}

/** Why a change of the net was not made, and its two ways out, each of which makes it with what it takes. */
export function NetRefusal({ refused: { wish, why }, onDone }: Props) {
  const say = useSay()
  const cost = useApp((state) => state.experiment.cost)
  const ways = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const from = document.activeElement
    ways.current?.querySelector("button")?.focus()
    return () => {
      // Who has gone on elsewhere stays there.
      const lost = document.activeElement === document.body || ways.current?.contains(document.activeElement)
      if (lost && from instanceof HTMLElement) from.focus()
    }
  }, [])
  // It says that Escape leaves all as it is, wherever the reader is.
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) onDone()
    }
    addEventListener("keydown", leave)
    return () => removeEventListener("keydown", leave)
  }, [onDone])
  if (typeof why === "string") {
    const { units, layers, weights } = stageLimits
    const slots = { units, layers, weights }
    return (
      <p className={styles.refusal} role="alert">
        {say(`net.${why}`, slots)}
      </p>
    )
  }
  return (
    <div className={styles.refusal}>
      <p role="alert">{say("net.ways-out", { refused: say("net.refused", { why: say(`misfit.${why.code}`) }) })}</p>
      <span ref={ways} className={styles.ways}>
        {why.waysOut
          .filter((way) => !takesBack(way, wish, cost))
          .map((way) => (
            <Button
              key={JSON.stringify(way)}
              label={wayText(way, why.L, say)}
              onPress={() => {
                reshape([wish, ...way], store.getState())
                onDone()
              }}
            />
          ))}
        <Button label={say("net.leave")} plain onPress={onDone} />
      </span>
    </div>
  )
}

/** Whether a way out is to leave the cost as it is: there is a button for that. */
function takesBack(way: readonly Reshape[], wish: Reshape, cost: CostId): boolean {
  return wish.kind === "cost" && way.every((change) => change.kind === "cost" && change.cost === cost)
}

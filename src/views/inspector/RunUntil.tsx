import type { StepKind } from "../../engine/step"
import { layerNumber } from "../../notation/layerNumber"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { indices } from "./Gradient"
import { InlineSymbol } from "./InlineSymbol"
import styles from "./RunUntil.module.css"

interface Props {
  readonly l: number
  readonly j: number
}

/** On to where z, a or δ of this neuron has just been computed, which may be inside a step. */
export function RunUntil({ l, j }: Props) {
  const say = useSay()
  const L = useApp((state) => state.frame.trace.network.layers.length)
  const error: StepKind = l === L ? "output-error" : "hidden-error"
  const targets = [
    { quantity: "z", letter: "z", kind: "weighted-input" },
    { quantity: "a", letter: "a", kind: "activation" },
    { quantity: "delta", letter: "δ", kind: error },
  ] as const
  const at = { l: layerNumber(l), j: j + 1 }
  return (
    <p className={styles.until}>
      <span>{say("debug.neuron")}</span>
      {targets.map(({ quantity, letter, kind }) => (
        <Button
          key={quantity}
          label={say("debug.until", { what: say(`debug.${quantity}`, at) })}
          icon={<InlineSymbol letter={letter} sup={at.l} sub={indices(j, null)} q={quantity} />}
          onPress={() => store.getState().runTo({ kind, l, j })}
        />
      ))}
    </p>
  )
}

import { activations } from "../../engine/activations"
import { sizesOf } from "../../engine/network"
import { layerNumber } from "../../notation/layerNumber"
import { partsOf } from "../../notation/partsOf"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import type { Reshape } from "../../timeline/reshape"
import { Button } from "../../ui/Button"
import { Icon } from "../../ui/Icon"
import { Select } from "../../ui/Select"
import styles from "./NetTools.module.css"

interface Props {
  readonly l: number
  readonly L: number
  onWish(wish: Reshape): void
  onActivation(id: string): void
}

/** The neurons of one layer, more or fewer; above the input its activation; a hidden layer can go. What goes is the selected neuron, else the last. */
export function LayerTools({ l, L, onWish, onActivation }: Props) {
  const say = useSay()
  const network = useApp((state) => state.frame.trace.network)
  const selected = useApp((state) => state.selected)
  const units = sizesOf(network)[l] ?? 0
  const at = selected === null ? null : partsOf(selected)
  const j = at?.l === l && at.j !== null && at.j < units ? at.j : units - 1
  const number = layerNumber(l)
  const activation = network.layers[l - 1]?.activation
  return (
    <>
      <span className={styles.name}>{say("network.layer", { l: number })}</span>
      <fieldset className={styles.stepper} aria-label={say("net.neurons", { l: number })}>
        <Button
          label={say("net.remove-neuron", { l: number, j: j + 1 })}
          icon={<Icon name="minus" />}
          onPress={() => onWish({ kind: "remove-neuron", l, j })}
        />
        <span className={styles.units}>{units}</span>
        <Button
          label={say("net.add-neuron", { l: number })}
          icon={<Icon name="plus" />}
          onPress={() => onWish({ kind: "add-neuron", l })}
        />
      </fieldset>
      {activation ? (
        <span className={styles.kind}>
          <Select
            label={say("net.activation", { l: number })}
            quiet
            walks
            value={activation}
            options={Object.entries(activations).map(([value, { name }]) => ({ value, label: name }))}
            onPick={onActivation}
          />
          {l < L ? (
            <Button
              label={say("net.remove-layer", { l: number })}
              icon={<Icon name="close" />}
              plain
              onPress={() => onWish({ kind: "remove-layer", l })}
            />
          ) : null}
        </span>
      ) : null}
    </>
  )
}

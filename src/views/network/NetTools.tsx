import "../../i18n/later"
import { range } from "d3"
import { type KeyboardEvent, useCallback, useRef, useState } from "react"
import { stageLimits } from "../../document/limits"
import { type ActivationId, activations } from "../../engine/activations"
import { type CostId, costs } from "../../engine/costs"
import { layerNumber } from "../../notation/layerNumber"
import { obstacleTo, reshape } from "../../store/reshaping"
import { ruleText } from "../../store/ruleText"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import type { Reshape } from "../../timeline/reshape"
import { Button } from "../../ui/Button"
import { Icon } from "../../ui/Icon"
import { Select } from "../../ui/Select"
import { useKeptFocus } from "../../ui/useKeptFocus"
import { LayerTools } from "./LayerTools"
import { NetRefusal, type Refused } from "./NetRefusal"
import styles from "./NetTools.module.css"

/** Least distance of two columns at which the tools of a layer stand above it, CSS px; closer ones stand in a row. */
const roomy = 160

interface Props {
  /** Where the columns of the drawing stand, CSS px; null where it has none. */
  readonly columns: readonly number[] | null
  onLeave(): void
}

/** Changes the net on its drawing: neurons and activation of each layer above its column, a new layer between two, the cost. */
export function NetTools({ columns, onLeave }: Props) {
  const say = useSay()
  const root = useRef<HTMLElement>(null)
  useKeptFocus(root)
  const cost = useApp((state) => state.experiment.cost)
  const rule = useApp((state) => state.frame.trace.rule)
  const [refused, setRefused] = useState<(Refused & { readonly nth: number }) | null>(null)
  const leave = useCallback(() => setRefused(null), [])
  const L = useApp((state) => state.frame.trace.network.layers.length)
  const isRoomy = columns?.length === L + 1 && columns.every((x, l) => l === 0 || x - (columns[l - 1] ?? 0) >= roomy)
  const at = (l: number) => columns?.[l] ?? 0
  const left = (x: number) => (isRoomy ? { left: x, translate: `max(-50%, -${x}px)` } : undefined)

  function wishFor(wish: Reshape): void {
    const why = obstacleTo(wish, store.getState(), stageLimits)
    // The same refusal again is told again.
    setRefused((before) => (why === null ? null : { wish, why, nth: (before?.nth ?? 0) + 1 }))
    if (why === null) reshape([wish], store.getState())
  }

  /** Escape leaves what was refused as it is; then the tools. */
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape") return
    event.stopPropagation()
    if (refused) setRefused(null)
    else onLeave()
  }

  return (
    <section
      ref={root}
      className={styles.tools}
      data-form={isRoomy ? "columns" : "row"}
      aria-label={say("net.edit")}
      onKeyDown={onKeyDown}
    >
      <div className={styles.head}>
        <h2 className={styles.title} tabIndex={-1}>
          {say("net.edit")}
        </h2>
        <Select
          label={say("net.cost")}
          walks
          value={cost}
          options={(Object.keys(costs) as CostId[]).map((id) => ({ value: id, label: say(`cost.${id}`) }))}
          onPick={(value) => value in costs && wishFor({ kind: "cost", cost: value as CostId })}
        />
        <Button
          label={`${say("history.rule", { rule: ruleText(rule, say) })} …`}
          onPress={() => store.getState().openRule(true)}
        />
      </div>
      <ol className={styles.layers}>
        {range(L + 1).flatMap((l) => [
          l === 0 ? null : (
            <li key={`below ${l}`} className={styles.between} style={left((at(l) + at(l - 1)) / 2)}>
              <Button
                label={say("net.add-layer", { below: layerNumber(l - 1), above: layerNumber(l) })}
                icon={<Icon name="plusLayer" />}
                plain
                onPress={() => wishFor({ kind: "add-layer", l: l - 1 })}
              />
            </li>
          ),
          <li key={l} className={styles.layer} style={left(at(l))}>
            <LayerTools
              l={l}
              L={L}
              onWish={wishFor}
              onActivation={(id) =>
                id in activations && wishFor({ kind: "activation", l, activation: id as ActivationId })
              }
            />
          </li>,
        ])}
      </ol>
      {refused ? (
        <NetRefusal key={refused.nth} refused={refused} onDone={leave} />
      ) : (
        <p className={styles.hint}>
          {say("net.limits", {
            units: stageLimits.units,
            layers: stageLimits.layers,
            weights: stageLimits.weights,
          })}
        </p>
      )}
    </section>
  )
}

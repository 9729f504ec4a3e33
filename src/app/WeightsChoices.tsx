import { activationsFor, type Choices, mayKeep, type Present, withActivation } from "../document/weights/choices"
import type { FoundWeights } from "../document/weights/weights"
import { type ActivationId, activations } from "../engine/activations"
import type { CostId } from "../engine/costs"
import { exactNumber, printNumber } from "../notation/number"
import { readNumber } from "../store/readNumber"
import { useSay } from "../store/useSay"
import { NumberField } from "../ui/NumberField"
import { Select } from "../ui/Select"
import styles from "./OpenWeights.module.css"

interface Props {
  readonly weights: FoundWeights
  readonly present: Present
  readonly choices: Choices
  /** Those that have a meaning with the other choices. */
  readonly costs: readonly CostId[]
  onChoice(choice: Partial<Choices>): void
}

/** What a file of weights does not say. */
export function WeightsChoices({ weights, present, choices, costs, onChoice }: Props) {
  const say = useSay()
  const { layers } = weights
  const pick = (place: "hidden" | "output") => (id: ActivationId) =>
    onChoice({ activations: withActivation(choices, place, id) })
  return (
    <fieldset className={styles.choices}>
      <legend>{say("weights.choices")}</legend>
      {layers.length > 1 ? (
        <Activation
          label={say("weights.hidden")}
          layers={layers.slice(0, -1)}
          chosen={choices.activations.slice(0, -1)}
          onPick={pick("hidden")}
        />
      ) : null}
      <Activation
        label={say("weights.output")}
        layers={layers.slice(-1)}
        chosen={choices.activations.slice(-1)}
        onPick={pick("output")}
      />
      <Select
        label={say("net.cost")}
        value={choices.cost}
        options={costs.map((value) => ({ value, label: say(`cost.${value}`) }))}
        onPick={(picked) => {
          const cost = costs.find((id) => id === picked)
          if (cost) onChoice({ cost })
        }}
      />
      <Select
        label={say("weights.samples")}
        value={choices.keeps ? "kept" : "zeros"}
        options={[
          ...(mayKeep(weights, present)
            ? [{ value: "kept", label: say("weights.samples-kept", { n: present.samples.length }) }]
            : []),
          { value: "zeros", label: say("weights.samples-zeros") },
        ]}
        onPick={(picked) => onChoice({ keeps: picked === "kept" })}
      />
      <Rate eta={choices.eta} onRate={(eta) => onChoice({ eta })} />
    </fieldset>
  )
}

interface ActivationProps {
  readonly label: string
  readonly layers: FoundWeights["layers"]
  readonly chosen: readonly ActivationId[]
  onPick(id: ActivationId): void
}

/** One activation for all these layers; those of what is open may differ, until one is picked. */
function Activation({ label, layers, chosen, onPick }: ActivationProps) {
  const ids = activationsFor(layers)
  const value = new Set(chosen).size === 1 ? (chosen[0] ?? "") : chosen.join(" ")
  const mixed = chosen.map((id) => activations[id].name).join(", ")
  return (
    <Select
      label={label}
      value={value}
      options={[
        ...(new Set(chosen).size > 1 ? [{ value, label: mixed }] : []),
        ...ids.map((id) => ({ value: id, label: activations[id].name })),
      ]}
      onPick={(picked) => {
        const id = ids.find((known) => known === picked)
        if (id) onPick(id)
      }}
    />
  )
}

function Rate({ eta, onRate }: { readonly eta: number; onRate(eta: number): void }) {
  const say = useSay()
  const label = say("inspector.learning-rate")
  return (
    <span className={styles.rate}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <NumberField
        label={label}
        value={eta}
        print={printNumber}
        exact={exactNumber}
        parse={(text) => readNumber(text, say)}
        onCommit={(value) => {
          onRate(value)
          return null
        }}
      />
    </span>
  )
}

import { useState } from "react"
import { seedOf } from "../../engine/random"
import { useSay } from "../../store/useSay"
import { type Choices, type Scaling, scalings } from "../../table/choices"
import { SeedField } from "../../ui/SeedField"
import { Select } from "../../ui/Select"
import styles from "./OpenTable.module.css"

interface Props {
  readonly choices: Choices
  onChoices(choices: Choices): void
}

const shares = [0, 0.1, 0.2, 0.3, 0.4, 0.5] as const

/** Scaling, and what is held out as a test. */
export function TableChoices({ choices, onChoices }: Props) {
  const say = useSay()
  const { roles } = choices
  const targets = roles.filter((role) => role === "y").length
  return (
    <fieldset className={styles.choices}>
      <legend>{say("table.values")}</legend>
      {roles.includes("x") ? (
        <ScalingSelect
          label={say("table.scale-x")}
          value={choices.scaleX}
          onPick={(scaleX) => onChoices({ ...choices, scaleX })}
        />
      ) : null}
      {targets > 1 ? (
        <Select
          label={say("table.targets")}
          value={choices.targets}
          options={(["numbers", "one-hot"] as const).map((value) => ({ value, label: say(`table.targets.${value}`) }))}
          onPick={(targets) => onChoices({ ...choices, targets })}
        />
      ) : null}
      {targets > 0 && !(targets > 1 && choices.targets === "one-hot") ? (
        <ScalingSelect
          label={say("table.scale-y")}
          value={choices.scaleY}
          onPick={(scaleY) => onChoices({ ...choices, scaleY })}
        />
      ) : null}
      <Select
        label={say("table.test")}
        value={String(choices.test)}
        options={shares.map((share) => ({
          value: String(share),
          label: share === 0 ? say("table.test.none") : say("table.test.share", { percent: Math.round(100 * share) }),
        }))}
        onPick={(share) => onChoices({ ...choices, test: Number(share) })}
      />
      <Seed onSeed={(seed) => onChoices({ ...choices, seed })} />
      <p className={styles.hint}>{say("table.scale-what")}</p>
    </fieldset>
  )
}

interface ScalingProps {
  readonly label: string
  readonly value: Scaling
  onPick(scaling: Scaling): void
}

function ScalingSelect({ label, value, onPick }: ScalingProps) {
  const say = useSay()
  return (
    <Select
      label={label}
      value={value}
      options={scalings.map((scaling) => ({ value: scaling, label: say(`table.scale.${scaling}`) }))}
      onPick={onPick}
    />
  )
}

/** Any text is a seed. */
function Seed({ onSeed }: { onSeed(seed: number): void }) {
  const say = useSay()
  const [text, setText] = useState("0")
  return (
    <SeedField
      label={say("randomise.seed")}
      text={text}
      onText={(next) => {
        setText(next)
        onSeed(seedOf(next))
      }}
    />
  )
}

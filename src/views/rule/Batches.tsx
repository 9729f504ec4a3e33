import { useId, useState } from "react"
import { seedOf } from "../../engine/random"
import type { RuleDraft } from "../../store/ruleDraft"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { SeedField } from "../../ui/SeedField"
import styles from "./RuleDialog.module.css"
import { RuleNumber } from "./RuleNumber"

interface Props {
  readonly draft: RuleDraft
  onDraft(draft: RuleDraft): void
  /** Hears of a batch size that is being typed; null when it is taken or given up. */
  onTyped(batchSize: number | null): void
}

/** How many samples share an update, and in which order they come. */
export function Batches({ draft, onDraft, onTyped }: Props) {
  const say = useSay()
  const id = useId()
  const most = useApp(({ experiment }) => experiment.samples.length)
  const isSize = (n: number | null) => n !== null && Number.isInteger(n) && n >= 1 && n <= most
  return (
    <fieldset className={styles.batches}>
      <legend>{say("rule.batches")}</legend>
      <RuleNumber
        label={say("rule.batch-size")}
        value={draft.batchSize}
        onTyped={(size) => onTyped(isSize(size) ? size : null)}
        onNumber={(batchSize) => {
          if (!isSize(batchSize)) return say("rule.batch-size.range", { most })
          onDraft({ ...draft, batchSize })
          return null
        }}
      />
      <label className={styles.check} htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={draft.shuffle !== null}
          onChange={({ currentTarget }) => onDraft({ ...draft, shuffle: currentTarget.checked ? 1 : null })}
        />
        {say("rule.shuffle")}
      </label>
      {draft.shuffle === null ? null : (
        <Seed seed={draft.shuffle} onSeed={(shuffle) => onDraft({ ...draft, shuffle })} />
      )}
    </fieldset>
  )
}

/** Any text as a seed; the number that is used is shown. */
function Seed({ seed, onSeed }: { readonly seed: number; onSeed(seed: number): void }) {
  const say = useSay()
  const [text, setText] = useState(String(seed))
  function take(next: string): void {
    setText(next)
    onSeed(seedOf(next))
  }
  return (
    <SeedField
      label={say("randomise.seed")}
      text={text}
      said={text.trim() === String(seed) ? say("rule.shuffle.same") : say("randomise.used", { seed: String(seed) })}
      onText={take}
    >
      <Button label={say("randomise.next")} onPress={() => take(String((seed + 1) % 2 ** 32))} />
    </SeedField>
  )
}

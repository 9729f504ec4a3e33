import { useId, useState } from "react"
import { grouped } from "../../document/refusal"
import { seedOf } from "../../engine/random"
import type { RuleDraft } from "../../store/ruleDraft"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import styles from "./RuleDialog.module.css"
import { RuleNumber } from "./RuleNumber"

interface Props {
  readonly draft: RuleDraft
  onDraft(draft: RuleDraft): void
}

/** How many samples share an update, and in which order they come. */
export function Batches({ draft, onDraft }: Props) {
  const say = useSay()
  const id = useId()
  const most = useApp(({ experiment }) => experiment.samples.length)
  return (
    <fieldset className={styles.batches}>
      <legend>{say("rule.batches")}</legend>
      <RuleNumber
        label={say("rule.batch-size")}
        value={draft.batchSize}
        onNumber={(batchSize) => {
          if (!Number.isInteger(batchSize) || batchSize < 1 || batchSize > most)
            return say("rule.batch-size.range", { most: grouped(most) })
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
  const id = useId()
  const [text, setText] = useState(String(seed))
  function take(next: string): void {
    setText(next)
    onSeed(seedOf(next))
  }
  return (
    <span className={styles.seed}>
      <label htmlFor={id}>{say("randomise.seed")}</label>
      <input
        id={id}
        className={styles.input}
        value={text}
        maxLength={64}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id} used`}
        onChange={(event) => take(event.currentTarget.value)}
      />
      <Button label={say("randomise.next")} onPress={() => take(String((seed + 1) % 2 ** 32))} />
      <span id={`${id} used`} className={styles.means}>
        {text.trim() === String(seed) ? say("rule.shuffle.same") : say("randomise.used", { seed })}
      </span>
    </span>
  )
}

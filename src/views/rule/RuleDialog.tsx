import { useEffect, useRef, useState } from "react"
import { plainSgd } from "../../engine/updateRule"
import "../../i18n/laterTraining"
import { printDigits } from "../../notation/number"
import { applyDraft, cycleOfRule, drafted, draftOf, isNewRun, type RuleDraft } from "../../store/ruleDraft"
import type { State } from "../../store/state"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { etaAt, sameRule } from "../../timeline/edits"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { Batches } from "./Batches"
import { EtaSketch } from "./EtaSketch"
import styles from "./RuleDialog.module.css"
import { RuleEquations } from "./RuleEquations"
import { ClipChoice, RulePartChoice } from "./RulePart"

const close = () => store.getState().openRule(false)

/** How the mean gradient becomes the update: chosen here, and made so by one button. */
export function RuleDialog() {
  const say = useSay()
  const isOpen = useApp((state) => state.isRuleOpen)
  return (
    <Dialog title={say("rule.title")} closeLabel={say("app.close")} open={isOpen !== false} onClose={close}>
      <Choices />
    </Dialog>
  )
}

function Choices() {
  const say = useSay()
  const form = useRef<HTMLDivElement>(null)
  // As it goes on: a run in training ends a little after it is halted.
  const state = useApp((all) => all)
  useEffect(() => store.getState().halt(), [])
  const [draft, setDraft] = useState(() => draftOf(state))
  // A batch size that is being typed, which leaving its field takes.
  const [typed, setTyped] = useState<number | null>(null)
  // Another key sets all fields anew, whatever was typed in them.
  const [times, setTimes] = useState(0)
  const { rule } = draft
  const onRule = (next: typeof rule) => setDraft({ ...draft, rule: next })
  const begins = isNewRun({ ...draft, batchSize: typed ?? draft.batchSize }, state)

  function apply(): void {
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (wrong) wrong.focus()
    else {
      close()
      applyDraft(draft, state)
    }
  }

  return (
    <div ref={form} className={styles.form}>
      <div key={times} className={styles.parts}>
        <RulePartChoice part="optimizer" rule={rule} onRule={onRule} />
        <WideSteps draft={draft} state={state} />
        <RuleEquations rule={rule} />
        <RulePartChoice part="penalty" rule={rule} onRule={onRule} />
        <ClipChoice rule={rule} onRule={onRule} />
        <RulePartChoice part="schedule" rule={rule} onRule={onRule} />
        <EtaSketch draft={draft} state={state} />
      </div>
      <span>
        <Button
          label={say("rule.plain")}
          disabled={sameRule(rule, plainSgd)}
          onPress={() => {
            setDraft({ ...draft, rule: plainSgd })
            setTimes(times + 1)
          }}
        />
      </span>
      <Batches draft={draft} onDraft={setDraft} onTyped={setTyped} />
      <div data-foot="">
        <div className={styles.foot}>
          <p className={styles.means} role="status">
            {begins ? say("rule.begins") : say("rule.from-cycle", { cycle: cycleOfRule(state) + 1 })}
          </p>
          <span className={styles.buttons}>
            <Button label={say("paste.cancel")} plain onPress={close} />
            <Button label={say("rule.apply")} primary onPress={apply} />
          </span>
        </div>
      </div>
    </div>
  )
}

/** A longer step than is usual where gradients are divided by their size, η. */
const wide = 0.1

function WideSteps({ draft, state }: { readonly draft: RuleDraft; readonly state: State }) {
  const say = useSay()
  const { experiment, cycle } = drafted(draft, state)
  const eta = etaAt(experiment, cycle)
  const divides = ["rmsprop", "adam", "adamw"].includes(draft.rule.optimizer.kind)
  if (!divides || Math.abs(eta) < wide) return null
  return <p className={styles.note}>{say("rule.wide-steps", { eta: printDigits(eta, 4) })}</p>
}

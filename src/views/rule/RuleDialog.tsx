import { type RefObject, useEffect, useRef, useState } from "react"
import { plainSgd } from "../../engine/updateRule"
import "../../i18n/laterTraining"
import { printDigits } from "../../notation/number"
import { applyDraft, cycleOfRule, drafted, draftOf, isNewRun, isSameDraft, type RuleDraft } from "../../store/ruleDraft"
import type { State } from "../../store/state"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { etaAt, sameRule } from "../../timeline/edits"
import type { Experiment } from "../../timeline/experiment"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { Batches } from "./Batches"
import { EtaSketch } from "./EtaSketch"
import styles from "./RuleDialog.module.css"
import { RuleEquations } from "./RuleEquations"
import { ClipChoice, RulePartChoice } from "./RulePart"

const close = () => store.getState().openRule(false)

/** What is chosen, and of which run. */
interface Kept {
  readonly draft: RuleDraft
  readonly of: Experiment
}

/** How the mean gradient becomes the update: chosen here, and made so by one button. Escape throws nothing away. */
export function RuleDialog() {
  const say = useSay()
  const isOpen = useApp((state) => state.isRuleOpen)
  const experiment = useApp((state) => state.experiment)
  const chosen = useRef<Kept | null>(null)
  useEffect(() => {
    if (isOpen) dismissKept()
  }, [isOpen])
  // Of another run it is no more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew of each run
  useEffect(dismissKept, [experiment])

  function leave(): void {
    const state = store.getState()
    const { isRuleOpen, openRule, notify } = state
    if (!isRuleOpen) return
    const back = { message: "rule.kept-back", slots: {}, act: () => openRule(isRuleOpen) } as const
    if (chosen.current && isSameDraft(chosen.current.draft, draftOf(state))) chosen.current = null
    else notify("rule.kept", {}, "info", back)
    close()
  }

  return (
    <Dialog title={say("rule.title")} closeLabel={say("app.close")} open={isOpen !== false} onClose={leave}>
      <Choices chosen={chosen} />
    </Dialog>
  )
}

/** Whoever is there again needs not be told the way. */
function dismissKept(): void {
  const { notices, dismiss } = store.getState()
  for (const { id, message } of notices) if (message === "rule.kept") dismiss(id)
}

function Choices({ chosen }: { readonly chosen: RefObject<Kept | null> }) {
  const say = useSay()
  const form = useRef<HTMLDivElement>(null)
  // As it goes on: a run in training ends a little after it is halted.
  const state = useApp((all) => all)
  useEffect(() => store.getState().halt(), [])
  const [draft, setDraft] = useState(() =>
    chosen.current?.of === state.experiment ? chosen.current.draft : draftOf(state),
  )
  useEffect(() => {
    chosen.current = { draft, of: state.experiment }
  })
  // A batch size that is being typed, which leaving its field takes.
  const [typed, setTyped] = useState<number | null>(null)
  // Another key sets all fields anew, whatever was typed in them.
  const [times, setTimes] = useState(0)
  const { rule } = draft
  const onRule = (next: typeof rule) => setDraft({ ...draft, rule: next })
  const begins = isNewRun({ ...draft, batchSize: typed ?? draft.batchSize }, state)

  function cancel(): void {
    close()
    chosen.current = null
  }

  function apply(): void {
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (wrong) wrong.focus()
    else {
      cancel()
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
            <Button label={say("paste.cancel")} plain onPress={cancel} />
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

import {
  isInRange,
  largestInRule,
  numbersOfPart,
  type RulePart,
  type RuleRange,
  ruleParts,
} from "../../engine/ruleRanges"
import type { UpdateRule } from "../../engine/updateRule"
import { type MessageId, type Say, sayMessage } from "../../i18n/say"
import { exactNumber } from "../../notation/number"
import { usualClip, withKind, withNumber } from "../../store/ruleDraft"
import { useSay } from "../../store/useSay"
import { Select } from "../../ui/Select"
import styles from "./RuleDialog.module.css"
import { RuleNumber } from "./RuleNumber"

interface Props {
  readonly rule: UpdateRule
  onRule(rule: UpdateRule): void
}

/** Optimizer, penalty or schedule: which kind, what that does, and its numbers. */
export function RulePartChoice({ part, rule, onRule }: Props & { readonly part: RulePart }) {
  const say = useSay()
  const { kind } = rule[part]
  const values: Readonly<Record<string, unknown>> = { ...rule[part] }
  const means = meaningOf(rule, part, say)
  return (
    <div className={styles.part}>
      <Select
        label={say(`rule.part.${part}`)}
        value={kind}
        options={Object.keys(ruleParts[part]).map((value) => ({ value, label: kindName(value, say) }))}
        onPick={(picked) => onRule(withKind(rule, part, picked))}
      />
      <p className={styles.means} aria-live="polite">
        {means}
      </p>
      {numbersOfPart(part, kind).map(([name, range]) => (
        <RuleNumber
          key={`${kind} ${name}`}
          label={numberName(name, say)}
          value={Number(values[name])}
          onNumber={(value) => {
            const refused = refusalOf(numberName(name, say), value, range, say)
            if (refused === null) onRule(withNumber(rule, `${part}.${name}`, value))
            return refused
          }}
        />
      ))}
    </div>
  )
}

/** The largest norm of the gradient, or none. */
export function ClipChoice({ rule, onRule }: Props) {
  const say = useSay()
  const label = say("rule.number.clip")
  return (
    <div className={styles.part}>
      <Select
        label={say("rule.part.clip")}
        value={rule.clip === null ? "none" : "norm"}
        options={[
          { value: "none", label: say("rule.none") },
          { value: "norm", label: say("rule.clip.norm") },
        ]}
        onPick={(picked) => onRule({ ...rule, clip: picked === "norm" ? (rule.clip ?? usualClip) : null })}
      />
      {rule.clip === null ? null : (
        <RuleNumber
          label={label}
          value={rule.clip}
          onNumber={(value) => {
            const refused = refusalOf(label, value, "positive", say)
            if (refused === null) onRule(withNumber(rule, "clip", value))
            return refused
          }}
        />
      )}
    </div>
  )
}

/** Why a number cannot be in a rule, in a sentence; null when it can. */
function refusalOf(name: string, value: number, range: RuleRange, say: Say): string | null {
  if (isInRange(value, range)) return null
  const slots = { path: name, limit: largestInRule, found: exactNumber(value) }
  return sayMessage(say, { message: `refusal.range-${range}`, slots })
}

function numberName(name: string, say: Say): string {
  return say(`rule.number.${name}` as Extract<MessageId, `rule.number.${string}`>)
}

function kindName(kind: string, say: Say): string {
  switch (kind) {
    case "none":
      return say("rule.none")
    case "l1":
      return "L1"
    case "l2":
      return "L2"
    case "constant":
      return say("rule.constant")
    default:
      return sayMessage(say, {
        message: `rule.${kind as UpdateRule["optimizer"]["kind"] | "step" | "cosine"}`,
        slots: {},
      })
  }
}

function meaningOf({ optimizer, penalty, schedule }: UpdateRule, part: RulePart, say: Say): string {
  switch (part) {
    case "optimizer":
      return say(`rule.means.${optimizer.kind}`)
    case "penalty":
      return penalty.kind === "none" ? "" : say(`rule.means.${penalty.kind}`)
    case "schedule":
      return schedule.kind === "constant" ? "" : say(`rule.means.${schedule.kind}`)
  }
}

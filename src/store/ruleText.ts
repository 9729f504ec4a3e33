import type { UpdateRule } from "../engine/updateRule"
import "../i18n/later"
import type { Say } from "../i18n/say"
import { exactNumber } from "../notation/number"

/** A rule in a few words: "Adam, L2 0.01, gradient norm ≤ 1, cosine". */
export function ruleText({ optimizer, penalty, clip, schedule }: UpdateRule, say: Say): string {
  return [
    say(`rule.${optimizer.kind}`),
    ...(penalty.kind === "none" ? [] : [`${penalty.kind.toUpperCase()} ${exactNumber(penalty.lambda)}`]),
    ...(clip === null ? [] : [say("rule.clip", { most: exactNumber(clip) })]),
    ...(schedule.kind === "constant" ? [] : [say(`rule.${schedule.kind}`)]),
  ].join(", ")
}

import { isPlain } from "../../engine/updateRule"
import { type RuleFiles, ruleFiles } from "../rules"

/** The lines of an update by a rule that is more than plain SGD; null for plain SGD. */
export const linesOfRule: RuleFiles["updateLines"] = (cycle, library) =>
  isPlain(cycle.rule) ? null : ruleFiles().updateLines(cycle, library)

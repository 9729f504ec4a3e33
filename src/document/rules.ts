import type { RulePart } from "../engine/ruleRanges"
import type { UpdateRule } from "../engine/updateRule"
import type { updateLines } from "./exports/pythonUpdate"
import type { Fields } from "./fields"
import type { Refusal } from "./refusal"

/** A rule as files write it; a part that is missing is that of plain SGD. */
export type DocumentRule = { readonly [K in keyof UpdateRule]?: NonNullable<UpdateRule[K]> }

/** The fields of a rule: beside `learningRate` at the top of a document, or inside an edit's `rule`. */
export const ruleFields: readonly string[] = ["optimizer", "penalty", "clip", "schedule"] satisfies (keyof UpdateRule)[]

/** How rules are read and written. */
export interface RuleFiles {
  /** Everything that is wrong with the fields of a rule. `prefix`: what stands before their names in a path. */
  problemsOfRule(fields: Fields, prefix?: string): Generator<Refusal>
  /** A rule from its fields, after `problemsOfRule` found nothing. */
  readRule(fields: Fields): UpdateRule
  writeRule(rule: UpdateRule): DocumentRule
  fieldsOfPart(part: RulePart, value: Fields): readonly string[]
  updateLines(...of: Parameters<typeof updateLines>): readonly string[] | null
}

let files: RuleFiles | null = null

/** Called by `laterRules.ts`. */
export function installRuleFiles(all: RuleFiles): void {
  files = all
}

/** What reads and writes rules, which no example has. Whoever reads a document from outside imports `laterRules.ts` first; without, this throws where a document has a rule. */
export function ruleFiles(): RuleFiles {
  if (!files) throw new Error("a rule was read before laterRules.ts was imported")
  return files
}

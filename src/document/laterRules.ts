import { isInRange, largestInRule, numbersOfPart, type RulePart, ruleParts } from "../engine/ruleRanges"
import { plainSgd, type UpdateRule } from "../engine/updateRule"
import { updateLines } from "./exports/pythonUpdate"
import { choice, type Fields, finite, isFields, own, wrong } from "./fields"
import { found, type Refusal, refusal } from "./refusal"
import { type DocumentRule, installRuleFiles } from "./rules"

const parts = Object.keys(ruleParts) as readonly RulePart[]

/** The fields that a part of a rule has. */
function fieldsOfPart(part: RulePart, value: Fields): readonly string[] {
  return ["kind", ...numbersOfPart(part, String(own(value, "kind"))).map(([name]) => name)]
}

/** Everything that is wrong with the fields of a rule. `prefix`: what stands before their names in a path. */
function* problemsOfRule(fields: Fields, prefix = ""): Generator<Refusal> {
  for (const part of parts) {
    const value = own(fields, part)
    if (value !== undefined) yield* problemsOfPart(part, value, prefix + part)
  }
  const clip = own(fields, "clip")
  if (clip !== undefined) yield* some(wrongNumber(clip, "positive", `${prefix}clip`))
}

function* problemsOfPart(part: RulePart, value: unknown, path: string): Generator<Refusal> {
  if (!isFields(value)) {
    yield refusal(path, "object", { found: found(value) })
    return
  }
  yield* some(wrong(choice(Object.keys(ruleParts[part])), own(value, "kind"), `${path}.kind`))
  for (const [name, range] of numbersOfPart(part, String(own(value, "kind"))))
    yield* some(wrongNumber(own(value, name), range, `${path}.${name}`))
}

function* some(problem: Refusal | null): Generator<Refusal> {
  if (problem) yield problem
}

function wrongNumber(value: unknown, range: Parameters<typeof isInRange>[1], path: string): Refusal | null {
  const problem = wrong(finite, value, path)
  if (problem || isInRange(value, range)) return problem
  return refusal(path, `range-${range}`, { limit: largestInRule, found: found(value) })
}

/** A rule from its fields, after `problemsOfRule` found nothing. */
function readRule(fields: Fields): UpdateRule {
  return {
    optimizer: partOf(fields, "optimizer"),
    penalty: partOf(fields, "penalty"),
    clip: own(fields, "clip") === undefined ? null : Number(own(fields, "clip")),
    schedule: partOf(fields, "schedule"),
  }
}

function partOf<P extends RulePart>(fields: Fields, part: P): UpdateRule[P] {
  const value = own(fields, part)
  if (!isFields(value)) return plainSgd[part]
  const entries = fieldsOfPart(part, value).map((name) => [name, own(value, name)])
  return Object.fromEntries(entries) as UpdateRule[P]
}

/** A rule as files write it: what is as with plain SGD is left out. */
function writeRule({ optimizer, penalty, clip, schedule }: UpdateRule): DocumentRule {
  return {
    ...(optimizer.kind === plainSgd.optimizer.kind ? {} : { optimizer }),
    ...(penalty.kind === plainSgd.penalty.kind ? {} : { penalty }),
    ...(clip === null ? {} : { clip }),
    ...(schedule.kind === plainSgd.schedule.kind ? {} : { schedule }),
  }
}

/* Importing this file brings it. */
installRuleFiles({ updateLines, problemsOfRule, readRule, writeRule, fieldsOfPart })

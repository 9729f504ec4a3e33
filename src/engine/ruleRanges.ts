import type { Optimizer, Penalty, Schedule, UpdateRule } from "./updateRule"

/** What a number of a rule has to be: 0 ≤ it < 1; more than 0; 0 or more; a whole number from 1 on. */
export type RuleRange = "fraction" | "positive" | "not-negative" | "count"

/** The largest number in a rule. */
export const largestInRule = 1e6

/** The names of a variant's numbers. */
type NumbersOf<V> = { readonly [K in Exclude<keyof V, "kind">]-?: RuleRange }
/** Kind → its numbers, each with its range. */
type Kinds<U extends { readonly kind: string }> = { readonly [K in U["kind"]]: NumbersOf<Extract<U, { kind: K }>> }

const adam = { beta1: "fraction", beta2: "fraction", epsilon: "positive" } as const

/** Every kind of each part of a rule with the numbers it has: with β = 1 the bias correction, and with ε = 0 the first update of a weight without a gradient, would be 0 / 0. A kind that is missing is a type error. */
export const ruleParts = {
  optimizer: {
    sgd: {},
    momentum: { beta: "fraction" },
    nesterov: { beta: "fraction" },
    rmsprop: { rho: "fraction", epsilon: "positive" },
    adam,
    adamw: { ...adam, decay: "not-negative" },
  },
  penalty: { none: {}, l1: { lambda: "not-negative" }, l2: { lambda: "not-negative" } },
  schedule: {
    constant: {},
    step: { every: "count", factor: "positive" },
    cosine: { cycles: "count", floor: "not-negative" },
  },
} as const satisfies {
  readonly optimizer: Kinds<Optimizer>
  readonly penalty: { readonly none: object; readonly l1: NumbersOf<PenaltyOf>; readonly l2: NumbersOf<PenaltyOf> }
  readonly schedule: Kinds<Schedule>
}

type PenaltyOf = Exclude<Penalty, { kind: "none" }>
export type RulePart = keyof typeof ruleParts

/** The numbers of a kind of a part, in their order; none of a kind that there is not. */
export function numbersOfPart(part: RulePart, kind: string): readonly (readonly [name: string, range: RuleRange])[] {
  const kinds: Readonly<Record<string, object>> = ruleParts[part]
  return Object.hasOwn(kinds, kind) ? Object.entries(kinds[kind] ?? {}) : []
}

/** Whether a number is in a range, and not larger than the largest. */
export function isInRange(value: unknown, range: RuleRange): value is number {
  if (typeof value !== "number" || !(value <= largestInRule)) return false
  switch (range) {
    case "fraction":
      return value >= 0 && value < 1
    case "positive":
      return value > 0
    case "not-negative":
      return value >= 0
    case "count":
      return Number.isInteger(value) && value >= 1
  }
}

/** The first number of a rule that is out of its range, by its path: "optimizer.beta2", or "clip". */
export interface RuleFault {
  readonly path: string
  readonly range: RuleRange
  readonly value: unknown
}

/** What is wrong with the numbers of a rule; null when nothing is. */
export function ruleFault(rule: UpdateRule): RuleFault | null {
  for (const part of ["optimizer", "penalty", "schedule"] as const) {
    const numbers: Readonly<Record<string, unknown>> = { ...rule[part] }
    for (const [name, range] of numbersOfPart(part, rule[part].kind))
      if (!isInRange(numbers[name], range)) return { path: `${part}.${name}`, range, value: numbers[name] }
  }
  return rule.clip === null || isInRange(rule.clip, "positive")
    ? null
    : { path: "clip", range: "positive", value: rule.clip }
}

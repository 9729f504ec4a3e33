import type { Network } from "../engine/network"
import type { Ruled, UpdateRule } from "../engine/updateRule"
import type { Equation, Expression } from "./expression"
import type { MatrixForm } from "./matrixForm"
import type { Pen, RulePen } from "./penOf"
import type { Scene } from "./scene"
import type { RuleQuantity, TermId } from "./term"
import type { Written } from "./write"

export type RuleExpression = Extract<Expression, { kind: "rule" }>
type Of = (part: Expression) => Written

/** How rules of an update that are more than plain SGD are written. */
export interface RuleNotation {
  readonly tex: RulePen
  readonly text: RulePen
  texSymbol(quantity: RuleQuantity, upper: string, lower: string): string
  textSymbol(quantity: RuleQuantity, upper: string, lower: string): string
  /** `whole`: of whole vectors and matrices. */
  inSymbols(e: RuleExpression, pen: Pen, of: Of, whole: boolean): Written
  inNumbers(
    e: RuleExpression,
    pen: Pen,
    of: Of,
    times: (u: Written, v: Written) => Written,
    squares: (all: readonly TermId[]) => Written,
    scene: Scene,
  ): Written
  inMatrices(e: RuleExpression, of: (part: Expression) => MatrixForm, scalar: (e: Expression) => number): MatrixForm
  evaluate(e: RuleExpression, of: (part: Expression) => number | null, scene: Scene): number | null
  /** The equations of an update in layer l, in the order in which they are computed; `t`: the number of the update, from 1. */
  equations(rule: UpdateRule, t: number, network: Network, l: number): readonly Equation[]
  /** Every number of the gradient g, which its norm is of. */
  normTerms(scene: Scene): readonly TermId[]
  /** A number of an update; `before`: as it was before it. */
  value(ruled: Ruled, quantity: RuleQuantity, l: number, at: number, before: boolean): number | null
  /** The line of the listing. */
  listed(rule: UpdateRule): { readonly tex: string; readonly text: string }
}

let notation: RuleNotation | null = null

/** Called by `laterRules.ts`. */
export function installRuleNotation(all: RuleNotation): void {
  notation = all
}

/** Whether it is there already: the first picture of a run comes before the engine's. */
export function rulesAreWritten(): boolean {
  return notation !== null
}

/** The notation of rules, which most runs never need; whoever shows a run that has one imports `laterRules.ts` first. */
export function ruleNotation(): RuleNotation {
  if (!notation) throw new Error("a rule was written before laterRules.ts was imported")
  return notation
}

import type { Derivative, Letter } from "./chainRule"
import type { RuleConstant } from "./expression"
import type { Quantity, TermId } from "./term"

/** Index of a component: a letter in the general form, counted from 0 in a particular one. */
export type Index = "i" | "j" | "k" | number

/** Signs of the rules of an update. */
export interface RulePen {
  constant(name: RuleConstant, value: number): string
  root(v: string): string
  sign(v: string): string
  power(v: string, by: string): string
  /** The lesser of the two. */
  least(u: string, v: string): string
  /** √ of the sum of the squares of all of g. */
  readonly norm: string
  /** A fraction in a line, at a size at which its powers can be read. */
  large(fraction: string): string
}

/** How an expression is written: as TeX, whose every symbol and number carries the address of what it stands for, or as plain text. */
export interface Pen {
  symbol(quantity: Quantity, l: number, term: TermId, j?: Index, k?: Index): string
  /** ∂of/∂by, tied to the number that it is. */
  derivative(d: Derivative): string
  /** ∂/∂by, of what follows. */
  derivativeBy(by: Letter): string
  /** What is new in a line of a derivation. */
  marked(v: string): string
  /** The cost of one sample, C with the sample x as its index, or its gradient. */
  ofSample(quantity: "dW" | "db" | "C", l: number, term: TermId, j?: Index, k?: Index): string
  /** With `more` decimals than elsewhere; `former`: it is the number from before the update. */
  number(value: number, term: TermId, more?: number, former?: boolean): string
  /** Whether a number is printed with fewer digits than it has; as everywhere unless a pen has digits of its own. */
  hidesDigits?(value: number): boolean
  /** A number without an address. */
  plain(value: number): string
  unknown(term: TermId): string
  sigma(v: string): string
  /** σ′(v) */
  slope(v: string): string
  exp(v: string): string
  ln(v: string): string
  square(v: string): string
  norm(v: string): string
  fraction(over: string, under: string): string
  sum(index: "i" | "j" | "k" | "x", v: string): string
  brackets(v: string): string
  /** Kept on one line. */
  together(v: string): string
  transposed(v: string): string
  /** The signs that only rules of an update have. Asked for only where they are written: they may not be there. */
  rules(): RulePen
  readonly diag: string
  /** 1 where the two indices are the same, else 0. */
  readonly same: string
  readonly half: string
  readonly dot: string
  readonly hadamard: string
  readonly minus: string
  readonly dots: string
  /** Between a sum that is under way and what it makes by now. */
  readonly soFar: string
  /** Between factors that are symbols. */
  readonly space: string
  readonly arrow: string
  readonly about: string
}

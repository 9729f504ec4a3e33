import { type Activation, activations, type Formula } from "../engine/activations"
import type { Equation, Expression } from "./expression"
import type { WrittenTerms } from "./longestSum"
import { isRounded } from "./number"
import { texPen } from "./pen"
import type { Pen } from "./penOf"
import { printNumbers } from "./printNumbers"
import { printIndex } from "./printSymbols"
import type { Scene } from "./scene"
import { termId } from "./term"

type Applied = Extract<Expression, { kind: "apply" } | { kind: "slope" }>

/** As `printIndex`, but an activation and its slope by their formula: σ′(z²₁) = a²₁ (1 − a²₁). */
export function printOwnIndex(equation: Equation, pen: Pen, scene: Scene, j: number): string {
  const e = equation.right
  const formula = formulaOf(e, scene)
  if (!formula || !isApplied(e)) return printIndex(equation, pen, scene)
  const letter = (q: "z" | "a") => pen.symbol(q, e.l, termId(q, e.l, j), j)
  const { quantity } = equation.left
  const left = pen.symbol(quantity, e.l, termId(quantity, e.l, j), j)
  const sigma = e.kind === "slope" ? "" : ` = ${pen.sigma(letter("z"))}`
  return `${left}${sigma} = ${filled(formula, pen, letter)}`
}

/** As `printNumbers`, but an activation and its slope by their formula where it is short: σ′(0.3775) = 0.5933·(1 − 0.5933) ≈ 0.2413. */
export function printOwnNumbers(
  equation: Equation,
  pen: Pen,
  scene: Scene,
  j: number,
  k: number,
  written?: WrittenTerms,
): string {
  const e = equation.right
  const formula = formulaOf(e, scene)
  const z = isApplied(e) ? scene.value(termId("z", e.l, j)) : null
  if (!formula || !isApplied(e) || !isShort(formula) || z === null)
    return printNumbers(equation, pen, scene, j, k, written)
  const { quantity } = equation.left
  const a = scene.value(termId("a", e.l, j)) ?? Number.NaN
  const value = scene.value(termId(quantity, e.l, j)) ?? Number.NaN
  const number = (q: "z" | "a", isAlone: boolean) => {
    const text = pen.number(q === "z" ? z : a, termId(q, e.l, j))
    return (q === "z" ? z : a) < 0 && !isAlone ? `(${text})` : text
  }
  const uses = /\ba\b/.test(formula.text) ? [z, a, value] : [z, value]
  const same = uses.some((used) => isRounded(used)) ? pen.about : "="
  const printedZ = pen.number(z, termId("z", e.l, j))
  const head =
    e.kind === "slope"
      ? pen.slope(printedZ)
      : `${pen.symbol(quantity, e.l, termId(quantity, e.l, j), j)} = ${pen.sigma(printedZ)}`
  return `${head} = ${dotted(filled(formula, pen, number))} ${same} ${pen.number(value, termId(quantity, e.l, j))}`
}

function isApplied(e: Expression): e is Applied {
  return e.kind === "apply" || e.kind === "slope"
}

/** null for all that is no activation of one neuron. */
function formulaOf(e: Expression, scene: Scene): Formula | null {
  const id = isApplied(e) ? scene.activation(e.l) : null
  if (!id) return null
  const { slope, formulas }: Activation = activations[id]
  if (!slope) return null
  return e.kind === "slope" ? formulas.slope : formulas.f
}

/** Not so where it is one letter, or where there are cases to choose from, or further letters to be told of. */
function isShort({ text }: Formula): boolean {
  return text.length > 1 && !/[us≤>]/.test(text)
}

/** A formula with something else for its z and a; `isAlone` where one is by itself between brackets or commas. */
function filled(formula: Formula, pen: Pen, letter: (q: "z" | "a", isAlone: boolean) => string): string {
  const isTex = pen === texPen
  const text = isTex ? formula.tex : formula.text
  return text.replace(/(?<![\\a-z])[za](?![a-z])/g, (q, at: number) => {
    const isAlone = /[(,] ?$/.test(text.slice(0, at)) && /^[),]/.test(text.slice(at + 1))
    const filling = letter(q === "z" ? "z" : "a", isAlone)
    return isTex ? `{${filling}}` : filling
  })
}

/** Two numbers side by side have a dot between them. */
function dotted(text: string): string {
  return text.replace(/(?<=[\d}])\\,(?=[{(])/g, "\\cdot ").replace(/(?<=\d) (?=[\d(])/g, "·")
}

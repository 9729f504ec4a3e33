import { isRounded } from "../../notation/number"
import type { Pen } from "../../notation/penOf"
import { termId } from "../../notation/term"
import { atom, factor, product, sum, type Written } from "../../notation/write"
import { evaluateFormula } from "./evaluateFormula"
import { exactTermOf } from "./exactTerm"
import type { Formula } from "./formula"
import { type Place, termAt, unitsAt } from "./place"

/** A formula in letters. */
export function printFormula(formula: Formula, pen: Pen): string {
  return inLetters(formula, pen).text
}

function inLetters(formula: Formula, pen: Pen): Written {
  const of = (part: Formula) => inLetters(part, pen)
  switch (formula.kind) {
    case "one":
      return atom("1")
    case "symbol": {
      const { quantity, l, j, k } = formula
      return atom(pen.symbol(quantity, l, quantity === "C" ? "C" : termId(quantity, l), j, k))
    }
    case "derivative":
      return atom(pen.derivative({ of: formula.of, by: formula.by, is: null }))
    case "derivative-by":
      return product(`${pen.derivativeBy(formula.by)} ${pen.brackets(of(formula.v).text)}`)
    case "sum":
      return sum(pen.sum(formula.over, inSum(of(formula.v), pen)))
    case "product":
      return product(formula.factors.map((part) => factor(of(part), pen.brackets)).join(pen.space))
    case "plus":
      return sum(`${of(formula.u).text} + ${of(formula.v).text}`)
    case "minus":
      return sum(`${of(formula.u).text} ${pen.minus} ${of(formula.v).text}`)
    case "negative":
      return sum(`${pen.minus}${factor(of(formula.v), pen.brackets)}`)
    case "half":
      return product(`${pen.half} ${of(formula.v).text}`)
    case "square":
      return atom(pen.square(pen.brackets(of(formula.v).text)))
    case "sigma":
      return atom(pen.sigma(pen.symbol("z", formula.l, termId("z", formula.l), formula.j)))
    case "marked": {
      const inner = of(formula.v)
      return { ...inner, text: pen.marked(inner.text) }
    }
  }
}

/** Under a Σ a sum stands in brackets. */
function inSum(w: Written, pen: Pen): string {
  return factor(w, pen.brackets)
}

/** A formula with its numbers where it is looked at, and whether digits are hidden; null where letters cannot be left out: ∂/∂z of an expression. */
export function fillFormula(
  formula: Formula,
  pen: Pen,
  place: Place,
): { readonly text: string; readonly hides: boolean; readonly isAlone: boolean } | null {
  const filling: Filling = { pen, hides: false, fails: false }
  const { text } = inNumbers(formula, place, filling)
  return filling.fails ? null : { text, hides: filling.hides, isAlone: isAlone(formula) }
}

/** Whether a formula is one number. */
function isAlone(formula: Formula): boolean {
  if (formula.kind === "marked") return isAlone(formula.v)
  return formula.kind === "symbol" || formula.kind === "derivative" || formula.kind === "one"
}

interface Filling {
  readonly pen: Pen
  hides: boolean
  fails: boolean
}

function inNumbers(formula: Formula, place: Place, filling: Filling): Written {
  const { pen } = filling
  const of = (part: Formula) => inNumbers(part, place, filling)
  switch (formula.kind) {
    case "symbol": {
      const { quantity, l, j, k } = formula
      const term = termAt(place, quantity, l, j, k)
      return number(place.value(term) ?? Number.NaN, (value) => pen.number(value, term), filling)
    }
    case "derivative": {
      const term = exactTermOf(formula, place)
      const value = evaluateFormula(formula, place)
      return number(value, (shown) => (term ? pen.number(shown, term) : pen.plain(shown)), filling)
    }
    case "sigma": {
      const term = termAt(place, "z", formula.l, formula.j)
      const z = place.value(term) ?? Number.NaN
      if (isRounded(z)) filling.hides = true
      return atom(pen.sigma(pen.number(z, term)))
    }
    case "derivative-by":
      filling.fails = true
      return atom("")
    case "sum": {
      const terms = Array.from({ length: unitsAt(place, formula.l) }, (_, at) =>
        inNumbers(formula.v, { ...place, [formula.over]: at }, filling),
      )
      if (terms.length === 1) return terms[0]!
      return sum(terms.map((w, at) => (at === 0 ? w.text : afterSign(w))).join(" + "))
    }
    case "product":
      return product(formula.factors.map((part) => asFactor(of(part), pen)).join(pen.dot))
    case "plus":
      return sum(`${of(formula.u).text} + ${afterSign(of(formula.v))}`)
    case "minus":
      return sum(`${of(formula.u).text} ${pen.minus} ${afterSign(of(formula.v))}`)
    case "negative":
      return sum(`${pen.minus}${asFactor(of(formula.v), pen)}`)
    case "half":
      return product(`${pen.half} ${asFactor(of(formula.v), pen)}`)
    case "square":
      return atom(pen.square(pen.brackets(of(formula.v).text)))
    case "marked":
      return of(formula.v)
    case "one":
      return atom("1")
  }
}

function number(value: number, print: (value: number) => string, filling: Filling): Written {
  if (isRounded(value)) filling.hides = true
  return value < 0 ? { text: print(value), holds: "sum" } : atom(print(value))
}

function asFactor(w: Written, pen: Pen): string {
  return factor(w, / [+−-] /.test(w.text) ? pen.brackets : (v) => `(${v})`)
}

/** After a sign a negative number stands in brackets. */
function afterSign(w: Written): string {
  return w.holds === "sum" && !/ [+−-] /.test(w.text) ? `(${w.text})` : w.text
}

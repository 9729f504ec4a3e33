import { sourceFirst, vectorsAreRows } from "./convention"
import { evaluate } from "./evaluate"
import type { Equation, Expression } from "./expression"
import { longestSum, type WrittenTerms, writtenTerms } from "./longestSum"
import { isRounded, printNumber } from "./number"
import type { Pen } from "./penOf"
import { indicesOf, refTerm, refValue } from "./refTerm"
import { ruleNotation } from "./rules"
import type { Scene } from "./scene"
import { type TermId, termId } from "./term"
import { afterSign, asFactor, atom, product, sum, type Written } from "./write"

interface Writing {
  readonly pen: Pen
  readonly scene: Scene
  /** What is written of long sums. */
  readonly written: WrittenTerms
  /** Terms of a sum that are done; null for all. */
  readonly terms: number | null
  /** Decimals besides those of all numbers. */
  more: number
  /** Set when a number is printed with fewer digits than it has, or terms are left out. */
  hides: boolean
}

/** Component (j, k) with its numbers: 0.0088 ≈ (0.4000·0.1385 + 0.5000·(−0.0381))·0.2413. */
export function printNumbers(
  equation: Equation,
  pen: Pen,
  scene: Scene,
  j: number,
  k: number,
  written: WrittenTerms = "ends",
): string {
  const writing: Writing = { pen, scene, written, hides: false, more: 0, terms: null }
  const head = pen.symbol(
    equation.left.quantity,
    equation.left.l,
    refTerm(equation.left, j, k),
    ...indicesOf(equation, j, k),
  )
  const right = write(equation.right, writing, j, k).text
  const value = refValue(equation.left, scene, j, k)
  const left = number(value, refTerm(equation.left, j, k), writing).text
  // δ = δ needs no second number.
  if (equation.right.kind === "ref") return `${head} ${writing.hides ? pen.about : "="} ${right}`
  const same = writing.hides && !(value !== null && isSameNumber(equation, scene, j, k, value)) ? pen.about : "="
  const first = equation.assigns ? pen.arrow : "="
  return `${head} ${first} ${right} ${same} ${left}`
}

/** Whether the two sides are the same number whatever digits are hidden: the mean of one sample, and a product with 0. */
function isSameNumber({ right }: Equation, scene: Scene, j: number, k: number, value: number): boolean {
  if (right.kind === "mean") return scene.m === 1
  return value === 0 && evaluate(right, scene, j, k) === 0
}

/** A component whose sum is under way: its first `terms` terms, dots for the rest, and what they make so far. What comes back to a hidden neuron is summed before the slope, or the Jacobian: it is ∂C/∂a. */
export function printPartial(
  equation: Equation,
  pen: Pen,
  scene: Scene,
  j: number,
  terms: number,
  written: WrittenTerms = "ends",
): string {
  const writing: Writing = { pen, scene, written, hides: false, more: 0, terms }
  const { left, right } = equation
  const summed =
    right.kind === "plus" || right.kind === "hadamard" ? right.u : right.kind === "jacobian" ? right.g : right
  const quantity = right.kind === "hadamard" || right.kind === "jacobian" ? "dCda" : left.quantity
  const of: Extract<Expression, { kind: "ref" }> = { kind: "ref", quantity, l: left.l }
  const term = refTerm(of, j, 0)
  const head = pen.symbol(quantity, left.l, term, ...indicesOf(equation, j, 0))
  const sumSoFar = number(refValue(of, scene, j, 0), term, writing).text
  const text = write(summed, writing, j, 0).text
  // The bias is still to come.
  const isSummed = right.kind === "plus" && terms >= longestSum(summed, scene)
  return `${head} = ${isSummed ? `${text} + ${pen.dots}` : text} ${pen.soFar} ${sumSoFar}`
}

function write(e: Expression, writing: Writing, j: number, k: number): Written {
  const { pen, scene } = writing
  const of = (part: Expression, row = j, column = k) => write(part, writing, row, column)
  const times = (u: Written, v: Written) => {
    const text = `${asFactor(u, pen.brackets)}${pen.dot}${asFactor(v, pen.brackets)}`
    return product(text.includes(" + ") ? text : pen.together(text))
  }
  switch (e.kind) {
    case "ref":
      return term(refTerm(e, j, k), writing, e.before)
    case "times": {
      const count = scene.sizes[e.transposed ? e.l : e.l - 1] ?? 0
      const weight = (i: number) => (e.transposed ? termId("W", e.l, i, j) : termId("W", e.l, j, i))
      const one = (w: Written, v: Written) => (vectorsAreRows() ? times(v, w) : times(w, v))
      return series(count, (i) => one(term(weight(i), writing), of(e.v, i)), writing)
    }
    case "outer":
      return sourceFirst() ? times(of(e.v, k), of(e.u)) : times(of(e.u), of(e.v, k))
    case "hadamard":
      return times(of(e.u), of(e.v))
    case "plus":
      return sum(`${of(e.u).text} + ${afterSign(of(e.v))}`)
    case "minus":
      return sum(`${of(e.u).text} ${pen.minus} ${afterSign(of(e.v))}`)
    case "scale": {
      const eta = term("eta", writing)
      // Whoever multiplies by a large η comes to what is printed.
      writing.more = Math.max(0, Math.ceil(Math.log10(Math.abs(scene.value("eta") ?? 1))))
      const v = of(e.v)
      writing.more = 0
      return times(eta, v)
    }
    case "apply":
      return applied(e, writing, j)
    case "slope":
      return atom(pen.slope(of(e.v).text))
    case "cost-slope":
      return costSlope(e, writing, j)
    case "jacobian": {
      const a = (i: number) => term(termId("a", e.l, i), writing)
      const mean = series(scene.sizes[e.l] ?? 0, (i) => times(of(e.g, i), a(i)), writing)
      return times(a(j), sum(`${of(e.g).text} ${pen.minus} ${pen.brackets(mean.text)}`))
    }
    case "softmax-slope": {
      const a = (i: number) => term(termId("a", e.l, i), writing)
      return times(a(j), sum(`${j === k ? 1 : 0} ${pen.minus} ${afterSign(a(k))}`))
    }
    case "through": {
      const slope = (i: number) => term(termId("dadz", e.l, i, j), writing)
      return series(scene.sizes[e.l] ?? 0, (i) => times(of(e.g, i), slope(i)), writing)
    }
    case "mean": {
      const of = refTerm(e, j, k)
      // A sample's own number has no address: at that of its gradient stands the mean.
      const own: Writing = { ...writing, pen: { ...pen, number: (value) => pen.plain(value) } }
      const parts = series(scene.m, (i) => number(scene.part(i, of), of, own), writing)
      writing.hides ||= own.hides
      return product(`${pen.fraction("1", String(scene.m))} ${pen.brackets(parts.text)}`)
    }
    case "cost":
      return cost(e, writing)
    case "constant":
      return atom(e.name === "t" ? String(e.value) : pen.plain(e.value))
    case "rule": {
      const squares = (all: readonly TermId[]) =>
        series(all.length, (i) => atom(pen.square(asFactor(term(all[i]!, writing), pen.brackets))), writing)
      return ruleNotation().inNumbers(e, pen, of, times, squares, scene)
    }
  }
}

/** A sum of `count` terms, or what is done of it; of a long one a part. */
function series(count: number, of: (i: number) => Written, writing: Writing): Written {
  const { pen, terms } = writing
  if (count === 1 && terms === null) return of(0)
  const done = Math.min(terms ?? count, count)
  const shown = writtenTerms(done, count, writing.written)
  if (shown.filter((i) => i !== null).length < done) writing.hides = true
  const parts = shown.map((i, at) => (i === null ? pen.dots : at === 0 ? of(i).text : afterSign(of(i))))
  return sum(parts.join(" + "))
}

function applied(e: Extract<Expression, { kind: "apply" }>, writing: Writing, j: number): Written {
  const { pen, scene } = writing
  const z = (i: number) => write(e.v, writing, i, 0).text
  if (scene.activation(e.l) !== "softmax") return atom(pen.sigma(z(j)))
  const all = series(scene.sizes[e.l] ?? 0, (i) => atom(pen.exp(z(i))), writing)
  return atom(pen.fraction(pen.exp(z(j)), all.text))
}

function cost({ cost: id, l }: Extract<Expression, { kind: "cost" }>, writing: Writing): Written {
  const { pen, scene } = writing
  const y = (k: number) => term(termId("y", l, k), writing)
  const a = (k: number) => term(termId("a", l, k), writing)
  const count = scene.sizes[l] ?? 0
  const oneMinus = (v: Written) => pen.brackets(`1 ${pen.minus} ${afterSign(v)}`)
  switch (id) {
    case "quadratic": {
      const squares = series(
        count,
        (k) => atom(pen.square(pen.brackets(`${y(k).text} ${pen.minus} ${afterSign(a(k))}`))),
        writing,
      )
      return product(`${pen.half} ${count === 1 ? squares.text : pen.brackets(squares.text)}`)
    }
    case "binary-cross-entropy": {
      const one = (k: number) =>
        sum(`${y(k).text}${pen.dot}${pen.ln(a(k).text)} + ${oneMinus(y(k))}${pen.dot}${pen.ln(oneMinus(a(k)))}`)
      return sum(`${pen.minus}${pen.brackets(series(count, one, writing).text)}`)
    }
    case "categorical-cross-entropy": {
      const one = (k: number) => product(`${y(k).text}${pen.dot}${pen.ln(a(k).text)}`)
      return sum(`${pen.minus}${pen.brackets(series(count, one, writing).text)}`)
    }
  }
}

function costSlope({ cost: id, l }: Extract<Expression, { kind: "cost-slope" }>, writing: Writing, j: number): Written {
  const { pen } = writing
  const [y, a] = [term(termId("y", l, j), writing), term(termId("a", l, j), writing)]
  const oneMinus = (v: Written) => `1 ${pen.minus} ${afterSign(v)}`
  switch (id) {
    case "quadratic":
      return sum(`${a.text} ${pen.minus} ${afterSign(y)}`)
    case "binary-cross-entropy":
      return sum(`${pen.fraction(oneMinus(y), oneMinus(a))} ${pen.minus} ${pen.fraction(y.text, a.text)}`)
    case "categorical-cross-entropy":
      // No minus before what is 0.
      return sum(`${writing.scene.value(termId("y", l, j)) === 0 ? "" : pen.minus}${pen.fraction(y.text, a.text)}`)
  }
}

function term(id: TermId, writing: Writing, before?: true): Written {
  return number(writing.scene.value(id, before), id, writing)
}

/** A number; a negative one counts as a sum, so that it is bracketed in products and after signs. */
function number(value: number | null, id: TermId, writing: Writing): Written {
  if (value === null) return atom(writing.pen.unknown(id))
  const { pen, scene, more } = writing
  if (pen.hidesDigits?.(value) ?? isRounded(value, printNumber(value, "text", more))) writing.hides = true
  const text = pen.number(value, id, more, scene.isFormer?.(id, value))
  return value < 0 ? { text, holds: "sum" } : atom(text)
}

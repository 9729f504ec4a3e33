import { sourceFirst, vectorsAreRows } from "./convention"
import type { Equation, Expression } from "./expression"
import { anyLayer } from "./layerNumber"
import type { Index, Pen } from "./penOf"
import { ruleNotation } from "./rules"
import type { Scene } from "./scene"
import { isMatrix, isScalar, termId } from "./term"
import { atom, factor, operand, product, sum, type Written } from "./write"

/** δ² = ((W³)ᵀ δ³) ⊙ σ′(z²): the whole vectors and matrices. */
export function printMatrix({ left, right, assigns }: Equation, pen: Pen): string {
  return `${matrixForm(left, pen).text} ${assigns ? pen.arrow : "="} ${matrixForm(right, pen).text}`
}

/** δ²ⱼ = (Σₖ w³ₖⱼ δ³ₖ) σ′(z²ⱼ): one component, for any j (and k). */
export function printIndex({ left, right, assigns, shape }: Equation, pen: Pen, scene: Scene): string {
  const k = shape === "matrix" ? "k" : undefined
  const j = shape === "scalar" ? undefined : "j"
  const head = pen.symbol(left.quantity, left.l, wholeTerm(left), j, k)
  return `${head} ${assigns ? pen.arrow : "="} ${indexForm(right, pen, scene, "j", k).text}`
}

/** δˡⱼ = ∂C/∂zˡⱼ: what the error of a neuron is, in any layer. */
export function printError(pen: Pen): string {
  const error = pen.symbol("delta", anyLayer, termId("delta", anyLayer), "j")
  const derivative = {
    of: { quantity: "C", l: anyLayer },
    by: { quantity: "z", l: anyLayer, j: "j" },
    is: null,
  } as const
  return `${error} = ${pen.derivative(derivative)}`
}

/** The address of a whole vector or matrix. */
function wholeTerm({ quantity, l }: Extract<Expression, { kind: "ref" } | { kind: "mean" }>) {
  return isScalar(quantity) ? quantity : termId(quantity, l)
}

function matrixForm(e: Expression, pen: Pen): Written {
  const of = (part: Expression) => matrixForm(part, pen)
  switch (e.kind) {
    case "ref":
      return atom(pen.symbol(e.quantity, e.l, wholeTerm(e)))
    case "times": {
      const W = pen.symbol("W", e.l, termId("W", e.l))
      const turned = vectorsAreRows() || !sourceFirst() ? e.transposed : !e.transposed
      return product(inOrder(turned ? pen.transposed(W) : W, factor(of(e.v), pen.brackets), vectorsAreRows(), pen))
    }
    case "outer": {
      const [u, v] = sourceFirst() ? [of(e.v).text, of(e.u).text] : [of(e.u).text, of(e.v).text]
      return product(vectorsAreRows() ? `${pen.transposed(u)}${pen.space}${v}` : `${u}${pen.space}${pen.transposed(v)}`)
    }
    case "hadamard":
      return product(`${operand(of(e.u), pen.brackets)} ${pen.hadamard} ${operand(of(e.v), pen.brackets)}`)
    case "plus":
      return sum(`${of(e.u).text} + ${of(e.v).text}`)
    case "minus":
      return sum(`${of(e.u).text} ${pen.minus} ${of(e.v).text}`)
    case "scale":
      return product(`${pen.symbol("eta", 0, "eta")}${pen.space}${factor(of(e.v), pen.brackets)}`)
    case "apply":
      return atom(pen.sigma(of(e.v).text))
    case "slope":
      return atom(pen.slope(of(e.v).text))
    case "cost-slope":
      return costSlope(e, pen)
    case "jacobian": {
      const a = pen.symbol("a", e.l, termId("a", e.l))
      const g = of(e.g).text
      const scalar = vectorsAreRows() ? `${g}${pen.space}${pen.transposed(a)}` : `${pen.transposed(g)}${pen.space}${a}`
      const inner = `${g} ${pen.minus} ${scalar}`
      return product(`${a} ${pen.hadamard} ${pen.brackets(inner)}`)
    }
    case "softmax-slope": {
      const a = pen.symbol("a", e.l, termId("a", e.l))
      const outer = vectorsAreRows() ? `${pen.transposed(a)}${pen.space}${a}` : `${a}${pen.space}${pen.transposed(a)}`
      return sum(`${pen.diag}${pen.brackets(a)} ${pen.minus} ${outer}`)
    }
    case "through": {
      const J = pen.symbol("dadz", e.l, termId("dadz", e.l))
      return product(inOrder(pen.transposed(J), factor(of(e.g), pen.brackets), vectorsAreRows(), pen))
    }
    case "mean":
      return meanForm(pen.ofSample(e.quantity, e.l, wholeTerm(e)), pen)
    case "cost":
      return costOfVectors(e, pen)
    case "constant":
      return atom(pen.rules().constant(e.name, e.value))
    case "rule":
      return ruleNotation().inSymbols(e, pen, of, true)
  }
}

function indexForm(e: Expression, pen: Pen, scene: Scene, j: Index, k?: Index): Written {
  const of = (part: Expression, row: Index = j, column = k) => indexForm(part, pen, scene, row, column)
  switch (e.kind) {
    case "ref":
      return atom(pen.symbol(e.quantity, e.l, wholeTerm(e), j, isMatrix(e.quantity) ? k : undefined))
    case "times": {
      const w = e.transposed
        ? pen.symbol("W", e.l, termId("W", e.l), "k", j)
        : pen.symbol("W", e.l, termId("W", e.l), j, "k")
      return sum(pen.sum("k", inOrder(w, factor(of(e.v, "k"), pen.brackets), vectorsAreRows(), pen)))
    }
    case "outer":
      return product(inOrder(of(e.u).text, of(e.v, k ?? j).text, sourceFirst(), pen))
    case "hadamard":
      return product(`${factor(of(e.u), pen.brackets)}${pen.space}${factor(of(e.v), pen.brackets)}`)
    case "plus":
      return sum(`${of(e.u).text} + ${of(e.v).text}`)
    case "minus":
      return sum(`${of(e.u).text} ${pen.minus} ${of(e.v).text}`)
    case "scale":
      return product(`${pen.symbol("eta", 0, "eta")}${pen.space}${factor(of(e.v), pen.brackets)}`)
    case "apply": {
      if (scene.activation(e.l) !== "softmax") return atom(pen.sigma(of(e.v).text))
      return atom(pen.fraction(pen.exp(of(e.v).text), pen.sum("k", pen.exp(of(e.v, "k").text))))
    }
    case "slope":
      return atom(pen.slope(of(e.v).text))
    case "cost-slope":
      return costSlope(e, pen, j)
    case "jacobian": {
      const a = (i: Index) => pen.symbol("a", e.l, termId("a", e.l), i)
      const inner = `${of(e.g).text} ${pen.minus} ${pen.sum("k", `${of(e.g, "k").text}${pen.space}${a("k")}`)}`
      return product(`${a(j)}${pen.space}${pen.brackets(inner)}`)
    }
    case "softmax-slope": {
      const a = (i: Index) => pen.symbol("a", e.l, termId("a", e.l), i)
      return product(`${a(j)}${pen.space}${pen.brackets(`${pen.same} ${pen.minus} ${a(k ?? j)}`)}`)
    }
    case "through": {
      const slope = pen.symbol("dadz", e.l, termId("dadz", e.l), "k", j)
      return sum(pen.sum("k", `${factor(of(e.g, "k"), pen.brackets)}${pen.space}${slope}`))
    }
    case "mean":
      return meanForm(pen.ofSample(e.quantity, e.l, wholeTerm(e), j, e.quantity === "dW" ? k : undefined), pen)
    case "cost":
      return costOfComponents(e, pen)
    case "constant":
      return atom(pen.rules().constant(e.name, e.value))
    case "rule":
      return ruleNotation().inSymbols(e, pen, of, false)
  }
}

/** Two factors, the second one first where the convention has it so. */
function inOrder(u: string, v: string, swapped: boolean, pen: Pen): string {
  return swapped ? `${v}${pen.space}${u}` : `${u}${pen.space}${v}`
}

function meanForm(one: string, pen: Pen): Written {
  return product(`${pen.fraction("1", pen.symbol("m", 0, "m"))} ${pen.sum("x", one)}`)
}

function costOfComponents({ cost, l }: Extract<Expression, { kind: "cost" }>, pen: Pen): Written {
  const y = pen.symbol("y", l, termId("y", l), "k")
  const a = pen.symbol("a", l, termId("a", l), "k")
  switch (cost) {
    case "quadratic":
      return product(`${pen.half} ${pen.sum("k", pen.square(pen.brackets(`${y} ${pen.minus} ${a}`)))}`)
    case "binary-cross-entropy":
      return sum(`${pen.minus}${pen.sum("k", pen.brackets(onAndOff(y, a, pen.space, pen)))}`)
    case "categorical-cross-entropy":
      return sum(`${pen.minus}${pen.sum("k", `${y}${pen.space}${pen.ln(a)}`)}`)
  }
}

function costOfVectors({ cost, l }: Extract<Expression, { kind: "cost" }>, pen: Pen): Written {
  const y = pen.symbol("y", l, termId("y", l))
  const a = pen.symbol("a", l, termId("a", l))
  switch (cost) {
    case "quadratic":
      return product(`${pen.half} ${pen.square(pen.norm(`${y} ${pen.minus} ${a}`))}`)
    case "binary-cross-entropy":
      return sum(`${pen.minus}${pen.brackets(onAndOff(y, a, ` ${pen.dot} `, pen))}`)
    case "categorical-cross-entropy":
      return sum(`${pen.minus}${y} ${pen.dot} ${pen.ln(a)}`)
  }
}

/** ∂C/∂a of one output, or, without an index, entry by entry of all. */
function costSlope({ cost, l }: Extract<Expression, { kind: "cost-slope" }>, pen: Pen, j?: Index): Written {
  const [y, a] = [pen.symbol("y", l, termId("y", l), j), pen.symbol("a", l, termId("a", l), j)]
  const oneMinus = (v: string) => `1 ${pen.minus} ${v}`
  switch (cost) {
    case "quadratic":
      return sum(`${a} ${pen.minus} ${y}`)
    case "binary-cross-entropy":
      return sum(`${pen.fraction(oneMinus(y), oneMinus(a))} ${pen.minus} ${pen.fraction(y, a)}`)
    case "categorical-cross-entropy":
      return sum(`${pen.minus}${pen.fraction(y, a)}`)
  }
}

/** y ln a + (1 − y) ln(1 − a), with what stands between a factor and its logarithm. */
function onAndOff(y: string, a: string, times: string, pen: Pen): string {
  const one = (v: string) => pen.brackets(`1 ${pen.minus} ${v}`)
  return `${y}${times}${pen.ln(a)} + ${one(y)}${times}${pen.ln(one(a))}`
}

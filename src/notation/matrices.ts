import type { CostId } from "../engine/costs"
import { sourceFirst, vectorsAreRows } from "./convention"
import { evaluate } from "./evaluate"
import { type Equation, type Expression, ref } from "./expression"
import { type Block, entrywise, type MatrixForm, multiply, transposed } from "./matrixForm"
import { refTerm, refValue } from "./refTerm"
import { ruleNotation } from "./rules"
import type { Scene } from "./scene"
import { isMatrix, isOfWeights, isScalar } from "./term"

type Ref = Extract<Expression, { kind: "ref" }>

/** An equation as matrices with numbers. */
export interface MatrixEquation {
  readonly right: MatrixForm
  /** The same once its product is done, before the rest: of BP2 ∂C/∂a ⊙ σ′(z). */
  readonly between: MatrixForm | null
  readonly left: Block
  /** Whether the entry (r, c) of the left is the component (c, r) of the equation. */
  readonly turned: boolean
  /** Whether the left takes a new value. */
  readonly assigns: boolean
}

/** An equation as blocks of numbers and the signs between them, from the same expression as its other forms, and laid out as the convention writes them. */
export function matricesOf({ left, right, assigns }: Equation, scene: Scene): MatrixEquation {
  const isThroughWeights = right.kind === "hadamard" && right.u.kind === "times"
  const between = isThroughWeights ? formOf({ ...right, u: ref("dCda", left.l) }, scene) : null
  return { right: formOf(right, scene), between, left: blockOf(left, scene), turned: isTurned(left), assigns }
}

function formOf(e: Expression, scene: Scene): MatrixForm {
  const of = (part: Expression) => formOf(part, scene)
  switch (e.kind) {
    case "ref":
      return blockOf(e, scene)
    case "times": {
      const W = blockOf(ref("W", e.l), scene)
      const turned = vectorsAreRows() || !sourceFirst() ? e.transposed : !e.transposed
      return inOrder(turned ? transposed(W) : W, of(e.v))
    }
    case "outer": {
      const [u, v] = sourceFirst() ? [of(e.v), of(e.u)] : [of(e.u), of(e.v)]
      return vectorsAreRows() ? multiply(transposed(u), v) : multiply(u, transposed(v))
    }
    case "hadamard":
      return entrywise("hadamard", of(e.u), of(e.v))
    case "plus":
    case "minus":
      return entrywise(e.kind, of(e.u), of(e.v))
    case "scale":
      return { kind: "scale", by: blockOf(ref("eta", 0), scene), ...shapeOf(of(e.v)), v: of(e.v) }
    case "apply":
    case "slope": {
      const name = e.kind === "slope" ? "slope" : scene.activation(e.l) === "softmax" ? "softmax" : "sigma"
      return { kind: "function", name, ...shapeOf(of(e.v)), v: of(e.v), value: (r, c) => evaluate(e, scene, r + c, 0) }
    }
    case "jacobian":
      return inOrder(jacobianOf(e.l, scene), of(e.g))
    case "softmax-slope": {
      const a = blockOf(ref("a", e.l), scene)
      return entrywise("minus", diagonal(a), vectorsAreRows() ? multiply(transposed(a), a) : multiply(a, transposed(a)))
    }
    case "through":
      return inOrder(transposed(jacobianOf(e.l, scene)), of(e.g))
    case "mean": {
      const whole = blockOf(ref(e.quantity, e.l), scene)
      const part = (i: number): Block => ({
        ...whole,
        sample: i,
        value: (r, c) => scene.part(i, whole.term(r, c) ?? "C"),
      })
      return { kind: "mean", rows: whole.rows, columns: whole.columns, m: scene.m, part }
    }
    case "cost":
      return costOf(e.cost, e.l, scene)
    case "constant":
      throw new Error("a number alone has no matrix")
    case "rule":
      return ruleNotation().inMatrices(e, of, (scalar) => evaluate(scalar, scene, 0, 0) ?? Number.NaN)
    case "cost-slope":
      return costSlopeOf(e.cost, e.l, scene)
  }
}

/** M v, or v M where vectors are rows. */
function inOrder(M: MatrixForm, v: MatrixForm): MatrixForm {
  return vectorsAreRows() ? multiply(v, M) : multiply(M, v)
}

/** Whether a vector or matrix is written the other way round than its addresses count: weights by where they come from, vectors as rows. */
function isTurned({ quantity }: Ref): boolean {
  if (quantity === "dadz") return false
  return isOfWeights(quantity) ? sourceFirst() : !isScalar(quantity) && vectorsAreRows()
}

function shapeOf({ rows, columns }: MatrixForm) {
  return { rows, columns }
}

/** A vector, matrix or scalar of the network with its numbers. */
function blockOf(e: Ref, scene: Scene): Block {
  const { quantity, l } = e
  const turned = isTurned(e)
  const units = isScalar(quantity) ? 1 : (scene.sizes[l] ?? 0)
  const inputs = isMatrix(quantity) ? (scene.sizes[quantity === "dadz" ? l : l - 1] ?? 0) : 1
  return {
    kind: "block",
    name: { quantity, l },
    transposed: false,
    sample: null,
    rows: turned ? inputs : units,
    columns: turned ? units : inputs,
    term: (r, c) => (turned ? refTerm(e, c, r) : refTerm(e, r, c)),
    value: (r, c) => (turned ? refValue(e, scene, c, r) : refValue(e, scene, r, c)),
  }
}

/** ∂a/∂z of a softmax layer. */
function jacobianOf(l: number, scene: Scene): Block {
  return blockOf(ref("dadz", l), scene)
}

/** diag(a): a vector down the diagonal of a matrix. */
function diagonal(a: Block): Block {
  const size = Math.max(a.rows, a.columns)
  const isRow = a.columns > 1
  return {
    ...a,
    diagonal: true,
    rows: size,
    columns: size,
    term: (r, c) => (r !== c ? null : isRow ? a.term(0, r) : a.term(r, 0)),
    value: (r, c) => (r !== c ? 0 : isRow ? a.value(0, r) : a.value(r, 0)),
  }
}

/** Entry by entry of vectors: 1 − v, ln v. */
function each(name: "one-minus" | "ln", v: MatrixForm, of: (v: number) => number): MatrixForm {
  const value = (r: number, c: number) => {
    const inner = v.kind === "block" || v.kind === "function" ? v.value(r, c) : null
    return inner === null ? null : of(inner)
  }
  return { kind: "function", name, ...shapeOf(v), v, value }
}

function costOf(cost: CostId, l: number, scene: Scene): MatrixForm {
  const [y, a] = [blockOf(ref("y", l), scene), blockOf(ref("a", l), scene)]
  // yᵀ a of columns, y aᵀ of rows.
  const [row, column] = vectorsAreRows() ? [y, transposed(a)] : [transposed(y), a]
  const ln = (v: MatrixForm) => each("ln", v, Math.log)
  const oneMinus = (v: Block) => each("one-minus", v, (x) => 1 - x)
  const negative = (v: MatrixForm): MatrixForm => ({ kind: "scale", by: "minus", rows: 1, columns: 1, v })
  switch (cost) {
    case "quadratic": {
      const square: MatrixForm = { kind: "norm", rows: 1, columns: 1, v: entrywise("minus", y, a) }
      return { kind: "scale", by: "half", rows: 1, columns: 1, v: square }
    }
    case "binary-cross-entropy": {
      const on = multiply(row, ln(column))
      const off = multiply(oneMinus(row), ln(oneMinus(column)))
      return negative(entrywise("plus", on, off))
    }
    case "categorical-cross-entropy":
      return negative(multiply(row, ln(column)))
  }
}

function costSlopeOf(cost: CostId, l: number, scene: Scene): MatrixForm {
  const [y, a] = [blockOf(ref("y", l), scene), blockOf(ref("a", l), scene)]
  const oneMinus = (v: Block) => each("one-minus", v, (x) => 1 - x)
  switch (cost) {
    case "quadratic":
      return entrywise("minus", a, y)
    case "binary-cross-entropy":
      return entrywise("minus", entrywise("over", oneMinus(y), oneMinus(a)), entrywise("over", y, a))
    case "categorical-cross-entropy":
      return { kind: "scale", by: "minus", ...shapeOf(y), v: entrywise("over", y, a) }
  }
}

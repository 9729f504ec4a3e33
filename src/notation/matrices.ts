import type { CostId } from "../engine/costs"
import { sourceFirst, vectorsAreRows } from "./convention"
import { evaluate } from "./evaluate"
import { type Equation, type Expression, ref } from "./expression"
import { type Block, entrywise, type MatrixForm, multiply, transposed } from "./matrixForm"
import { refTerm, refValue } from "./refTerm"
import type { Scene } from "./scene"

/** An equation as matrices with numbers. */
export interface MatrixEquation {
  readonly right: MatrixForm
  /** The same once its product is done, before the rest: of BP2 ∂C/∂a ⊙ σ′(z). */
  readonly between: MatrixForm | null
  readonly left: Block
  /** Whether the left takes a new value. */
  readonly assigns: boolean
}

/** An equation as blocks of numbers and the signs between them, from the same expression as its other forms. */
export function matricesOf({ left, right, assigns }: Equation, scene: Scene): MatrixEquation {
  const isThroughWeights = right.kind === "hadamard" && right.u.kind === "times"
  const between = isThroughWeights ? formOf({ ...right, u: ref("dCda", left.l) }, scene) : null
  return { right: formOf(right, scene), between, left: blockOf(left, scene), assigns }
}

function formOf(e: Expression, scene: Scene): MatrixForm {
  const of = (part: Expression) => formOf(part, scene)
  switch (e.kind) {
    case "ref":
      return blockOf(e, scene)
    case "times": {
      const W = blockOf(ref("W", e.l), scene)
      return multiply(e.transposed ? transposed(W) : W, of(e.v))
    }
    case "outer": {
      const [u, v] = [of(e.u), of(e.v)]
      return multiply(u, transposed(v))
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
      return { kind: "function", name, ...shapeOf(of(e.v)), v: of(e.v), value: (r) => evaluate(e, scene, r, 0) }
    }
    case "jacobian":
      return multiply(jacobianOf(e.l, scene), of(e.g))
    case "softmax-slope": {
      const a = blockOf(ref("a", e.l), scene)
      return entrywise("minus", diagonal(a), multiply(a, transposed(a)))
    }
    case "through":
      return multiply(transposed(jacobianOf(e.l, scene)), of(e.g))
    case "mean": {
      const whole = blockOf(ref(e.quantity, e.l), scene)
      const part = (i: number): Block => ({
        ...whole,
        sample: i,
        value: (r, c) => scene.part(i, refTerm(e, r, c)),
      })
      return { kind: "mean", rows: whole.rows, columns: whole.columns, m: scene.m, part }
    }
    case "cost":
      return costOf(e.cost, e.l, scene)
    case "cost-slope":
      return costSlopeOf(e.cost, e.l, scene)
  }
}

function shapeOf({ rows, columns }: MatrixForm) {
  return { rows, columns }
}

/** A vector, matrix or scalar of the network with its numbers. */
function blockOf(e: Extract<Expression, { kind: "ref" }>, scene: Scene): Block {
  const { quantity, l } = e
  const isSquare = quantity === "dadz"
  const isMatrix = quantity === "W" || quantity === "dW" || isSquare
  const isScalar = quantity === "C" || quantity === "eta" || quantity === "m"
  return {
    kind: "block",
    name: { quantity, l },
    // Elsewhere written the other way round, it is the transpose of what is written there.
    transposed: isSquare ? false : isMatrix ? sourceFirst() : !isScalar && vectorsAreRows(),
    sample: null,
    rows: isScalar ? 1 : (scene.sizes[l] ?? 0),
    columns: isMatrix ? (scene.sizes[isSquare ? l : l - 1] ?? 0) : 1,
    term: (r, c) => refTerm(e, r, c),
    value: (r, c) => refValue(e, scene, r, c),
  }
}

/** ∂a/∂z of a softmax layer. */
function jacobianOf(l: number, scene: Scene): Block {
  return blockOf(ref("dadz", l), scene)
}

/** diag(a): a vector down the diagonal of a matrix. */
function diagonal(a: Block): Block {
  return {
    ...a,
    diagonal: true,
    transposed: false,
    columns: a.rows,
    term: (r, c) => (r === c ? a.term(r, 0) : null),
    value: (r, c) => (r === c ? a.value(r, 0) : 0),
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
  const ln = (v: MatrixForm) => each("ln", v, Math.log)
  const oneMinus = (v: Block) => each("one-minus", v, (x) => 1 - x)
  const negative = (v: MatrixForm): MatrixForm => ({ kind: "scale", by: "minus", rows: 1, columns: 1, v })
  switch (cost) {
    case "quadratic": {
      const square: MatrixForm = { kind: "norm", rows: 1, columns: 1, v: entrywise("minus", y, a) }
      return { kind: "scale", by: "half", rows: 1, columns: 1, v: square }
    }
    case "binary-cross-entropy": {
      const on = multiply(transposed(y), ln(a))
      const off = multiply(oneMinus(transposed(y)), ln(oneMinus(a)))
      return negative(entrywise("plus", on, off))
    }
    case "categorical-cross-entropy":
      return negative(multiply(transposed(y), ln(a)))
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

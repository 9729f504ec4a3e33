import { type Activation, activations, softmaxSlope } from "../engine/activations"
import type { Expression } from "./expression"
import { refTerm, refValue } from "./refTerm"
import { ruleNotation } from "./rules"
import type { Scene } from "./scene"
import { termId } from "./term"

/** The value of component (j, k) of an expression, from the numbers that are shown in it; null while one of them is not known. The test of every equation: it must be what the engine computed. */
export function evaluate(e: Expression, scene: Scene, j: number, k: number): number | null {
  const of = (part: Expression, row = j, column = k) => evaluate(part, scene, row, column)
  switch (e.kind) {
    case "ref":
      return refValue(e, scene, j, k)
    case "times": {
      const count = scene.sizes[e.transposed ? e.l : e.l - 1] ?? 0
      return sum(count, (i) =>
        product(scene.value(e.transposed ? termId("W", e.l, i, j) : termId("W", e.l, j, i)), of(e.v, i)),
      )
    }
    case "outer":
      return product(of(e.u), of(e.v, k))
    case "hadamard":
      return product(of(e.u), of(e.v))
    case "plus":
      return combine(of(e.u), of(e.v), (u, v) => u + v)
    case "minus":
      return combine(of(e.u), of(e.v), (u, v) => u - v)
    case "scale":
      return product(scene.value("eta"), of(e.v))
    case "apply":
    case "slope":
      return applied(e, scene, j)
    case "cost-slope":
      return costSlope(e, scene, j)
    case "jacobian": {
      const [a, g] = [scene.value(termId("a", e.l, j)), of(e.g)]
      const mean = sum(scene.sizes[e.l] ?? 0, (i) => product(of(e.g, i), scene.value(termId("a", e.l, i))))
      return product(
        a,
        combine(g, mean, (x, y) => x - y),
      )
    }
    case "softmax-slope":
      return combine(scene.value(termId("a", e.l, j)), scene.value(termId("a", e.l, k)), (a, b) =>
        softmaxSlope(a, b, j === k),
      )
    case "through":
      return sum(scene.sizes[e.l] ?? 0, (i) => product(of(e.g, i), scene.value(termId("dadz", e.l, i, j))))
    case "mean": {
      const total = sum(scene.m, (i) => scene.part(i, refTerm(e, j, k)))
      return total === null ? null : total / scene.m
    }
    case "cost":
      return cost(e, scene)
    case "rule":
      return ruleNotation().evaluate(e, of, scene)
    case "constant":
      return e.value
  }
}

function applied(
  e: Extract<Expression, { kind: "apply" } | { kind: "slope" }>,
  scene: Scene,
  j: number,
): number | null {
  const id = scene.activation(e.l)
  const z = new Float64Array(scene.sizes[e.l] ?? 0)
  for (let i = 0; i < z.length; i++) {
    const value = evaluate(e.v, scene, i, 0)
    if (value === null) return null
    z[i] = value
  }
  if (!id) return null
  const a = new Float64Array(z.length)
  const { f, slope }: Activation = activations[id]
  f(z, a)
  if (e.kind === "apply") return a[j] ?? null
  const slopes = new Float64Array(z.length)
  slope?.(z, a, slopes)
  return slope ? (slopes[j] ?? null) : null
}

function costSlope(e: Extract<Expression, { kind: "cost-slope" }>, scene: Scene, j: number): number | null {
  return combine(scene.value(termId("y", e.l, j)), scene.value(termId("a", e.l, j)), (y, a) => {
    switch (e.cost) {
      case "quadratic":
        return a - y
      case "binary-cross-entropy":
        return quotient(1 - y, 1 - a) - quotient(y, a)
      case "categorical-cross-entropy":
        return -quotient(y, a)
    }
  })
}

/** 0/0 counts 0: that term of the cost is not there. */
function quotient(over: number, under: number): number {
  return over === 0 ? 0 : over / under
}

function cost(e: Extract<Expression, { kind: "cost" }>, scene: Scene): number | null {
  return sum(scene.sizes[e.l] ?? 0, (k) =>
    combine(scene.value(termId("y", e.l, k)), scene.value(termId("a", e.l, k)), (y, a) => {
      switch (e.cost) {
        case "quadratic":
          return ((y - a) * (y - a)) / 2
        case "binary-cross-entropy":
          return -(weighted(y, Math.log(a)) + weighted(1 - y, Math.log1p(-a)))
        case "categorical-cross-entropy":
          return -weighted(y, Math.log(a))
      }
    }),
  )
}

/** 0 · ln 0 counts 0. */
function weighted(weight: number, value: number): number {
  return weight === 0 ? 0 : weight * value
}

function combine(u: number | null, v: number | null, f: (u: number, v: number) => number): number | null {
  return u === null || v === null ? null : f(u, v)
}

function product(u: number | null, v: number | null): number | null {
  return combine(u, v, (x, y) => x * y)
}

function sum(count: number, of: (i: number) => number | null): number | null {
  let total: number | null = 0
  for (let i = 0; i < count && total !== null; i++) total = combine(total, of(i), (x, y) => x + y)
  return total
}

import type { Network } from "../engine/network"
import type { Optimizer, UpdateRule } from "../engine/updateRule"
import { type Equation, type Expression, minus, plus, type RuleConstant, type RuleOperation, ref } from "./expression"
import type { Quantity } from "./term"

const rule = (op: RuleOperation, ...parts: readonly Expression[]): Expression => ({ kind: "rule", op, parts })
const constant = (name: RuleConstant, value: number): Expression => ({ kind: "constant", name, value })
const scaled = (by: Expression, v: Expression) => rule("scaled", by, v)
const rest = (v: Expression) => rule("rest", v)

type Of = "W" | "b"

/** The equations of an update in layer l, in the order in which they are computed: of the weights, then of the biases. `t`: the number of the update since the optimizer began, from 1. The formulas are those of `engine/updateRule.ts`. */
export function ruleEquations(of: UpdateRule, t: number, network: Network, l: number): readonly Equation[] {
  const { units = 0, inputs = 0 } = network.layers[l - 1] ?? {}
  const equation = (quantity: Quantity, right: Expression, assigns: boolean): Equation => {
    const isWeights = quantity.endsWith("W")
    const shape = isWeights ? "matrix" : "vector"
    return { left: ref(quantity, l), right, shape, rows: units, columns: isWeights ? inputs : 1, assigns }
  }
  const scalar = (quantity: Quantity, right: Expression): Equation => {
    return { left: ref(quantity, l), right, shape: "scalar", rows: 1, columns: 1, assigns: false }
  }
  const { clip } = of
  const both = (part: (of: Of) => readonly Equation[]) => [...part("W"), ...part("b")]
  const gradients = hasGradient(of) ? both((kind) => [equation(`g${kind}`, gradientOf(kind, of, l), false)]) : []
  const clipping =
    clip === null
      ? []
      : [scalar("norm", rule("norm")), scalar("cut", rule("least", constant("clip", clip), ref("norm", l)))]
  const rests = both((kind) => [
    ...momentsOf(kind, of, t, l).map(({ quantity, right, assigns }) => equation(quantity, right, assigns)),
    equation(kind, updated(kind, of, l), true),
  ])
  return [...gradients, ...clipping, ...rests]
}

/** Whether g differs from ∂C/∂w, or is spoken of. */
const hasGradient = ({ penalty, clip }: UpdateRule) => penalty.kind !== "none" || clip !== null

function gradientOf(kind: Of, { penalty }: UpdateRule, l: number): Expression {
  const mean = ref(kind === "W" ? "dW" : "db", l)
  if (penalty.kind === "none" || kind === "b") return mean
  const W: Expression = { kind: "ref", quantity: "W", l, before: true }
  return plus(mean, scaled(constant("lambda", penalty.lambda), penalty.kind === "l2" ? W : rule("sign", W)))
}

/** What the optimizer is given. */
function given(kind: Of, of: UpdateRule, l: number): Expression {
  const g = ref(hasGradient(of) ? `g${kind}` : kind === "W" ? "dW" : "db", l)
  return of.clip === null ? g : scaled(ref("cut", l), g)
}

interface Moment {
  readonly quantity: Quantity
  readonly right: Expression
  readonly assigns: boolean
}

function momentsOf(kind: Of, of: UpdateRule, t: number, l: number): readonly Moment[] {
  const g = given(kind, of, l)
  const old = (quantity: Quantity): Expression => ({ kind: "ref", quantity, l, before: true })
  const mean = (quantity: Quantity, by: Expression, v: Expression): Moment => ({
    quantity,
    right: plus(scaled(by, old(quantity)), scaled(rest(by), v)),
    assigns: true,
  })
  const { optimizer } = of
  switch (optimizer.kind) {
    case "sgd":
      return []
    case "momentum":
    case "nesterov":
      return [
        {
          quantity: `m${kind}`,
          right: plus(scaled(constant("beta", optimizer.beta), old(`m${kind}`)), g),
          assigns: true,
        },
      ]
    case "rmsprop":
      return [mean(`v${kind}`, constant("rho", optimizer.rho), rule("square", g))]
    case "adam":
    case "adamw": {
      const [by1, by2] = [constant("beta1", optimizer.beta1), constant("beta2", optimizer.beta2)]
      const corrected = (quantity: Quantity, by: Expression) =>
        rule("over", ref(quantity, l), rest(rule("power", by, constant("t", t))))
      return [
        mean(`m${kind}`, by1, g),
        mean(`v${kind}`, by2, rule("square", g)),
        { quantity: `mhat${kind}`, right: corrected(`m${kind}`, by1), assigns: false },
        { quantity: `vhat${kind}`, right: corrected(`v${kind}`, by2), assigns: false },
      ]
    }
  }
}

/** The new weights from the old. */
function updated(kind: Of, of: UpdateRule, l: number): Expression {
  const { optimizer } = of
  const old: Expression = { kind: "ref", quantity: kind, l, before: true }
  const shrunk =
    optimizer.kind === "adamw" && kind === "W"
      ? scaled(rest({ kind: "scale", v: constant("decay", optimizer.decay) }), old)
      : old
  return minus(shrunk, { kind: "scale", v: direction(kind, optimizer, of, l) })
}

function direction(kind: Of, optimizer: Optimizer, of: UpdateRule, l: number): Expression {
  const over = (u: Expression, v: Quantity, epsilon: number) =>
    rule("over", u, plus(rule("root", ref(v, l)), constant("epsilon", epsilon)))
  switch (optimizer.kind) {
    case "sgd":
      return given(kind, of, l)
    case "momentum":
      return ref(`m${kind}`, l)
    case "nesterov":
      return plus(given(kind, of, l), scaled(constant("beta", optimizer.beta), ref(`m${kind}`, l)))
    case "rmsprop":
      return over(given(kind, of, l), `v${kind}`, optimizer.epsilon)
    case "adam":
    case "adamw":
      return over(ref(`mhat${kind}`, l), `vhat${kind}`, optimizer.epsilon)
  }
}

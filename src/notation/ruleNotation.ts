import type { Expression, RuleConstant } from "./expression"
import { entryOf, entrywise, type MatrixForm } from "./matrixForm"
import { normTerms } from "./normTerms"
import type { RulePen } from "./penOf"
import { ruleEquations } from "./ruleEquations"
import { listed } from "./ruleListed"
import type { RuleExpression, RuleNotation } from "./rules"
import { letterOf, ruleValue } from "./ruleValue"
import type { RuleQuantity } from "./term"
import { atom, factor, product, sum, type Written } from "./write"

const texLetters: Readonly<Record<RuleConstant, string>> = {
  lambda: "\\lambda",
  beta: "\\beta",
  beta1: "\\beta_1",
  beta2: "\\beta_2",
  rho: "\\rho",
  epsilon: "\\varepsilon",
  decay: "\\omega",
  clip: "G_{\\max}",
  t: "t",
}
const textLetters: Readonly<Record<RuleConstant, string>> = {
  lambda: "λ",
  beta: "β",
  beta1: "β₁",
  beta2: "β₂",
  rho: "ρ",
  epsilon: "ε",
  decay: "ω",
  clip: "Gₘₐₓ",
  t: "t",
}

const tex: RulePen = {
  constant: (name) => texLetters[name],
  root: (v) => `\\sqrt{${v}}`,
  sign: (v) => `\\operatorname{sign}(${v})`,
  power: (v, by) => `${v}^{${by}}`,
  least: (u, v) => `\\min\\left(${u},\\, ${v}\\right)`,
  norm: "\\sqrt{\\textstyle\\sum g^2}",
  large: (v) => `{\\displaystyle ${v}}`,
}

const text: RulePen = {
  constant: (name) => textLetters[name],
  root: (v) => `√(${v})`,
  sign: (v) => `sign(${v})`,
  power: (v, by) => `${v}^${by}`,
  least: (u, v) => `min(${u}, ${v})`,
  norm: "√(Σ g²)",
  large: (v) => v,
}

const isWhole = (quantity: RuleQuantity, lower: string) => quantity.endsWith("W") && lower === ""

/** PyTorch adds 10⁻⁶ to the norm that it divides by. */
const marginDigits = 6

export const notation: RuleNotation = {
  tex,
  text,
  texSymbol(quantity, upper, lower) {
    if (quantity === "norm") return "\\lVert g\\rVert"
    if (quantity === "cut") return "\\kappa"
    const letter = letterOf(quantity)
    const one = letter.slice(0, 1)
    const sized = isWhole(quantity, lower) ? one.toUpperCase() : one
    return `${letter.length > 1 ? `\\hat ${sized}` : sized}${upper}${lower}`
  },
  textSymbol(quantity, upper, lower) {
    if (quantity === "norm") return "‖g‖"
    if (quantity === "cut") return "κ"
    const letter = letterOf(quantity)
    const one = letter.slice(0, 1)
    const sized = isWhole(quantity, lower) ? one.toUpperCase() : one
    return `${letter.length > 1 ? `${sized}\u0302` : sized}${upper}${lower}`
  },
  inSymbols: (e, pen, of, whole) =>
    written(e, pen, of, (u, v) => product(`${factor(u, pen.brackets)}${pen.space}${factor(v, pen.brackets)}`), whole),
  inNumbers: (e, pen, of, times, squares, scene) =>
    e.op === "norm" ? atom(pen.rules().root(squares(normTerms(scene)).text)) : written(e, pen, of, times, false),
  inMatrices,
  evaluate,
  equations: ruleEquations,
  normTerms,
  value: ruleValue,
  listed,
}

type WritingPen = Parameters<RuleNotation["inSymbols"]>[1]

const margin = (pen: WritingPen) => pen.rules().power("10", `${pen.minus}${marginDigits}`)

function written(
  { op, parts }: RuleExpression,
  pen: WritingPen,
  of: (part: Expression) => Written,
  times: (u: Written, v: Written) => Written,
  whole: boolean,
): Written {
  const [u, v] = parts.map((part) => of(part))
  const [first, second] = [u ?? atom(""), v ?? atom("")]
  switch (op) {
    case "scaled":
      return times(first, second)
    case "rest":
      return sum(`1 ${pen.minus} ${factor(first, pen.brackets)}`)
    case "power":
      return atom(pen.rules().power(first.text, second.text))
    case "over":
      return product(pen.rules().large(pen.fraction(first.text, second.text)))
    case "root":
      return atom(pen.rules().root(first.text))
    case "sign":
      return atom(pen.rules().sign(first.text))
    case "square": {
      const one = first.holds === "atom" ? first.text : pen.brackets(first.text)
      return whole ? product(`${one} ${pen.hadamard} ${one}`) : atom(pen.square(one))
    }
    case "least":
      return atom(pen.rules().least("1", pen.fraction(first.text, `${second.text} + ${margin(pen)}`)))
    case "norm":
      return atom(pen.rules().norm)
  }
}

function inMatrices(
  { op, parts }: RuleExpression,
  of: (part: Expression) => MatrixForm,
  valueOfScalar: (e: Expression) => number,
): MatrixForm {
  const [first, second] = parts
  const form = (part: Expression | undefined) => of(part!)
  const each = (name: "sign" | "root", v: MatrixForm, f: (value: number) => number): MatrixForm => ({
    kind: "function",
    name,
    rows: v.rows,
    columns: v.columns,
    v,
    value: (r, c) => {
      const inner = entryOf(v, r, c)
      return inner === null ? null : f(inner)
    },
  })
  const scale = (by: number, v: MatrixForm): MatrixForm => ({ kind: "scale", by, rows: v.rows, columns: v.columns, v })
  switch (op) {
    case "scaled":
      return scale(valueOfScalar(first!), form(second))
    case "over": {
      if (second?.kind !== "plus") return scale(1 / valueOfScalar(second!), form(first))
      // √v + ε: ε is added to every entry.
      const epsilon = valueOfScalar(second.v)
      const root = second.u.kind === "rule" ? form(second.u.parts[0]) : form(second.u)
      return entrywise(
        "over",
        form(first),
        each("root", root, (v) => Math.sqrt(v) + epsilon),
      )
    }
    case "square":
      return entrywise("hadamard", form(first), form(first))
    case "root":
      return each("root", form(first), Math.sqrt)
    case "sign":
      return each("sign", form(first), Math.sign)
    default:
      throw new Error(`${op} is a number`)
  }
}

function evaluate(
  { op, parts }: RuleExpression,
  of: Parameters<RuleNotation["evaluate"]>[1],
  scene: Parameters<RuleNotation["evaluate"]>[2],
): number | null {
  if (op === "norm") {
    const all = normTerms(scene).map((term) => scene.value(term))
    return all.some((g) => g === null) ? null : Math.sqrt(all.reduce<number>((total, g) => total + (g ?? 0) ** 2, 0))
  }
  const values = parts.map((part) => of(part))
  const [u, v] = [values[0] ?? null, parts.length > 1 ? (values[1] ?? null) : 0]
  if (u === null || v === null) return null
  switch (op) {
    case "scaled":
      return u * v
    case "rest":
      return 1 - u
    case "power":
      return u ** v
    case "over":
      return u / v
    case "root":
      return Math.sqrt(u)
    case "square":
      return u * u
    case "sign":
      return Math.sign(u)
    case "least":
      return Math.min(1, u / (v + 10 ** -marginDigits))
  }
}

import { normTerms } from "../notation/normTerms"
import type { Pen } from "../notation/penOf"
import { refTerm } from "../notation/refTerm"
import type { Scene } from "../notation/scene"
import type { Quantity } from "../notation/term"

const quoted = (quantity: Quantity, l: number, j?: unknown, k?: unknown) =>
  `"${quantity}", ${l}, ${j ?? "undefined"}, ${k ?? "undefined"}`

/** An equation as a program: what is printed is what is run, bracket by bracket. */
export const codePen: Pen = {
  symbol: (quantity, l, _term, j, k) => `S(${quoted(quantity, l, j, k)})`,
  derivative: () => "NaN",
  derivativeBy: () => "NaN",
  marked: (v) => v,
  ofSample: (quantity, l, _term, j, k) => `P(x, ${quoted(quantity, l, j, k)})`,
  number: (value) => String(value),
  plain: (value) => String(value),
  unknown: () => "NaN",
  sigma: (v) => `SIGMA(${v})`,
  slope: (v) => `SLOPE(${v})`,
  exp: (v) => `Math.exp(${v})`,
  ln: (v) => `Math.log(${v})`,
  square: (v) => `SQUARE(${v})`,
  norm: () => "NaN",
  fraction: (over, under) => `((${over}) / (${under}))`,
  sum: (index, v) => `SUM((${index}) => ${v})`,
  brackets: (v) => `(${v})`,
  together: (v) => v,
  transposed: () => "NaN",
  rules: () => ({
    constant: (_name, value) => String(value),
    root: (v) => `Math.sqrt(${v})`,
    sign: (v) => `Math.sign(${v})`,
    power: (v, by) => `(${v}) ** ${by}`,
    least: (u, v) => `Math.min(${u}, ${v})`,
    norm: "NORM()",
    large: (v) => v,
  }),
  diag: "NaN",
  same: "(j === k ? 1 : 0)",
  half: "0.5 *",
  dot: " * ",
  hadamard: "NaN",
  minus: "-",
  dots: "0",
  soFar: "≈",
  space: " * ",
  arrow: "←",
  about: "≈",
}

/** The gradient with its penalty is made of the weights before the update. */
const isOldAnyway = (quantity: Quantity, head: string | undefined) => head === "gW" && quantity === "W"

/** Thrown where an index has run out of its layer. */
const beyond = Symbol("beyond")

/** The functions of one neuron's activation. */
export interface Functions {
  sigma(z: number): number
  slope(z: number): number
}

/** What each part of "head = right ≈ left" makes, the head left out. `before`: weights and biases as they were before the update. */
export function run(
  printed: string,
  scene: Scene,
  { sigma, slope }: Functions,
  j: number,
  k: number,
  before: boolean,
): number[] {
  const found = (value: number | null): number => {
    if (value === null) throw beyond
    return value
  }
  const S = (quantity: Quantity, l: number, row = 0, column = 0) =>
    found(
      scene.value(
        refTerm({ kind: "ref", quantity, l }, row, column),
        (before ? quantity === head : false) || isOldAnyway(quantity, head) || undefined,
      ),
    )
  // Of what is assigned the old numbers stand on the right; all else is there already.
  const [, head] = /^S\("(\w+)"/.exec(printed) ?? []
  const NORM = () =>
    Math.sqrt(normTerms(scene).reduce((total, term) => total + (scene.value(term) ?? Number.NaN) ** 2, 0))
  const P = (x: number, quantity: Quantity, l: number, row = 0, column = 0) =>
    found(scene.part(x, refTerm({ kind: "ref", quantity, l }, row, column)))
  const SUM = (term: (index: number) => number) => {
    let total = 0
    for (let index = 0; ; index++) {
      try {
        total += term(index)
      } catch (error) {
        if (error === beyond) return total
        throw error
      }
    }
  }
  const SQUARE = (v: number) => v * v
  const [, ...parts] = printed.split(/ [=≈←] /)
  return parts.map((part) => {
    // Side by side stands for a product.
    const code = part.replace(/\) (?=\(|SUM)/g, ") * ")
    return new Function("S", "P", "SUM", "SIGMA", "SLOPE", "SQUARE", "NORM", "j", "k", `return ${code}`)(
      S,
      P,
      SUM,
      sigma,
      slope,
      SQUARE,
      NORM,
      j,
      k,
    ) as number
  })
}

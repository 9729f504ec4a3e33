import type { Say } from "../i18n/say"
import type { Letter } from "../notation/chainRule"
import { isHidden } from "../notation/hidden"
import { layerLabel, noLayer } from "../notation/layerNumber"
import { printNumber } from "../notation/number"
import type { Index, Pen } from "../notation/penOf"
import { ruleNotation } from "../notation/rules"
import { isMatrix, type Quantity } from "../notation/term"

/** Equations in words. Written with signs, the layer above a letter would be heard as a power. */
export function earPen(say: Say): Pen {
  const name = (quantity: Quantity, l: number, j?: Index, k?: Index) => nameOf(quantity, l, j, k, say)
  const letter = ({ quantity, l, j, k }: Letter) => name(quantity, l, j, k)
  return {
    symbol: (quantity, l, _term, j, k) => name(quantity, l, j, k),
    derivative: ({ of, by }) => say("ear.derivative", { of: letter(of), by: letter(by) }),
    derivativeBy: (by) => say("ear.derivative-by", { by: letter(by) }),
    marked: (v) => v,
    ofSample: (quantity, l, _term, j, k) => say("ear.of-sample", { what: name(quantity, l, j, k) }),
    number: (value, _term, more) => printNumber(value, "text", more),
    plain: (value) => printNumber(value),
    unknown: (term) => say(isHidden(term) ? "term.hidden" : "term.unknown"),
    sigma: (v) => `σ(${v})`,
    slope: (v) => say("ear.slope", { z: v }),
    exp: (v) => `e^(${v})`,
    ln: (v) => `ln ${v}`,
    square: (v) => say("ear.squared", { v }),
    norm: (v) => say("ear.length", { v }),
    fraction: (over, under) => say(isCompound.test(over + under) ? "ear.fraction" : "ear.over", { over, under }),
    sum: (index, v) => say("ear.sum", { index, v }),
    brackets: (v) => `(${v})`,
    together: (v) => v,
    transposed: (v) => say("ear.transposed", { v }),
    rules: () => ruleNotation().text,
    diag: "diag",
    same: say("ear.same"),
    half: "1/2",
    dot: " × ",
    hadamard: say("ear.entrywise"),
    minus: "−",
    dots: "…",
    soFar: say("ear.so-far"),
    space: " × ",
    arrow: say("ear.becomes"),
    about: "≈",
  }
}

/** A fraction of sums, products or functions: said bare, nobody would hear where it begins and ends. */
const isCompound = / [+−×] |\(/

function nameOf(quantity: Quantity, l: number, j: Index | undefined, k: Index | undefined, say: Say): string {
  const at = { l: layerLabel(l), j: heard(j), k: heard(k) }
  const part = (letter: string) =>
    l === noLayer
      ? `${letter} ${at.j}`.trim()
      : j === undefined
        ? say("ear.all", { letter, l: at.l })
        : say("ear.one", { letter, l: at.l, j: at.j })
  const weight = j === undefined ? say("ear.all", { letter: "W", l: at.l }) : say("ear.weight", at)
  const derivative = (by: string) => say("ear.derivative", { of: "C", by })
  switch (quantity) {
    case "C":
    case "m":
      return quantity
    case "eta":
      return "η"
    case "x":
    case "y":
      return j === undefined ? quantity : `${quantity} ${at.j}`
    case "slope":
      return say("ear.slope", { z: part("z") })
    case "W":
      return weight
    case "dW":
      return derivative(weight)
    case "db":
      return derivative(part("b"))
    case "dCda":
      return derivative(part("a"))
    case "dadz": {
      const one = (letter: string, i: string) =>
        j === undefined ? say("ear.all", { letter, l: at.l }) : say("ear.one", { letter, l: at.l, j: i })
      return say("ear.derivative", { of: one("a", at.j), by: one("z", at.k) })
    }
    case "delta":
      return part("δ")
    case "z":
    case "a":
    case "b":
      return part(quantity)
    case "norm":
      return say("ear.length", { v: "g" })
    case "cut":
      return "κ"
    default: {
      const letter = ruleNotation().textSymbol(quantity, "", "")
      return isMatrix(quantity) && j !== undefined ? say("ear.of-weight", { letter, ...at }) : part(letter)
    }
  }
}

function heard(index: Index | undefined): string {
  return typeof index === "number" ? String(index + 1) : (index ?? "")
}

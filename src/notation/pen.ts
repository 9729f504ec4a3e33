import type { Letter } from "./chainRule"
import { weightIndices } from "./convention"
import { isHidden } from "./hidden"
import { layerLabel } from "./layerNumber"
import { printNumber } from "./number"
import type { Index, Pen } from "./penOf"
import { ruleNotation } from "./rules"
import type { Quantity, TermId } from "./term"

const letters = {
  x: "x",
  y: "y",
  z: "z",
  a: "a",
  b: "b",
  delta: "\\delta",
  W: "W",
} as const

const index = (i: Index) => (typeof i === "number" ? String(i + 1) : i)

function texSymbol(quantity: Quantity, l: number, j?: Index, k?: Index): string {
  const label = layerLabel(l)
  const upper = label && `^{${label}}`
  const lower = j === undefined ? "" : `_{${texIndices(j, k)}}`
  switch (quantity) {
    case "C":
      return "C"
    case "eta":
      return "\\eta"
    case "m":
      return "m"
    case "x":
      return `x${lower}`
    case "y":
      return `y${lower}`
    case "slope":
      return `\\sigma'(z${upper}${lower})`
    case "dW":
      return partial(lower ? "w" : "W", `${upper}${lower}`, j)
    case "db":
      return partial("b", `${upper}${lower}`, j)
    case "dCda":
      return partial("a", `${upper}${lower}`, j)
    case "dadz":
      return `\\frac{\\partial a${upper}${part(texIndices, j)}}{\\partial z${upper}${part(texIndices, k)}}`
    case "W":
      return lower ? `w${upper}${lower}` : `W${upper}`
    case "z":
    case "a":
    case "b":
    case "delta":
      return `${letters[quantity]}${upper}${lower}`
    default:
      return ruleNotation().texSymbol(quantity, upper, lower)
  }
}

/** ∂C/∂w: a fraction in the general form; of one component in a line, where its indices are large enough to be read from the back of a room. */
function partial(of: string, scripts: string, j?: Index): string {
  const [over, under] = ["\\partial C", `\\partial ${of}${scripts}`]
  return typeof j === "number" ? `{${over}/${under}}` : `\\frac{${over}}{${under}}`
}

function texIndices(j: Index, k?: Index): string {
  return k === undefined ? index(j) : weightIndices(j, k).map(index).join(apart(j, k))
}

/** One of two indices that belong to different letters. */
const part = (write: (i: Index) => string, i: Index | undefined) => (i === undefined ? "" : `_{${write(i)}}`)

/** Two indices need a comma only where they would read as one number. */
function apart(j: Index, k: Index): string {
  return (typeof j === "number" && j > 8) || (typeof k === "number" && k > 8) ? ", " : ""
}

const texLetter = ({ quantity, l, j, k }: Letter) => texSymbol(quantity, l, j, k)

/** Addresses hold no comma and no `=`, which \htmlData could not carry. */
const tie = (term: TermId, tex: string, former = false) => `\\htmlData{term=${term}${former ? ",was=yes" : ""}}{${tex}}`

export const texPen: Pen = {
  symbol: (quantity, l, term, j, k) => tie(term, texSymbol(quantity, l, j, k)),
  derivative: ({ of, by, is }) => {
    const tex = `\\frac{\\partial ${texLetter(of)}}{\\partial ${texLetter(by)}}`
    return is ? tie(is, tex) : tex
  },
  derivativeBy: (by) => `\\frac{\\partial}{\\partial ${texLetter(by)}}`,
  marked: (v) => `\\htmlData{new=yes}{${v}}`,
  ofSample: (quantity, l, term, j, k) => tie(term, texSymbol(quantity, l, j, k).replace("C", "C_x")),
  number: (value, term, more, former) => tie(term, printNumber(value, "tex", more), former),
  plain: (value) => printNumber(value, "tex"),
  unknown: (term) => tie(term, isHidden(term) ? "\\text{?}" : "\\square"),
  sigma: (v) => `\\sigma(${v})`,
  slope: (v) => `\\sigma'(${v})`,
  exp: (v) => `e^{${v}}`,
  ln: (v) => `\\ln ${v}`,
  square: (v) => `${v}^2`,
  norm: (v) => `\\lVert ${v}\\rVert`,
  fraction: (over, under) => `\\frac{${over}}{${under}}`,
  sum: (i, v) => `\\sum_{${i}} ${v}`,
  brackets: (v) => `\\bigl(${v}\\bigr)`,
  together: (v) => `{${v}}`,
  transposed: (v) => `(${v})^{\\mathsf T}`,
  rules: () => ruleNotation().tex,
  diag: "\\operatorname{diag}",
  same: "[j=k]",
  half: "\\tfrac12",
  dot: "\\cdot ",
  hadamard: "\\odot ",
  minus: "-",
  dots: "\\cdots",
  soFar: "\\;\\to\\;",
  space: "\\, ",
  arrow: "\\leftarrow",
  about: "\\approx",
}

const superscripts: Readonly<Record<string, string>> = {
  ...Object.fromEntries([..."⁰¹²³⁴⁵⁶⁷⁸⁹"].map((sign, digit) => [digit, sign])),
  l: "ˡ",
  L: "ᴸ",
  "+": "⁺",
  "-": "⁻",
}
const subscript = "₀₁₂₃₄₅₆₇₈₉"
const digits = (n: number, set: string) => [...String(n)].map((d) => set[Number(d)]).join("")
const superscript = (label: string) => [...label].map((sign) => superscripts[sign]).join("")
const letterIndices = { i: "ᵢ", j: "ⱼ", k: "ₖ", x: "ₓ" } as const
const textIndex = (i: Index) => (typeof i === "number" ? digits(i + 1, subscript) : letterIndices[i])

const textIndices = (j: Index, k: Index) => weightIndices(j, k).map(textIndex).join(apart(j, k).trim())

function textSymbol(quantity: Quantity, l: number, j?: Index, k?: Index): string {
  const upper = superscript(layerLabel(l))
  const lower = j === undefined ? "" : k === undefined ? textIndex(j) : textIndices(j, k)
  switch (quantity) {
    case "C":
    case "m":
      return quantity
    case "eta":
      return "η"
    case "x":
    case "y":
      return `${quantity}${lower}`
    case "slope":
      return `σ′(z${upper}${lower})`
    case "dW":
      return `∂C/∂${lower ? "w" : "W"}${upper}${lower}`
    case "db":
      return `∂C/∂b${upper}${lower}`
    case "dCda":
      return `∂C/∂a${upper}${lower}`
    case "dadz":
      return `∂a${upper}${j === undefined ? "" : textIndex(j)}/∂z${upper}${k === undefined ? "" : textIndex(k)}`
    case "W":
      return `${lower ? "w" : "W"}${upper}${lower}`
    case "delta":
      return `δ${upper}${lower}`
    case "z":
    case "a":
    case "b":
      return `${quantity}${upper}${lower}`
    default:
      return ruleNotation().textSymbol(quantity, upper, lower)
  }
}

const textLetter = ({ quantity, l, j, k }: Letter) => textSymbol(quantity, l, j, k)

/** In brackets where it is more than one symbol. */
const whole = (v: string) => (/\s/.test(v) ? `(${v})` : v)

export const textPen: Pen = {
  symbol: (quantity, l, _term, j, k) => textSymbol(quantity, l, j, k),
  derivative: ({ of, by }) => `∂${textLetter(of)}/∂${textLetter(by)}`,
  derivativeBy: (by) => `∂/∂${textLetter(by)}`,
  marked: (v) => v,
  ofSample: (quantity, l, _term, j, k) => textSymbol(quantity, l, j, k).replace("C", "Cₓ"),
  number: (value, _term, more) => printNumber(value, "text", more),
  plain: (value) => printNumber(value),
  unknown: () => "?",
  sigma: (v) => `σ(${v})`,
  slope: (v) => `σ′(${v})`,
  exp: (v) => `e^${v}`,
  ln: (v) => `ln ${v}`,
  square: (v) => `${v}²`,
  norm: (v) => `‖${v}‖`,
  fraction: (over, under) => `${whole(over)}/${whole(under)}`,
  sum: (i, v) => `Σ${letterIndices[i]} ${v}`,
  brackets: (v) => `(${v})`,
  together: (v) => v,
  transposed: (v) => `(${v})ᵀ`,
  rules: () => ruleNotation().text,
  diag: "diag",
  same: "[j = k]",
  half: "½",
  dot: "·",
  hadamard: "⊙",
  minus: "−",
  dots: "⋯",
  soFar: "→",
  space: " ",
  arrow: "←",
  about: "≈",
}

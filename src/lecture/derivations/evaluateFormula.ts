import { type Activation, activations } from "../../engine/activations"
import type { Letter } from "../../notation/chainRule"
import { termId } from "../../notation/term"
import type { Formula } from "./formula"
import { activationAt, indexAt, layerAt, type Place, termAt, unitsAt } from "./place"

/** A number, and how it answers to the letter that is derived by (forward-mode differentiation). */
interface Dual {
  readonly value: number
  readonly slope: number
}

/** A letter where it is looked at: with the numbers of its layer and neurons. */
interface Located {
  readonly quantity: Letter["quantity"]
  readonly l: number
  readonly j: number
  readonly k: number
}

/** What a formula makes where it is looked at; NaN while a number in it is not computed. Derivatives are taken forwards, from the weights and slopes alone: they know nothing of δ. */
export function evaluateFormula(formula: Formula, place: Place): number {
  return dual(formula, place, null).value
}

function dual(formula: Formula, place: Place, by: Located | null): Dual {
  const of = (part: Formula) => dual(part, place, by)
  switch (formula.kind) {
    case "one":
      return { value: 1, slope: 0 }
    case "marked":
      return of(formula.v)
    case "symbol": {
      const { quantity, l, j, k } = formula
      const value = place.value(termAt(place, quantity, l, j, k)) ?? Number.NaN
      const moves = quantity === "C" || quantity === "z" || quantity === "a" || quantity === "W" || quantity === "b"
      return { value, slope: by && moves ? derive(located({ quantity, l, ...optional(j, k) }, place), by, place) : 0 }
    }
    case "derivative":
      return { value: derive(located(formula.of, place), located(formula.by, place), place), slope: 0 }
    case "derivative-by":
      return { value: dual(formula.v, place, located(formula.by, place)).slope, slope: 0 }
    case "sum": {
      const terms = Array.from({ length: unitsAt(place, formula.l) }, (_, at) =>
        dual(formula.v, { ...place, [formula.over]: at }, by),
      )
      return terms.reduce((total, term) => add(total, term), { value: 0, slope: 0 })
    }
    case "product":
      return formula.factors.map(of).reduce((u, v) => times(u, v))
    case "plus":
      return add(of(formula.u), of(formula.v))
    case "minus":
      return add(of(formula.u), scaled(of(formula.v), -1))
    case "negative":
      return scaled(of(formula.v), -1)
    case "half":
      return scaled(of(formula.v), 0.5)
    case "square": {
      const v = of(formula.v)
      return times(v, v)
    }
    case "sigma":
      return sigma(formula, place, by)
  }
}

function optional(j: Letter["j"], k: Letter["k"]): Pick<Letter, "j" | "k"> {
  return { ...(j !== undefined && { j }), ...(k !== undefined && { k }) }
}

const add = (u: Dual, v: Dual): Dual => ({ value: u.value + v.value, slope: u.slope + v.slope })
const scaled = (v: Dual, by: number): Dual => ({ value: by * v.value, slope: by * v.slope })
const times = (u: Dual, v: Dual): Dual => ({ value: u.value * v.value, slope: u.slope * v.value + u.value * v.slope })

function sigma({ l, j }: Extract<Formula, { kind: "sigma" }>, place: Place, by: Located | null): Dual {
  const { f }: Activation = activations[activationAt(place, l)]
  const z = place.value(termAt(place, "z", l, j)) ?? Number.NaN
  const a = new Float64Array(1)
  f(Float64Array.of(z), a)
  return { value: a[0]!, slope: by ? derive(located({ quantity: "a", l, j }, place), by, place) : 0 }
}

function located({ quantity, l, j, k }: Letter, place: Place): Located {
  return {
    quantity,
    l: quantity === "C" ? place.frame.trace.network.layers.length : layerAt(place, l),
    j: j === undefined ? 0 : indexAt(place, j),
    k: k === undefined ? 0 : indexAt(place, k),
  }
}

/** ∂of/∂by, layer by layer forwards from `by`. */
function derive(of: Located, by: Located, place: Place): number {
  const { layers } = place.frame.trace.network
  const number = (...term: Parameters<typeof termId>) => place.value(termId(...term)) ?? Number.NaN
  if (of.quantity === by.quantity && of.l === by.l) {
    if (of.quantity === "W") return of.j === by.j && of.k === by.k ? 1 : 0
    return of.j === by.j ? 1 : 0
  }
  switch (of.quantity) {
    case "C": {
      const L = layers.length
      let total = 0
      for (let j = 0; j < (layers[L - 1]?.units ?? 0); j++)
        total += number("dCda", L, j) * derive({ quantity: "a", l: L, j, k: 0 }, by, place)
      return total
    }
    case "a": {
      if (of.l < 1) return 0
      const z = (j: number): Located => ({ quantity: "z", l: of.l, j, k: 0 })
      if (activations[activationAt(place, of.l)].slope) return number("slope", of.l, of.j) * derive(z(of.j), by, place)
      let total = 0
      for (let i = 0; i < unitsAt(place, of.l); i++) total += number("dadz", of.l, of.j, i) * derive(z(i), by, place)
      return total
    }
    case "z": {
      if (by.l > of.l || by.quantity === "C") return 0
      if (by.l === of.l) {
        if (by.j !== of.j) return 0
        return by.quantity === "b" ? 1 : by.quantity === "W" ? number("a", of.l - 1, by.k) : 0
      }
      let total = 0
      for (let k = 0; k < unitsAt(place, of.l - 1); k++)
        total += number("W", of.l, of.j, k) * derive({ quantity: "a", l: of.l - 1, j: k, k: 0 }, by, place)
      return total
    }
    default:
      return 0
  }
}

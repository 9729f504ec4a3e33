import { outputLayer as L } from "../../notation/layerNumber"
import { type Derivation, line } from "./derivation"
import {
  cost,
  derivative,
  derivativeBy,
  fresh,
  half,
  letter,
  minus,
  negative,
  product,
  sigma,
  square,
  sum,
  symbol,
} from "./formula"

const z = letter("z", L, "j")
const y = (i: "j" | "k") => symbol("y", L, i)
const slope = symbol("slope", L, "j")

/** BP1: δ of the output, in general and with the quadratic cost. */
export const bp1: Derivation = {
  id: "bp1",
  lines: [
    line(derivative(cost, z), "bp1.line.definition", { left: symbol("delta", L, "j"), erratum: 5 }),
    line(
      sum("k", L, product(derivative(cost, letter("a", L, "k")), derivative(letter("a", L, "k"), z))),
      "bp1.line.chain",
      { erratum: 6 },
    ),
    line(product(derivative(cost, letter("a", L, "j")), fresh(derivative(letter("a", L, "j"), z))), "bp1.line.own"),
    line(product(derivative(cost, letter("a", L, "j")), fresh(slope)), "bp1.line.slope"),
    line(derivativeBy(z, fresh(half(sum("k", L, square(minus(y("k"), symbol("a", L, "k"))))))), "bp1.line.quadratic", {
      left: derivative(cost, z),
      erratum: 7,
    }),
    line(derivativeBy(z, half(sum("k", L, square(minus(y("k"), fresh(sigma(L, "k"))))))), "bp1.line.sigma"),
    line(derivativeBy(z, fresh(half(square(minus(y("j"), sigma(L, "j")))))), "bp1.line.only", { erratum: 8 }),
    line(fresh(negative(product(minus(y("j"), sigma(L, "j")), slope))), "bp1.line.square"),
    line(product(fresh(minus(symbol("a", L, "j"), y("j"))), slope), "bp1.line.sign"),
  ],
  whole: { of: "output-error", reason: "bp1.line.whole", erratum: 9 },
}

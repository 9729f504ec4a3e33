import { anyLayer as l } from "../../notation/layerNumber"
import { because, type Derivation, line } from "./derivation"
import { cost, derivative, fresh, letter, plus, product, sigma, sum, symbol } from "./formula"

const above = l + 1
const z = letter("z", l, "j")
const zAbove = letter("z", above, "k")
const delta = symbol("delta", above, "k")
const w = symbol("W", above, "k", "j")
const slope = symbol("slope", l, "j")

/** BP2: δ of a layer from that of the layer above. */
export const bp2: Derivation = {
  id: "bp2",
  lines: [
    line(derivative(cost, z), "bp2.line.definition", { left: symbol("delta", l, "j") }),
    line(fresh(sum("k", above, product(derivative(cost, zAbove), derivative(zAbove, z)))), "bp2.line.chain"),
    line(sum("k", above, product(fresh(delta), derivative(zAbove, z))), "bp2.line.delta", { erratum: 10 }),
    because(
      symbol("z", above, "k"),
      plus(sum("i", l, product(symbol("W", above, "k", "i"), symbol("a", l, "i"))), symbol("b", above, "k")),
      "bp2.line.forward",
    ),
    because(
      symbol("z", above, "k"),
      plus(sum("i", l, product(symbol("W", above, "k", "i"), fresh(sigma(l, "i")))), symbol("b", above, "k")),
      "bp2.line.sigma",
      11,
    ),
    because(derivative(zAbove, z), fresh(product(w, slope)), "bp2.line.only", 12),
    line(sum("k", above, product(delta, fresh(product(w, slope)))), "bp2.line.put-in", {
      left: symbol("delta", l, "j"),
      erratum: 13,
    }),
    line(product(fresh(slope), sum("k", above, product(w, delta))), "bp2.line.factor"),
  ],
  whole: { of: "hidden-error", reason: "bp2.line.whole", erratum: null },
}

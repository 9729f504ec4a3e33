import { anyLayer as l } from "../../notation/layerNumber"
import { because, type Derivation, line } from "./derivation"
import { cost, derivative, fresh, letter, plus, product, sum, symbol } from "./formula"

const z = letter("z", l, "j")
const w = letter("W", l, "j", "k")
const a = symbol("a", l - 1, "k")

/** BP4: the gradient of a weight. */
export const bp4: Derivation = {
  id: "bp4",
  lines: [
    line(product(derivative(cost, z), derivative(z, w)), "bp4.line.chain", { left: derivative(cost, w) }),
    because(
      symbol("z", l, "j"),
      plus(sum("i", l - 1, product(symbol("W", l, "j", "i"), symbol("a", l - 1, "i"))), symbol("b", l, "j")),
      "bp4.line.forward",
    ),
    because(derivative(z, w), fresh(a), "bp4.line.only"),
    line(product(derivative(cost, z), fresh(a)), "bp4.line.put-in", { left: derivative(cost, w) }),
    line(product(fresh(symbol("delta", l, "j")), a), "bp4.line.delta", { erratum: 14 }),
  ],
  whole: { of: "weight-gradient", reason: "bp4.line.whole", erratum: 15 },
}

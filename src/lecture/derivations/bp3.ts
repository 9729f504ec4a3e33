import { anyLayer as l } from "../../notation/layerNumber"
import { because, type Derivation, line } from "./derivation"
import { cost, derivative, fresh, letter, one, plus, product, sum, symbol } from "./formula"

const z = letter("z", l, "j")
const b = letter("b", l, "j")

/** BP3: the gradient of a bias. */
export const bp3: Derivation = {
  id: "bp3",
  lines: [
    line(product(derivative(cost, z), derivative(z, b)), "bp3.line.chain", { left: derivative(cost, b) }),
    because(
      symbol("z", l, "j"),
      plus(sum("k", l - 1, product(symbol("W", l, "j", "k"), symbol("a", l - 1, "k"))), symbol("b", l, "j")),
      "bp3.line.forward",
    ),
    because(derivative(z, b), one, "bp3.line.one"),
    line(fresh(derivative(cost, z)), "bp3.line.put-in", { left: derivative(cost, b) }),
    line(fresh(symbol("delta", l, "j")), "bp3.line.delta"),
  ],
  whole: { of: "bias-gradient", reason: "bp3.line.whole", erratum: null },
}

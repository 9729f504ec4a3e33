import { afterEach, describe, expect, it } from "vitest"
import { presets } from "../presets"
import { adopt, ownConvention } from "./convention"
import { equationsOf, generalEquation, generalKinds } from "./equations"
import { anyLayer, layerLabel, outputLayer } from "./layerNumber"
import { texPen, textPen } from "./pen"
import { printMatrix } from "./printSymbols"

afterEach(() => adopt(ownConvention))

describe("equations for any layer", () => {
  it("are those of the lecture", () => {
    expect(generalKinds.map((kind) => printMatrix(generalEquation(kind), textPen))).toEqual([
      "zˡ = Wˡ aˡ⁻¹ + bˡ",
      "aˡ = σ(zˡ)",
      "δᴸ = ∂C/∂aᴸ ⊙ σ′(zᴸ)",
      "δˡ = ((Wˡ⁺¹)ᵀ δˡ⁺¹) ⊙ σ′(zˡ)",
      "∂C/∂bˡ = δˡ",
      "∂C/∂Wˡ = δˡ (aˡ⁻¹)ᵀ",
      "∂C/∂Wˡ = 1/m Σₓ ∂Cₓ/∂Wˡ",
      "Wˡ ← Wˡ − η ∂C/∂Wˡ",
      "C = ½ ‖y − aᴸ‖²",
      "∂C/∂aᴸ = aᴸ − y",
      "C = 1/m Σₓ Cₓ",
    ])
  })

  const ofSteps = generalKinds.filter((kind) => kind !== "batch-cost" && kind !== "cost-slope")

  it.each(ofSteps)("%s in a layer of a network is what the network's own step says", (kind) => {
    const { network, cost } = presets.deep.experiment
    const L = network.layers.length
    const l = kind === "output-error" || kind === "cost" ? L : 2
    const general = printMatrix(generalEquation(kind), texPen)
    const [own] = equationsOf({ kind, l: kind === "update" || kind === "mean" ? null : l }, network, cost, l)
    const numbered = general
      .replaceAll(/\b(9\d{3}|1\d{4}|2\d{4})\b/g, (label) =>
        String(Number(label) - (Number(label) < 15_000 ? anyLayer : outputLayer) + l),
      )
      .replaceAll(
        /\{([lL])([+-]\d)?\}/g,
        (_, _letter: string, by: string | undefined) => `{${l + Number(by ?? 0) + 1}}`,
      )
    // The network's quadratic cost has its slope written out.
    const expected = printMatrix(own!, texPen)
    if (kind === "output-error") expect(expected).toContain(numbered.slice(numbered.indexOf("\\odot")))
    else expect(numbered).toBe(expected)
  })

  it("follow the convention", () => {
    adopt({ firstLayer: 0, product: "a W" })
    expect(printMatrix(generalEquation("weighted-input"), textPen)).toBe("zˡ = aˡ⁻¹ Wˡ + bˡ")
  })
})

describe("layerLabel", () => {
  it.each([
    [1, "2"],
    [anyLayer, "l"],
    [anyLayer - 1, "l-1"],
    [anyLayer + 1, "l+1"],
    [outputLayer, "L"],
    [outputLayer - 1, "L-1"],
  ])("of %d", (l, label) => expect(layerLabel(l)).toBe(label))
})

import { expect, it } from "vitest"
import { activations } from "../engine/activations"
import { ref } from "./expression"
import { texPen, textPen } from "./pen"
import { printOwnIndex, printOwnNumbers } from "./printFunction"
import type { Scene } from "./scene"
import { termId } from "./term"

const scene = (activation: keyof typeof activations, z: number): Scene => {
  const [zs, a, slope] = [Float64Array.of(z), new Float64Array(1), new Float64Array(1)]
  activations[activation].f(zs, a)
  activations[activation].slope?.(zs, a, slope)
  const values: Record<string, number> = {
    [termId("z", 1, 0)]: z,
    [termId("a", 1, 0)]: a[0]!,
    [termId("slope", 1, 0)]: slope[0]!,
  }
  return { sizes: [1, 1], activation: () => activation, value: (term) => values[term] ?? null, m: 1, part: () => null }
}

const equation = (kind: "slope" | "apply") => ({
  left: ref(kind === "slope" ? "slope" : "a", 1),
  right: { kind, l: 1, v: ref("z", 1) },
  shape: "vector" as const,
  rows: 1,
  columns: 1,
  assigns: false,
})

it.each([
  ["sigmoid", 0.3775, "σ′(0.3775) = 0.5933·(1 − 0.5933) ≈ 0.2413", "a²₁ = σ(0.3775) = 1 / (1 + e^(−0.3775)) ≈ 0.5933"],
  ["tanh", -0.5, "σ′(−0.5000) = 1 − (−0.4621)² ≈ 0.7864", "a²₁ = σ(−0.5000) = tanh (−0.5000) ≈ −0.4621"],
  ["linear", 0.5, "σ′(z²₁) = σ′(0.5000) = 1.0000", "a²₁ = σ(0.5000) = 0.5000"],
  ["relu", -0.5, "σ′(z²₁) = σ′(−0.5000) = 0.0000", "a²₁ = σ(−0.5000) = max(0, −0.5000) = 0.0000"],
  ["leaky-relu", 0.5, "σ′(z²₁) = σ′(0.5000) = 1.0000", "a²₁ = σ(0.5000) = max(0.01·0.5000, 0.5000) = 0.5000"],
] as const)("%s of %d and its slope by their formulas", (activation, z, slope, applied) => {
  expect(printOwnNumbers(equation("slope"), textPen, scene(activation, z), 0, 0)).toBe(slope)
  expect(printOwnNumbers(equation("apply"), textPen, scene(activation, z), 0, 0)).toBe(applied)
})

it("says which formula it is in symbols, and ties every number to its place", () => {
  expect(printOwnIndex(equation("slope"), textPen, scene("sigmoid", 0.3775), 0)).toBe("σ′(z²₁) = a²₁ (1 − a²₁)")
  const tex = printOwnNumbers(equation("slope"), texPen, scene("sigmoid", 0.3775), 0, 0)
  expect(tex.match(/term=a:1:0/g)).toHaveLength(2)
  expect(tex).toContain("\\cdot (1-")
})

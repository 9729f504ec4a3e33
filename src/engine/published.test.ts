import { describe, expect, it } from "vitest"
import { published, taskOf } from "../../tests/golden/goldenCases"
import { learn } from "./learn"
import type { Network, Sample } from "./network"
import type { Step } from "./step"
import { createWorkspace, train } from "./train"

/** The number to as many decimals as were published. */
function to(digits: number, value: number | undefined): string {
  return (value ?? Number.NaN).toFixed(digits)
}

function stepsOf(...cycle: Parameters<typeof learn>): readonly Step[] {
  return [...learn(...cycle)]
}

describe("Mazur's worked example", () => {
  const { network, batch, cost, eta } = taskOf(published.mazur.document)
  const steps = stepsOf(network, batch, cost, eta)
  const one = <K extends Step["kind"]>(kind: K, l?: number) =>
    steps.find((step) => step.kind === kind && (l === undefined || ("l" in step && step.l === l))) as Extract<
      Step,
      { kind: K }
    >
  const p = published.mazur.published
  const [first, second] = one("update").network.layers

  it.each([
    ["net_h1", 4, p.net_h1, one("weighted-input", 1).z[0]],
    ["out_h1", 9, p.out_h1, one("activation", 1).a[0]],
    ["out_h2", 9, p.out_h2, one("activation", 1).a[1]],
    ["net_o1", 9, p.net_o1, one("weighted-input", 2).z[0]],
    ["out_o1", 8, p.out_o1, one("activation", 2).a[0]],
    ["out_o2", 9, p.out_o2, one("activation", 2).a[1]],
    ["E_total", 9, p.E_total, one("cost").C],
    ["dE_dw5", 9, p.dE_dw5, one("weight-gradient", 2).dW[0]],
    ["w5_after", 8, p.w5_after, second?.W[0]],
    ["w6_after", 9, p.w6_after, second?.W[1]],
    ["w7_after", 9, p.w7_after, second?.W[2]],
    ["w8_after", 9, p.w8_after, second?.W[3]],
    ["w1_after", 9, p.w1_after, first?.W[0]],
    ["w2_after", 8, p.w2_after, first?.W[1]],
    ["w3_after", 8, p.w3_after, first?.W[2]],
    ["w4_after", 8, p.w4_after, first?.W[3]],
    ["delta3_1", 9, published.mazur.delta3[0], one("output-error").delta[0]],
    ["delta3_2", 9, published.mazur.delta3[1], one("output-error").delta[1]],
    ["delta2_1", 9, published.mazur.delta2[0], one("hidden-error").delta[0]],
    ["delta2_2", 9, published.mazur.delta2[1], one("hidden-error").delta[1]],
  ])("has the published %s", (_name, digits, expected, found) => {
    expect(to(digits, found)).toBe(to(digits, expected))
  })

  it("ends with the cost that full precision gives, with the biases and without", () => {
    const costOf = (net: Network) =>
      stepsOf(net, batch, cost, eta).flatMap((step) => (step.kind === "cost" ? step.C : []))[0]
    const { network: updated } = one("update")
    const weightsOnly = { layers: updated.layers.map((layer, i) => ({ ...layer, b: network.layers[i]!.b })) }
    expect(to(9, costOf(weightsOnly))).toBe("0.291027774")
    expect(to(9, costOf(updated))).toBe("0.280471447")
  })

  it("makes none of the known mistakes", () => {
    const { right, ...mistakes } = published.mazur.misconceptions_for_delta2_1
    const delta = one("hidden-error").delta[0]
    expect(to(9, delta)).toBe(to(9, right))
    for (const wrong of Object.values(mistakes)) expect(to(6, delta)).not.toBe(to(6, wrong))
  })
})

describe("Nielsen's slow start", () => {
  const neuron = (w: number, b: number): Network => ({
    layers: [{ inputs: 1, units: 1, activation: "sigmoid", W: Float64Array.of(w), b: Float64Array.of(b) }],
  })
  const batch: readonly Sample[] = [{ x: Float64Array.of(1), y: Float64Array.of(0) }]
  const output = (net: Network) => 1 / (1 + Math.exp(-net.layers[0]!.W[0]! - net.layers[0]!.b[0]!))
  const eta = 0.15

  it.each(published.nielsen_slowdown.runs)("w = $weight, b = $bias falls as published in 300 updates", (run) => {
    const workspace = createWorkspace(neuron(run.weight, run.bias))
    expect(to(2, output(workspace.network))).toBe(to(2, run.output_before))
    for (let i = 0; i < 300; i++) train(workspace, batch, "quadratic", eta)
    expect(to(2, output(workspace.network))).toBe(to(2, run.output_after_300))
  })

  it.each(["quadratic", "binary-cross-entropy"] as const)(
    "has the published δ and first falls below one half where published, %s",
    (cost) => {
      const { delta_at_w2_b2, "first_update_with_output_below_half_eta_0.15": below } = published.nielsen_slowdown
      const delta = stepsOf(neuron(2, 2), batch, cost, eta).flatMap((step) =>
        step.kind === "output-error" ? step.delta[0]! : [],
      )
      expect(to(6, delta[0])).toBe(to(6, delta_at_w2_b2[cost]))
      const workspace = createWorkspace(neuron(2, 2))
      let updates = 0
      while (output(workspace.network) >= 0.5 && updates < 1000) {
        train(workspace, batch, cost, eta)
        updates++
      }
      expect(updates).toBe(below[cost])
    },
  )
})

import { range } from "d3"
import type { Network } from "../../engine/network"
import { type Phase, phaseOf, type Step } from "../../engine/step"
import type { TermId } from "../../notation/term"

/** What a step read and what it wrote, as terms of whole layers, and which edges carried it in which direction. */
export interface Lights {
  readonly phase: Phase | null
  readonly reads: readonly TermId[]
  readonly writes: readonly TermId[]
  /** The layer whose incoming edges took part; "all" for the mean and the update. */
  readonly edges: number | "all" | null
  readonly flow: "forward" | "backward" | null
}

const dark: Lights = { phase: null, reads: [], writes: [], edges: null, flow: null }

/** Reads off a step what is lit in the drawing. Nothing is lit before the first step. */
export function lightsOf(step: Step | null, network: Network): Lights {
  if (!step) return dark
  return { ...dark, phase: phaseOf(step.kind), ...partsOf(step, network.layers.length) }
}

function partsOf(step: Step, L: number): Partial<Lights> {
  switch (step.kind) {
    case "input":
      return { reads: ["x:0"], writes: ["a:0"] }
    case "weighted-input": {
      const { l } = step
      return { reads: [`W:${l}`, `a:${l - 1}`, `b:${l}`], writes: [`z:${l}`], edges: l, flow: "forward" }
    }
    case "activation":
      return { reads: [`z:${step.l}`], writes: [`a:${step.l}`] }
    case "cost":
      return { reads: [`a:${L}`, `y:${L}`], writes: ["C"] }
    case "output-error":
      return { reads: [`a:${L}`, `y:${L}`, `z:${L}`], writes: [`delta:${L}`] }
    case "hidden-error": {
      const { l } = step
      const reads: TermId[] = [`W:${l + 1}`, `delta:${l + 1}`, `z:${l}`]
      return { reads, writes: [`delta:${l}`], edges: l + 1, flow: "backward" }
    }
    case "bias-gradient":
      return { reads: [`delta:${step.l}`], writes: [`db:${step.l}`] }
    case "weight-gradient":
      return { reads: [`delta:${step.l}`, `a:${step.l - 1}`], writes: [`dW:${step.l}`], edges: step.l }
    case "mean":
      return { ...gradients("writes", L), edges: "all" }
    case "update":
      return { ...gradients("reads", L), writes: weights(L), edges: "all" }
  }
}

function gradients(role: "reads" | "writes", L: number): Partial<Lights> {
  return { [role]: layers(L).flatMap((l): TermId[] => [`dW:${l}`, `db:${l}`]) }
}

function weights(L: number): readonly TermId[] {
  return layers(L).flatMap((l): TermId[] => [`W:${l}`, `b:${l}`])
}

function layers(L: number): readonly number[] {
  return range(1, L + 1)
}

/** Whether a quantity of a layer is lit, and how. */
export function lightOn(lights: Lights, term: TermId): "reads" | "writes" | null {
  if (lights.writes.includes(term)) return "writes"
  return lights.reads.includes(term) ? "reads" : null
}

/** Whether the edges into layer l took part in the step. */
export function edgesLit(lights: Lights, l: number): boolean {
  return lights.edges === l || lights.edges === "all"
}

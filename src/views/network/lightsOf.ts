import { range } from "d3"
import type { Network } from "../../engine/network"
import { type Phase, phaseOf, type Step } from "../../engine/step"
import { partsOf } from "../../notation/partsOf"
import type { TermId } from "../../notation/term"
import type { Within } from "../../timeline/substeps"
import { litWithin } from "./litWithin"

/** What a step read and what it wrote, as terms of whole layers, and which edges carried it in which direction. */
export interface Lights {
  readonly phase: Phase | null
  readonly reads: readonly TermId[]
  readonly writes: readonly TermId[]
  /** The layer whose incoming edges took part; "all" for the mean and the update. */
  readonly edges: number | "all" | null
  readonly flow: "forward" | "backward" | null
  /** Inside a step: the numbers of the last neuron or term alone; null where whole layers are lit. */
  readonly only: ReadonlySet<TermId> | null
}

const dark: Lights = { phase: null, reads: [], writes: [], edges: null, flow: null, only: null }

/** Reads off a step what is lit in the drawing. Nothing is lit before the first step. */
export function lightsOf(step: Step | null, network: Network, within: Within | null = null): Lights {
  if (!step) return dark
  const only = within && litWithin(step, within, network)
  return { ...dark, phase: phaseOf(step.kind), ...lightsIn(step, network.layers.length), only }
}

function lightsIn(step: Step, L: number): Partial<Lights> {
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

/** Whether a number is lit, and how. */
export function lightOn({ writes, reads, only }: Lights, term: TermId): "reads" | "writes" | null {
  if (only && !only.has(term)) return null
  if (writes.length + reads.length === 0) return null
  const { quantity, l } = partsOf(term)
  const ofLayer: TermId = l === null ? quantity : `${quantity}:${l}`
  if (writes.includes(ofLayer)) return "writes"
  return reads.includes(ofLayer) ? "reads" : null
}

/** Whether the edges into layer l took part in the step. */
export function edgesLit(lights: Lights, l: number): boolean {
  return lights.edges === l || lights.edges === "all"
}

/** How the edges into layer l are lit: their weights were read or written, or their gradients. */
export function edgesLight(lights: Lights, l: number): "reads" | "writes" | null {
  if (!edgesLit(lights, l)) return null
  const whole = { ...lights, only: null }
  return lightOn(whole, `W:${l}`) ?? lightOn(whole, `dW:${l}`)
}

/** Whether one edge took part in it. */
export function edgeLit(
  lights: Lights,
  { l, j, k }: { readonly l: number; readonly j: number; readonly k: number },
): boolean {
  return edgesLit(lights, l) && (!lights.only || lights.only.has(`W:${l}:${j}:${k}`))
}

import { readFileSync } from "node:fs"
import type { ActivationId } from "../../src/engine/activations"
import type { CostId } from "../../src/engine/costs"
import type { Network, Sample } from "../../src/engine/network"

type Vector = readonly number[]
type Matrix = readonly Vector[]

interface DocumentOfFile {
  readonly inputs: number
  readonly layers: readonly {
    readonly units: number
    readonly activation: ActivationId
    readonly weights: Matrix
    readonly biases: Vector
  }[]
  readonly cost: CostId
  readonly learningRate: number
  readonly samples: readonly { readonly x: Vector; readonly y: Vector }[]
}

interface GradientOfFile {
  readonly weights: readonly Matrix[]
  readonly biases: Matrix
}

export interface GoldenCase {
  readonly name: string
  readonly document: DocumentOfFile
  readonly trace: {
    readonly cost: number
    readonly samples: readonly {
      readonly cost: number
      readonly z: Matrix
      readonly a: Matrix
      readonly delta: Matrix
      readonly weightGradients: readonly Matrix[]
      readonly biasGradients: Matrix
    }[]
    readonly gradient: GradientOfFile
    readonly updated: GradientOfFile
  }
}

/** The worked examples of published.json; see its notes. */
export interface Published {
  readonly mazur: {
    readonly document: DocumentOfFile
    readonly published: Readonly<Record<string, number>>
    readonly delta3: Vector
    readonly delta2: Vector
    readonly misconceptions_for_delta2_1: Readonly<Record<string, number>>
  }
  readonly nielsen_slowdown: {
    readonly runs: readonly {
      readonly weight: number
      readonly bias: number
      readonly output_before: number
      readonly output_after_300: number
    }[]
    readonly delta_at_w2_b2: Readonly<Record<string, number>>
    readonly "first_update_with_output_below_half_eta_0.15": Readonly<Record<string, number>>
  }
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`./${file}.json`, import.meta.url), "utf8"))
}

/** The cases of a golden file; its shape is our own. */
export function goldenCases(file: "golden" | "golden-extreme"): readonly GoldenCase[] {
  return (read(file) as { cases: GoldenCase[] }).cases
}

/** The worked examples; their shape is our own. */
export const published = read("published") as Published

/** The network, batch, cost and η of a document of the golden files. */
export function taskOf({ inputs, layers, cost, learningRate, samples }: DocumentOfFile) {
  const network: Network = {
    layers: layers.map(({ units, activation, weights, biases }, index) => ({
      inputs: layers[index - 1]?.units ?? inputs,
      units,
      activation,
      W: Float64Array.from(weights.flat()),
      b: Float64Array.from(biases),
    })),
  }
  const batch: Sample[] = samples.map(({ x, y }) => ({ x: Float64Array.from(x), y: Float64Array.from(y) }))
  return { network, batch, cost, eta: learningRate }
}

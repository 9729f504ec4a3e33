import type { CostId } from "./costs"
import { type Learned, learn } from "./learn"
import type { Network, Sample } from "./network"
import type { Mean, Step } from "./step"

/** What one sample came to; index l = 0..L, null where a layer has no such thing. */
interface SampleTrace {
  readonly z: (Float64Array | null)[]
  readonly a: (Float64Array | null)[]
  readonly delta: (Float64Array | null)[]
  readonly dW: (Float64Array | null)[]
  readonly db: (Float64Array | null)[]
  C: number
}

/** One cycle of stepping, with its steps sorted by what they computed. */
export interface Cycle {
  readonly steps: readonly Step[]
  readonly samples: readonly SampleTrace[]
  /** null when the cycle ended in a fault before. */
  readonly mean: Mean | null
  readonly learned: Learned
}

/** Steps through a cycle to its end and keeps everything. */
export function cycleOf(network: Network, batch: readonly Sample[], cost: CostId, eta: number): Cycle {
  const steps: Step[] = []
  const samples: SampleTrace[] = []
  let mean: Mean | null = null
  const stepping = learn(network, batch, cost, eta)
  let result = stepping.next()
  for (; !result.done; result = stepping.next()) {
    const step = result.value
    steps.push(step)
    if (step.kind === "input") samples.push(emptyTrace(network, step.x))
    else if (step.kind === "mean") mean = step.mean
    else if (step.kind !== "update") note(samples.at(-1)!, step)
  }
  return { steps, samples, mean, learned: result.value }
}

function emptyTrace({ layers }: Network, x: Float64Array): SampleTrace {
  const empty = () => new Array<Float64Array | null>(layers.length + 1).fill(null)
  const a = empty()
  a[0] = x
  return { z: empty(), a, delta: empty(), dW: empty(), db: empty(), C: Number.NaN }
}

function note(sample: SampleTrace, step: Exclude<Step, { kind: "input" | "mean" | "update" }>): void {
  switch (step.kind) {
    case "weighted-input":
      sample.z[step.l] = step.z
      break
    case "activation":
      sample.a[step.l] = step.a
      break
    case "cost":
      sample.C = step.C
      break
    case "output-error":
    case "hidden-error":
      sample.delta[step.l] = step.delta
      break
    case "bias-gradient":
      sample.db[step.l] = step.db
      break
    case "weight-gradient":
      sample.dW[step.l] = step.dW
  }
}

/** The network a cycle came to; throws where it ended in a fault. */
export function networkAfter({ learned }: Cycle): Network {
  if (learned.kind !== "network") throw new Error(`fault: ${JSON.stringify(learned)}`)
  return learned.network
}

import type { ActivationId } from "./activations"
import type { CostId } from "./costs"
import type { Fault } from "./fault"
import type { Network, Sample } from "./network"

/** A cycle that stops being finite, and the number at which it does. */
export interface FaultCase {
  readonly name: string
  readonly network: Network
  readonly batch: readonly Sample[]
  readonly cost: CostId
  readonly eta: number
  readonly fault: Fault
}

/**
 * A network of 2, 3 and 2 neurons in which all is 0 but one thread: x[1], w1 to neuron 2, w2 to neuron 1, its target.
 * A sample is given as [x[1], y[1]]; [0, 0] is calm: nothing moves.
 */
interface Thread {
  readonly w1?: number
  readonly w2?: number
  readonly hidden?: ActivationId
  readonly output?: readonly [number, number]
  readonly cost?: CostId
  readonly eta?: number
  readonly batch: readonly (readonly [number, number])[]
}

type Where = readonly [Fault["quantity"], Pick<Fault, "l" | "j" | "k" | "i">]

function sampleOf([x, y]: readonly [number, number]): Sample {
  return { x: Float64Array.of(0, x), y: Float64Array.of(0, y) }
}

function faultCase(name: string, [quantity, place]: Where, thread: Thread): FaultCase {
  const { w1 = 0, w2 = 0, hidden = "linear", output = [0, 0], cost = "quadratic", eta = 0.5 } = thread
  const W1 = new Float64Array(6).with(2 * 2 + 1, w1)
  const W2 = new Float64Array(6).with(1 * 3 + 2, w2)
  const network: Network = {
    layers: [
      { inputs: 2, units: 3, activation: hidden, W: W1, b: new Float64Array(3) },
      { inputs: 3, units: 2, activation: "linear", W: W2, b: Float64Array.from(output) },
    ],
  }
  const fault = { kind: "non-finite", quantity, ...place } as const
  return { name, network, batch: thread.batch.map(sampleOf), cost, eta, fault }
}

const calm = [0, 0] as const
const twice = (x: number, y: number): Thread["batch"] => [
  [x, y],
  [x, y],
]

/** Every quantity that can stop being finite while all before it are; those of a sample in the second of the batch. */
export const faultCases: readonly FaultCase[] = [
  faultCase("z of the first layer", ["z", { l: 1, j: 2, k: null, i: 1 }], { w1: 1e308, batch: [calm, [10, 0]] }),
  faultCase("z that tanh would hide", ["z", { l: 1, j: 2, k: null, i: 1 }], {
    w1: 1e308,
    hidden: "tanh",
    batch: [calm, [10, 0]],
  }),
  faultCase("z of the last layer", ["z", { l: 2, j: 1, k: null, i: 1 }], {
    w1: 1e200,
    w2: 1e200,
    batch: [calm, [1, 0]],
  }),
  faultCase("the cost of a sample", ["C", { l: null, j: null, k: null, i: 1 }], { batch: [calm, [0, 1e200]] }),
  // −1/a of an output that is all but 0; ln a is still finite.
  faultCase("δ of the last layer", ["delta", { l: 2, j: 1, k: null, i: 1 }], {
    output: [0.5, 1e-310],
    cost: "binary-cross-entropy",
    eta: 0,
    batch: [calm, [0, 1]],
  }),
  faultCase("δ of a hidden layer", ["delta", { l: 1, j: 2, k: null, i: 1 }], { w2: 1e200, batch: [calm, [0, 1e150]] }),
  faultCase("∂W of the last layer", ["dW", { l: 2, j: 1, k: 2, i: 1 }], { w1: 1e200, batch: [calm, [1, 1e150]] }),
  faultCase("∂W of the first layer", ["dW", { l: 1, j: 2, k: 1, i: 1 }], { w2: 1e100, batch: [calm, [1e150, 1e100]] }),
  faultCase("the mean of ∂b", ["db", { l: 1, j: 2, k: null, i: null }], { w2: 1e200, batch: twice(0, 1.5e108) }),
  faultCase("the mean of ∂W", ["dW", { l: 1, j: 2, k: 1, i: null }], { w2: 1e200, batch: twice(10, 1e107) }),
  faultCase("the mean of ∂W, last layer", ["dW", { l: 2, j: 1, k: 2, i: null }], {
    w1: 1e160,
    batch: twice(1, 1e148),
  }),
  faultCase("the mean cost", ["C", { l: null, j: null, k: null, i: null }], {
    batch: [...twice(0, 1.3e154), [0, 1.3e154]],
  }),
  faultCase("an updated weight", ["W", { l: 2, j: 1, k: 2, i: null }], { w1: 1, eta: 1e300, batch: twice(1e10, 1) }),
  faultCase("an updated bias", ["b", { l: 2, j: 1, k: null, i: null }], { eta: 1e300, batch: twice(0, 1e10) }),
]

/** A sample with which nothing moves. */
export const calmSample: Sample = sampleOf(calm)

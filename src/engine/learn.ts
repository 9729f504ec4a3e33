import { type BackwardPass, rightPass } from "./backwardPass"
import type { CostId } from "./costs"
import { type Fault, faultAt, firstFault } from "./fault"
import { add, divide } from "./kernels"
import { type Network, numbersIn, type Sample } from "./network"
import { activate, activationOf, type Buffers, costOf, createBuffers, fusedOf, weigh } from "./sample"
import type { ErrorOfLayer, Mean, SampleGradient, Step } from "./step"
import { type Learned, update } from "./update"
import { plainSgd, type RuleOfCycle } from "./updateRule"

export type { Learned }

/** The gradients of one sample; index l = 0..L, null at 0. */
interface Gradients {
  readonly dW: (Float64Array | null)[]
  readonly db: (Float64Array | null)[]
  readonly C: number
}

/** Numbers of all samples' gradients that a mean is given along with. */
const mostKept = 200_000

type Steps<T> = Generator<Step, T | Fault>

/** One cycle: each sample of the batch forwards and backwards, then the mean and the update, all from the weights given. `pass` is the right backward pass but in the bug lab; without `ruled` the update is plain SGD. Yields every step with copies of what it computed; a step with a number that is not finite is not yielded but returned as a fault. */
export function* learn(
  network: Network,
  batch: readonly Sample[],
  cost: CostId,
  eta: number,
  pass = rightPass,
  ruled: RuleOfCycle = { rule: plainSgd, moments: null },
): Generator<Step, Learned> {
  const sum = zeros(network)
  const parts: SampleGradient[] | null = numbersIn(network) * batch.length <= mostKept ? [] : null
  let C = 0
  for (const [i, sample] of batch.entries()) {
    const gradients = yield* backprop(network, sample, i, { cost, eta, pass })
    if ("kind" in gradients) return gradients
    for (let l = 1; l <= network.layers.length; l++) {
      add(gradients.dW[l]!, sum.dW[l]!)
      add(gradients.db[l]!, sum.db[l]!)
    }
    C += gradients.C
    parts?.push(gradients)
  }
  const mean = yield* average(sum, C, batch.length, parts)
  if ("kind" in mean) return mean
  return yield* update(network, mean, eta, ruled)
}

/** One sample forwards and backwards. */
function* backprop(
  network: Network,
  { x, y }: Sample,
  i: number,
  { cost, eta, pass }: { readonly cost: CostId; readonly eta: number; readonly pass: BackwardPass },
): Steps<Gradients> {
  const buffers = createBuffers(network)
  const L = network.layers.length
  buffers.a[0] = x
  yield { kind: "input", i, x: x.slice() }
  const fault = yield* forward(network, buffers, i)
  if (fault) return fault
  const C = costOf(network, buffers, cost, y)
  if (!Number.isFinite(C)) return faultAt("C", null, null, i)
  yield { kind: "cost", C }

  for (let l = L; l >= 1; l--) {
    if (l === L) pass.outputError(network, buffers, cost, y)
    else pass.hiddenError(network, buffers, l, eta)
    const wrong = firstFault("delta", buffers.delta[l]!, l, i)
    if (wrong) return wrong
    const error = errorOf(network, buffers, l, l === L && fusedOf(network, cost) !== null)
    yield { kind: l === L ? "output-error" : "hidden-error", ...error }
  }
  return yield* gradientsOf(network, buffers, C, i, pass)
}

/** The sum over the layers of the forward pass; null when all went well. */
function* forward(network: Network, buffers: Buffers, i: number): Generator<Step, Fault | null> {
  for (let l = 1; l <= network.layers.length; l++) {
    weigh(network, buffers, l)
    const wrong = firstFault("z", buffers.z[l]!, l, i)
    if (wrong) return wrong
    yield { kind: "weighted-input", l, z: buffers.z[l]!.slice() }
    activate(network, buffers, l)
    const bad = firstFault("a", buffers.a[l]!, l, i)
    if (bad) return bad
    yield { kind: "activation", l, a: buffers.a[l]!.slice() }
  }
  return null
}

function errorOf(network: Network, buffers: Buffers, l: number, fused: boolean): ErrorOfLayer {
  const { slope } = activationOf(network.layers[l - 1]!)
  const out = slope ? new Float64Array(buffers.z[l]!.length) : null
  if (slope && out) slope(buffers.z[l]!, buffers.a[l]!, out)
  return { l, delta: buffers.delta[l]!.slice(), dCda: fused ? null : buffers.dCda[l]!.slice(), slope: out }
}

/** BP3 and BP4, from the last layer down. */
function* gradientsOf(network: Network, buffers: Buffers, C: number, i: number, pass: BackwardPass): Steps<Gradients> {
  const L = network.layers.length
  const gradients: Gradients = { dW: new Array(L + 1).fill(null), db: new Array(L + 1).fill(null), C }
  for (let l = L; l >= 1; l--) {
    const { units, inputs } = network.layers[l - 1]!
    const db = new Float64Array(units)
    pass.biasGradient(buffers.delta[l]!, inputs, db)
    gradients.db[l] = db
    yield { kind: "bias-gradient", l, db: db.slice() }
    const dW = new Float64Array(units * inputs)
    pass.weightGradient(buffers.delta[l]!, buffers.a[l - 1]!, dW)
    const wrong = firstFault("dW", dW, l, i, inputs)
    if (wrong) return wrong
    gradients.dW[l] = dW
    yield { kind: "weight-gradient", l, dW: dW.slice() }
  }
  return gradients
}

function zeros(network: Network): Gradients {
  const { layers } = network
  return {
    dW: [null, ...layers.map((layer) => new Float64Array(layer.W.length))],
    db: [null, ...layers.map((layer) => new Float64Array(layer.b.length))],
    C: 0,
  }
}

function* average(sum: Gradients, C: number, m: number, parts: Mean["parts"]): Steps<Mean> {
  const mean: Mean = { dW: sum.dW, db: sum.db, C: C / m, parts }
  for (let l = 1; l < sum.dW.length; l++) {
    const [dW, db] = [sum.dW[l]!, sum.db[l]!]
    divide(dW, m)
    divide(db, m)
    const wrong = firstFault("db", db, l, null) ?? firstFault("dW", dW, l, null, dW.length / db.length)
    if (wrong) return wrong
  }
  if (!Number.isFinite(mean.C)) return faultAt("C", null, null, null)
  yield { kind: "mean", mean: copyOf(mean) }
  return mean
}

function copyOf({ dW, db, C, parts }: Mean): Mean {
  const copy = (vectors: Mean["dW"]) => vectors.map((v) => v?.slice() ?? null)
  return {
    dW: copy(dW),
    db: copy(db),
    C,
    parts: parts?.map((part) => ({ dW: copy(part.dW), db: copy(part.db), C: part.C })) ?? null,
  }
}

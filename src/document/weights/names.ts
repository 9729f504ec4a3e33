import { type ActivationId, activations } from "../../engine/activations"

/** Names in other libraries for activations that we have under another name. */
const synonyms: Readonly<Record<string, string>> = {
  identity: "linear",
  logistic: "sigmoid",
  leaky_relu: "leaky-relu",
  swish: "silu",
}

/** An activation by the name that it has here or in another library; null when we have none of that name. */
export function activationNamed(name: string): ActivationId | null {
  const id = Object.hasOwn(synonyms, name) ? synonyms[name] : name
  return (Object.keys(activations) as ActivationId[]).find((known) => known === id) ?? null
}

/** What scikit-learn calls our activations; it has no others. */
export const inPerceptrons: Readonly<Partial<Record<ActivationId, string>>> = {
  linear: "identity",
  sigmoid: "logistic",
  tanh: "tanh",
  relu: "relu",
  softmax: "softmax",
}

/** Whether numbers in names that are otherwise alike go down from one layer to a later one, as when a file was sorted by its letters. */
export function goDown(names: readonly string[]): boolean {
  const last = new Map<string, readonly number[]>()
  for (const name of names) {
    const alike = name.replace(/\d+/g, "#")
    const numbers = (name.match(/\d+/g) ?? []).map(Number)
    const before = last.get(alike)
    const at = before?.findIndex((number, index) => number !== numbers[index]) ?? -1
    if (before && at >= 0 && (before[at] ?? 0) > (numbers[at] ?? 0)) return true
    last.set(alike, numbers)
  }
  return false
}

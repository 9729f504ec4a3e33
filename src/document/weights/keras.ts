import { type Fields, isFields, own } from "../fields"
import { found, type Refusal, refusal } from "../refusal"
import { activationNamed } from "./names"
import { otherTensor, shapeOf, tensorName } from "./tensor"
import type { LayerInFile, Sorted } from "./weights"

/** A variable: its layer, and what it is there; older versions count with `:0`. */
const variable = /^(?:(.*)[/.])?(kernel|bias)(?::\d+)?$/s

interface Variable {
  readonly layer: string
  readonly kind: string | undefined
  readonly name: string
  readonly value: unknown
}

/** Whether it holds kernels: by their full names, in an object for each layer, or in a list of layers. */
export function isKeras(fields: Fields): boolean {
  return variablesOf(fields).some(({ kind }) => kind === "kernel")
}

/** The dense layers of kernels and biases with names, in their order. */
export function sortKeras(fields: Fields): Sorted | Refusal {
  const layers = new Map<string, { kernel?: Variable; bias?: Variable }>()
  const said = new Map<string, LayerInFile["activation"]>()
  const ignored: string[] = []
  for (const variable of variablesOf(fields)) {
    const { layer, kind, name, value } = variable
    if (kind === "kernel" || kind === "bias") layers.set(layer, { ...layers.get(layer), [kind]: variable })
    else if (kind === "activation" && typeof value === "string" && activationNamed(value))
      said.set(layer, activationNamed(value))
    else if (Array.isArray(value)) return otherTensor(name, value)
    else ignored.push(name)
  }
  return {
    detected: "keras",
    transposed: true,
    layers: [...layers].map(([layer, { kernel, bias }]) => ({
      name: kernel?.name ?? tensorName(`${layer}/kernel`),
      weight: kernel?.value,
      bias: bias ? { name: bias.name, value: bias.value } : null,
      activation: said.get(layer) ?? null,
    })),
    ignored,
  }
}

/** All that is named in it, each with the layer that it belongs to. */
function variablesOf(fields: Fields): readonly Variable[] {
  const list = own(fields, "layers")
  if (Array.isArray(list)) {
    return list.flatMap((entry: unknown, index) => {
      const at = `layers[${index}]`
      return isFields(entry) ? within(entry, at, at) : [{ layer: at, kind: undefined, name: at, value: entry }]
    })
  }
  return Object.keys(fields).flatMap((key) => {
    const value = own(fields, key)
    if (isFields(value)) return within(value, key, tensorName(key))
    const [, layer = "", kind] = variable.exec(key) ?? []
    return [{ layer, kind, name: tensorName(key), value }]
  })
}

/** What stands in the object of one layer. Its name is told where it says it. */
function within(fields: Fields, layer: string, path: string): readonly Variable[] {
  const said = own(fields, "name")
  const title = typeof said === "string" && said !== "" ? tensorName(said) : path
  return Object.keys(fields).flatMap((key) => {
    if (key === "name") return []
    const kind = key === "activation" ? key : variable.exec(key)?.[2]
    return [{ layer, kind, name: tensorName(`${title}/${key}`), value: own(fields, key) }]
  })
}

/** Whether it begins as get_weights() does, with a list of lists of numbers. */
export function isGetWeights(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && shapeOf(value).length >= 3
}

/** The layers of get_weights(): a list of lists is a kernel, a list of numbers after it is its bias. */
export function sortGetWeights(list: readonly unknown[]): Sorted | Refusal {
  const layers: LayerInFile[] = []
  for (const [index, value] of list.entries()) {
    const name = `[${index}]`
    if (!Array.isArray(value)) return refusal(name, "list", { found: found(value) })
    const last = layers.at(-1)
    if (shapeOf(value).length !== 1) layers.push({ name, weight: value, bias: null, activation: null })
    else if (last && last.bias === null) layers[layers.length - 1] = { ...last, bias: { name, value } }
    else return otherTensor(name, value)
  }
  return { detected: "keras-list", transposed: true, layers, ignored: [] }
}

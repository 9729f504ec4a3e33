import { type Fields, own } from "../fields"
import type { Refusal } from "../refusal"
import { otherTensor, tensorName } from "./tensor"
import type { LayerInFile, Sorted } from "./weights"

/** A parameter of a state_dict: all before the last dot, and what it is there. */
const parameter = /^(?:(.*)\.)?(weight|bias)$/s

/** An embedding has a matrix as a fully connected layer has, never a bias; only its name tells. */
const embedding = /emb(ed(ding)?s?)?([._\d]|$)|(^|[._])w[tp]e([._\d]|$)/i

/** Whether it holds what a state_dict holds. */
export function isStateDict(fields: Fields): boolean {
  return Object.keys(fields).some((key) => parameter.exec(key)?.[2] === "weight")
}

/** The fully connected layers of a state_dict, in its order. */
export function sortStateDict(fields: Fields): Sorted | Refusal {
  const layers: LayerInFile[] = []
  for (const key of Object.keys(fields)) {
    const [, prefix, kind] = parameter.exec(key) ?? []
    const sibling = (name: string) => (prefix === undefined ? name : `${prefix}.${name}`)
    const bias = sibling("bias")
    const isEmbedding = embedding.test(prefix ?? "") && !Object.hasOwn(fields, bias)
    if (!kind || isEmbedding) return otherTensor(tensorName(key), own(fields, key))
    // A bias is taken with its weight; one that has none is refused for what is missing.
    if (kind === "bias" && Object.hasOwn(fields, sibling("weight"))) continue
    layers.push({
      name: tensorName(sibling("weight")),
      weight: own(fields, sibling("weight")),
      bias: Object.hasOwn(fields, bias) ? { name: tensorName(bias), value: own(fields, bias) } : null,
      activation: null,
    })
  }
  return { detected: "pytorch", transposed: false, layers, ignored: [] }
}

import { type Fields, own } from "../fields"
import { excerpt, found, type Refusal, refusal } from "../refusal"
import { activationNamed } from "./names"
import { otherTensor } from "./tensor"
import type { LayerInFile, Sorted } from "./weights"

const known = ["coefs_", "intercepts_", "activation", "out_activation_"]

/** What MLPClassifier and MLPRegressor may say. */
const hidden = ["identity", "logistic", "tanh", "relu"]
const output = [...hidden, "softmax"]

/** Whether it holds what a trained multi-layer perceptron of scikit-learn has. */
export function isPerceptron(fields: Fields): boolean {
  return Object.hasOwn(fields, "coefs_")
}

/** The layers of coefs_ and intercepts_, with the activations where they are said. */
export function sortPerceptron(fields: Fields): Sorted | Refusal {
  const coefs = listIn(fields, "coefs_")
  if ("code" in coefs) return coefs
  const intercepts = own(fields, "intercepts_") === undefined ? [] : listIn(fields, "intercepts_")
  if ("code" in intercepts) return intercepts
  const activation = said(fields, "activation", hidden)
  if (typeof activation === "object" && activation) return activation
  const last = said(fields, "out_activation_", output)
  if (typeof last === "object" && last) return last
  if (intercepts.length > coefs.length) return otherTensor(`intercepts_[${coefs.length}]`, intercepts[coefs.length])
  const layers = coefs.map(
    (weight, index): LayerInFile => ({
      name: `coefs_[${index}]`,
      weight,
      bias: index < intercepts.length ? { name: `intercepts_[${index}]`, value: intercepts[index] } : null,
      activation: index === coefs.length - 1 ? last : activation,
    }),
  )
  const ignored = Object.keys(fields).filter((key) => !known.includes(key))
  return { detected: "sklearn", transposed: true, layers, ignored: ignored.map((key) => excerpt(key)) }
}

function listIn(fields: Fields, key: string): readonly unknown[] | Refusal {
  const value = own(fields, key)
  return Array.isArray(value) ? [...value] : refusal(key, "list", { found: found(value) })
}

function said(fields: Fields, key: string, choices: readonly string[]): LayerInFile["activation"] | Refusal {
  const value = own(fields, key)
  if (value === undefined) return null
  if (typeof value === "string" && choices.includes(value)) return activationNamed(value)
  return refusal(key, "choice", { choices: choices.join(", "), found: found(value) })
}

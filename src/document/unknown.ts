import { changeFields } from "./change"
import { keepsPoints } from "./checkData"
import { type Fields, isFields, listOf, own } from "./fields"
import { excerpt } from "./refusal"
import { ruleFields, ruleFiles } from "./rules"

/** Most names that are told; a file of another make could hold thousands. */
const mostNames = 20

/** Fields of a valid document that this version does not know, by their path; of a list, the first that has it. */
export function unknownFields(document: Fields): readonly string[] {
  const names = new Map<string, string>()
  const look = (fields: Fields, known: readonly string[], place: string, path: string) => {
    for (const key of Object.keys(fields)) {
      if (names.size === mostNames) return
      if (!known.includes(key) && !names.has(place + key)) names.set(place + key, path + excerpt(key))
    }
  }
  const top = [
    "format",
    "version",
    "title",
    "inputs",
    "layers",
    "cost",
    "learningRate",
    "samples",
    "test",
    "features",
    "names",
    "batchSize",
    "shuffle",
    "edits",
    "view",
    ...ruleFields,
  ]
  look(document, top, "", "")
  const lookAtRule = (fields: Fields, path: string) => {
    for (const part of ["optimizer", "penalty", "schedule"] as const) {
      const value = own(fields, part)
      if (isFields(value)) look(value, ruleFiles().fieldsOfPart(part, value), `${path}${part}.`, `${path}${part}.`)
    }
  }
  lookAtRule(document, "")
  for (const [l, layer] of listOf(document, "layers").entries()) {
    look(layer, ["units", "activation", "weights", "biases"], "layers.", `layers[${l}].`)
  }
  const ofSample = ["x", "y", ...(keepsPoints(document) ? ["point"] : [])]
  for (const list of ["samples", "test"])
    for (const [i, sample] of listOf(document, list).entries()) look(sample, ofSample, `${list}.`, `${list}[${i}].`)
  const called = own(document, "names")
  if (isFields(called)) look(called, ["x", "y"], "names.", "names.")
  for (const [index, edit] of listOf(document, "edits").entries()) {
    look(edit, ["cycle", "change"], "edits.", `edits[${index}].`)
    const change = own(edit, "change")
    if (!isFields(change)) continue
    look(change, changeFields, "edits.change.", `edits[${index}].change.`)
    const rule = own(change, "rule")
    if (!isFields(rule)) continue
    look(rule, ruleFields, "edits.change.rule.", `edits[${index}].change.rule.`)
    lookAtRule(rule, `edits[${index}].change.rule.`)
  }
  return [...names.values()]
}

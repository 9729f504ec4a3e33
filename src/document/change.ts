import type { Change } from "../timeline/experiment"
import type { DocumentChange } from "./document"
import { finite, isFields, own, whole, wrong, wrongNumbers } from "./fields"
import { found, type Refusal, refusal } from "./refusal"
import { ruleFiles } from "./rules"

type KeyOf<T> = T extends T ? keyof T : never
/** What a change may be of, as files write it. */
type Kind = Exclude<KeyOf<DocumentChange>, "value" | "rule">

/** How many indices say which number a change is of; a kind that is missing is a type error. */
const indices: Readonly<Record<Kind, number>> = { weight: 3, bias: 2, x: 2, y: 2, learningRate: 0 }
const kinds: readonly (Kind | "rule")[] = [...(Object.keys(indices) as readonly Kind[]), "rule"]

/** The fields of a change. */
export const changeFields: readonly string[] = [...kinds, "value"]

/** A change as files and the page API write it, read. Whether the network has such a number is not asked here. */
export function readChange(
  input: unknown,
  path: string,
): { readonly ok: true; readonly change: Change } | { readonly ok: false; readonly refusal: Refusal } {
  const present = isFields(input) ? kinds.filter((kind) => own(input, kind) !== undefined) : []
  const [kind] = present
  if (!isFields(input) || !kind || present.length > 1) return { ok: false, refusal: refusal(path, "change") }
  const place = own(input, kind)
  const at = path === "" ? kind : `${path}.${kind}`
  if (kind === "rule") return readRuleChange(place, at)
  const problem =
    kind === "learningRate"
      ? wrong(finite, place, at)
      : (wrongIndices(place, indices[kind], at) ??
        wrong(finite, own(input, "value"), path === "" ? "value" : `${path}.value`))
  if (problem) return { ok: false, refusal: problem }
  const [first = 0, j = 0, k = 0] = kind === "learningRate" ? [] : (place as readonly number[])
  const value = Number(kind === "learningRate" ? place : own(input, "value"))
  return { ok: true, change: changeOf(kind, first, j, k, value) }
}

function readRuleChange(rule: unknown, path: string): ReturnType<typeof readChange> {
  if (!isFields(rule)) return { ok: false, refusal: refusal(path, "object", { found: found(rule) }) }
  const { problemsOfRule, readRule } = ruleFiles()
  for (const problem of problemsOfRule(rule, `${path}.`)) return { ok: false, refusal: problem }
  return { ok: true, change: { kind: "rule", rule: readRule(rule) } }
}

function wrongIndices(place: unknown, count: number, path: string): Refusal | null {
  const problem = wrongNumbers(place, count, path)
  if (problem || !Array.isArray(place)) return problem
  const bad = Array.from(place).findIndex((index) => wrong(whole(0), index, path))
  return bad === -1 ? null : wrong(whole(0), place[bad], `${path}[${bad}]`)
}

function changeOf(kind: Kind, first: number, j: number, k: number, value: number): Change {
  switch (kind) {
    case "weight":
      return { kind, l: first + 1, j, k, value }
    case "bias":
      return { kind, l: first + 1, j, value }
    case "x":
      return { kind, sample: first, k: j, value }
    case "y":
      return { kind, sample: first, j, value }
    case "learningRate":
      return { kind: "learning-rate", value }
  }
}

/** A change as files and the page API write it. */
export function writeChange(change: Change): DocumentChange {
  switch (change.kind) {
    case "weight":
      return { weight: [change.l - 1, change.j, change.k], value: change.value }
    case "bias":
      return { bias: [change.l - 1, change.j], value: change.value }
    case "x":
      return { x: [change.sample, change.k], value: change.value }
    case "y":
      return { y: [change.sample, change.j], value: change.value }
    case "learning-rate":
      return { learningRate: change.value }
    case "rule":
      return { rule: ruleFiles().writeRule(change.rule) }
  }
}

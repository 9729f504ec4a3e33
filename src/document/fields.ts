import * as v from "valibot"
import { found, type Refusal, refusal } from "./refusal"

/** An object of unknown origin. Only its own data fields are read: nothing inherited, nothing computed. */
export type Fields = Readonly<Record<string, unknown>>

export const finite = v.pipe(v.number(), v.finite())
export const text = v.string()
/** A whole number that counts from `least`. */
export const whole = (least: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(least))
export const choice = (ids: readonly string[]) => v.picklist(ids)

export function own(object: Fields, key: string): unknown {
  return Object.getOwnPropertyDescriptor(object, key)?.value
}

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

type Field = v.GenericSchema

/** What is wrong with a value, or null. */
export function wrong(field: Field, value: unknown, path: string): Refusal | null {
  if (value === undefined) return refusal(path, "missing")
  const result = v.safeParse(field, value, { abortEarly: true, abortPipeEarly: true })
  if (result.success) return null
  const [issue] = result.issues
  switch (issue.type) {
    case "min_value":
      return refusal(path, "at-least", { least: issue.expected?.slice(2) ?? "", found: found(value) })
    case "picklist":
      return refusal(path, "choice", {
        choices: issue.expected?.replace(/["()]/g, "").replaceAll(" | ", ", ") ?? "",
        found: found(value),
      })
    case "safe_integer":
      return refusal(path, "whole", { found: found(value) })
    case "string":
      return refusal(path, "text", { found: found(value) })
    default:
      return refusal(path, "number", { found: found(value) })
  }
}

/** What keeps a value from being a list of so many finite numbers, or null. */
export function wrongNumbers(value: unknown, count: number, path: string): Refusal | null {
  if (value === undefined) return refusal(path, "missing")
  if (!Array.isArray(value)) return refusal(path, "list", { found: found(value) })
  if (value.length !== count) {
    return refusal(path, "count", { expected: count, found: value.length })
  }
  for (let index = 0; index < count; index++) {
    const item: unknown = value[index]
    if (!Number.isFinite(item)) return wrong(finite, item, `${path}[${index}]`)
  }
  return null
}

/** The objects of a list that was checked to be one. Copied: a list in a message may have fields of its own in place of what lists can do. */
export function listOf(document: Fields, key: string): readonly Fields[] {
  const list = own(document, key)
  return Array.isArray(list) ? Array.from(list) : []
}

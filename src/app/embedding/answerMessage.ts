import { excerpt } from "../../document/refusal"
import type { PageApi } from "../pageApi"

/** What another page may ask for: the calls of the page API, by their names. */
const calls = [
  "load",
  "document",
  "next",
  "previous",
  "seek",
  "train",
  "edit",
  "undo",
  "redo",
  "frame",
  "proof",
  "link",
  "export",
] as const satisfies readonly (keyof PageApi)[]

type Call = (typeof calls)[number]

/** A message of the page around this one: `{ chainrule: "call", id, name: "seek", arguments: [8] }`. */
interface Asked {
  readonly id: number | string
  readonly name: Call
  readonly arguments: readonly unknown[]
}

/** `{ chainrule: "result", id, value }` or `{ chainrule: "refused", id, message }`. */
export type Answer =
  | { readonly chainrule: "result"; readonly id: number | string; readonly value: unknown }
  | { readonly chainrule: "refused"; readonly id: number | string | null; readonly message: string }

/** Calls of a kind take at most one argument. */
const mostArguments = 1

/** Does what a message asks for. null for one that is none of ours: other scripts on a page have messages of their own. */
export async function answerMessage(
  api: PageApi,
  data: unknown,
  told: (found: string) => string,
): Promise<Answer | null> {
  if (typeof data !== "object" || data === null || (data as { chainrule?: unknown }).chainrule !== "call") return null
  const asked = readCall(data)
  if (!asked) {
    const { id, name } = data as Readonly<Record<string, unknown>>
    return {
      chainrule: "refused",
      id: isId(id) ? id : null,
      message: told(typeof name === "string" ? excerpt(name, 40) : typeof name),
    }
  }
  try {
    const call = api[asked.name] as (...given: readonly unknown[]) => unknown
    const value = await call(...asked.arguments)
    return { chainrule: "result", id: asked.id, value }
  } catch (error) {
    // The refusals of the page API are sentences for people.
    return { chainrule: "refused", id: asked.id, message: error instanceof Error ? error.message : String(error) }
  }
}

function readCall(data: object): Asked | null {
  const { id, name, arguments: given = [] } = data as Readonly<Record<string, unknown>>
  const call = calls.find((known) => known === name)
  if (!call || !isId(id) || !Array.isArray(given) || given.length > mostArguments) return null
  return { id, name: call, arguments: given }
}

function isId(id: unknown): id is number | string {
  return (typeof id === "number" && Number.isFinite(id)) || (typeof id === "string" && id.length <= 100)
}

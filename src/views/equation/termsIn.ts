import type { TermId } from "../../notation/term"

/** The addresses in an equation, each once, in the order in which they are written. */
export function termsIn(tex: string): readonly TermId[] {
  const found = [...tex.matchAll(/\\htmlData\{term=([^}]+)\}/g)].flatMap((match) => match[1] ?? [])
  return [...new Set(found)] as TermId[]
}

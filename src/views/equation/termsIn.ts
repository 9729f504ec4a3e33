import type { TermId } from "../../notation/term"

/** A number in an equation; `former`: as it was before the update. */
export interface TermWritten {
  readonly term: TermId
  readonly former: boolean
}

/** The numbers in an equation by their addresses, each once, in the order in which they are written. */
export function termsIn(tex: string): readonly TermWritten[] {
  const found = [...tex.matchAll(/\\htmlData\{term=([^}]+)\}/g)].flatMap((match) => match[1] ?? [])
  return [...new Set(found)].map((address) => {
    const [term, was] = address.split(",")
    return { term: term as TermId, former: was !== undefined }
  })
}

import { createContext, useContext } from "react"
import type { TermId } from "../../notation/term"

/** The item that the drawing's one tab stop stands on. */
export const Roving = createContext<TermId | null>(null)

export function useRoving<T>(select: (standsOn: TermId | null) => T): T {
  return select(useContext(Roving))
}

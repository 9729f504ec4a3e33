/** A piece of an equation with how tightly it holds together: a sum inside a product needs brackets, a product inside ⊙ too. Brackets are made here and nowhere else. */
export interface Written {
  readonly text: string
  readonly holds: "sum" | "product" | "atom"
}

export const atom = (text: string): Written => ({ text, holds: "atom" })
export const product = (text: string): Written => ({ text, holds: "product" })
export const sum = (text: string): Written => ({ text, holds: "sum" })

/** The piece as a factor. */
export function factor(w: Written, brackets: (v: string) => string): string {
  return w.holds === "sum" ? brackets(w.text) : w.text
}

/** The piece as an operand of ⊙. */
export function operand(w: Written, brackets: (v: string) => string): string {
  return w.holds === "atom" ? w.text : brackets(w.text)
}

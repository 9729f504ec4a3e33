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

/** A number or sum as a factor: a number with its own sign has plain brackets. */
export function asFactor(w: Written, brackets: (v: string) => string): string {
  return factor(w, w.text.includes(" + ") ? brackets : (v) => `(${v})`)
}

/** After + or −: a number with its own sign is bracketed, a sum of several terms is not. */
export function afterSign(w: Written): string {
  return w.holds === "sum" && !w.text.includes(" + ") ? `(${w.text})` : w.text
}

/** The first number of a cycle that stopped being finite. l is null for the cost; k only where W or dW is meant; i is the sample's place in its batch, null for the mean and the update. */
export interface Fault {
  readonly kind: "non-finite"
  readonly quantity: "z" | "a" | "C" | "delta" | "db" | "dW" | "b" | "W"
  readonly l: number | null
  readonly j: number | null
  readonly k: number | null
  readonly i: number | null
}

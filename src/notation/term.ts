/** Quantities that a number on the screen can belong to. */
export type Quantity = "x" | "y" | "z" | "a" | "slope" | "delta" | "W" | "b" | "dW" | "db" | "C" | "eta" | "m" | "dCda"

/** The address of one number, vector or matrix, the same in SVG, KaTeX, tables and the store: quantity:l[:j[:k]], counted from 0; `C` and `eta` alone. `W:2:0:1` is the weight of layer 2 to neuron 0 from neuron 1; `delta:2` the whole vector. */
export type TermId =
  | `${Quantity}`
  | `${Quantity}:${number}`
  | `${Quantity}:${number}:${number}`
  | `${Quantity}:${number}:${number}:${number}`

/** Where a term sits in the drawing: its quantity dropped. */
export type Place =
  | { readonly kind: "none" }
  | { readonly kind: "layer"; readonly l: number }
  | { readonly kind: "neuron"; readonly l: number; readonly j: number }
  | { readonly kind: "edge"; readonly l: number; readonly j: number; readonly k: number }
  | { readonly kind: "edges"; readonly l: number }

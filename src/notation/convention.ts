/** How a textbook writes a network. It changes symbols and names, never a number or an address. */
export interface Convention {
  /** The number of the input's layer. */
  readonly firstLayer: FirstLayer
  readonly product: Product
}

export const firstLayers = [1, 0] as const
export type FirstLayer = (typeof firstLayers)[number]

/** How the weights meet the activations below: W a with w_jk to j from k, as in the lecture note; Wᵀ a, and a W with vectors as rows, with w_kj from k to j. */
export const products = ["W a", "Wᵀ a", "a W"] as const
export type Product = (typeof products)[number]

/** The lecture note's. */
export const ownConvention: Convention = { firstLayer: 1, product: "W a" }

/** What was written elsewhere, where it is known; the lecture note's way for the rest. */
export function conventionFrom(written: { readonly firstLayer?: unknown; readonly product?: unknown }): Convention {
  return {
    firstLayer: firstLayers.find((known) => known === written.firstLayer) ?? ownConvention.firstLayer,
    product: products.find((known) => known === written.product) ?? ownConvention.product,
  }
}

let adopted = ownConvention

/** The one that the page is written in. Like its language it is the same in every place, and every place that prints a symbol asks here. */
export function convention(): Convention {
  return adopted
}

/** From now on all symbols are written so. What is on the screen already must be written anew (`store/useSay`). */
export function adopt(next: Convention): void {
  adopted = next
}

/** Whether a weight's first index is the neuron that it comes from. */
export function sourceFirst(): boolean {
  return adopted.product !== "W a"
}

/** Whether vectors are rows. */
export function vectorsAreRows(): boolean {
  return adopted.product === "a W"
}

/** The indices of the weight to j from k, in the order in which they are written. */
export function weightIndices<J, K>(j: J, k: K): readonly [J | K, J | K] {
  return sourceFirst() ? [k, j] : [j, k]
}

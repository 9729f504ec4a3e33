/** The address of a weight (to neuron j of layer l from k) or of a bias (k is null). */
export interface Parameter {
  readonly l: number
  readonly j: number
  readonly k: number | null
}

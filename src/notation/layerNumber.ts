/** The number of layer l where people read it: the lecture note calls the input layer 1. */
export function layerNumber(l: number): number {
  return l + 1
}

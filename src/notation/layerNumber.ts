import { convention } from "./convention"

/** The number of layer l where people read it: the lecture note calls the input layer 1, others call it 0. */
export function layerNumber(l: number): number {
  return l + convention().firstLayer
}

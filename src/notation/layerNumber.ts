import { convention } from "./convention"

/** The number of layer l where people read it: the lecture note calls the input layer 1, others call it 0. */
export function layerNumber(l: number): number {
  return l + convention().firstLayer
}

/** Layers of no network, for equations that hold in every layer: any layer l, and the output layer L. Their neighbours are l − 1, l + 1 and so on; no network reaches these numbers. */
export const anyLayer = 10_000
export const outputLayer = 20_000

/** The layer of a symbol that is meant in every layer: nothing is written above its letter. */
export const noLayer = 30_000

/** Layer l as it is written: its number, or for a layer that stands for any its letter, `l-1` below it; nothing for no layer. */
export function layerLabel(l: number): string {
  if (l < anyLayer / 2) return String(layerNumber(l))
  if (l === noLayer) return ""
  const [letter, base] = l < (anyLayer + outputLayer) / 2 ? ["l", anyLayer] : ["L", outputLayer]
  const by = l - base
  return by === 0 ? letter : by < 0 ? `${letter}-${-by}` : `${letter}+${by}`
}

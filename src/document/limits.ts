/** How large a document may be, checked before anything is built. */
export interface Limits {
  /** Layers with weights. */
  readonly layers: number
  /** Neurons in a layer, the input's too. */
  readonly units: number
  /** Weights in all. */
  readonly weights: number
  readonly samples: number
  readonly edits: number
  /** Characters of a title. */
  readonly title: number
  /** Characters of the text of a document; bytes, where a file's size is known before it is read. */
  readonly text: number
}

/** What a document may hold at all. */
export const fileLimits: Limits = {
  layers: 12,
  units: 4_096,
  weights: 2_000_000,
  samples: 100_000,
  edits: 10_000,
  title: 64,
  text: 64_000_000,
}

/** What can be drawn, and read without making anybody wait. */
export const stageLimits: Limits = { ...fileLimits, units: 1_024, weights: 100_000, text: 16_000_000 }

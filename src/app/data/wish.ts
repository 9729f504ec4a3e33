import { coordinates, type FeatureId } from "../../data/features"
import type { SetId } from "../../data/sets"

/** What the reader has chosen in the dialog, kept while the page is open. */
export interface Wish {
  readonly set: SetId
  readonly count: number
  /** In %. */
  readonly noise: number
  /** As typed; any text is a seed. */
  readonly seed: string
  /** In %. */
  readonly heldOut: number
  readonly batchSize: number
  readonly features: readonly FeatureId[]
  /** Whether a built-in set is taken with the hidden layers that there are. */
  readonly keepsHidden: boolean
}

/** As the TensorFlow Playground begins. */
export const firstWish: Wish = {
  set: "circle",
  count: 500,
  noise: 0,
  seed: "1",
  heldOut: 50,
  batchSize: 10,
  features: coordinates,
  keepsHidden: true,
}

export interface Wishing {
  readonly wish: Wish
  onWish(part: Partial<Wish>): void
}

import type { Initialisation } from "../engine/initialise"
import type { Change, NumberChange } from "../timeline/experiment"
import type { Reshape } from "../timeline/reshape"

/** What was done between two moments, so that the list of changes can say it in any language. */
export type Act =
  /** `from`: what the number was; null where nothing was known of it, or where it was no number. `cycle`: the one at whose start it takes effect. */
  | { readonly kind: "edit"; readonly change: Change; readonly from: number | null; readonly cycle: number }
  /** Changes that were made as one, the first of them and how many. */
  | { readonly kind: "fill"; readonly first: NumberChange; readonly count: number }
  /** Another experiment; `title` is its own where it is no example. */
  | { readonly kind: "open"; readonly preset: string | null; readonly title: string }
  /** Changes of the network's shape that were made as one. */
  | { readonly kind: "reshape"; readonly wishes: readonly Reshape[] }
  /** Other data, and the net that fits them; `name` as it was called. */
  | { readonly kind: "data"; readonly name: string; readonly count: number }
  | { readonly kind: "reset" }
  /** A new run in batches of another size, or with its samples in another order; `shuffle` is the seed of that, null for the order of the list. */
  | { readonly kind: "batches"; readonly batchSize: number; readonly shuffle: number | null }
  | { readonly kind: "randomise"; readonly initialisation: Initialisation; readonly seed: number }

import type { Initialisation } from "../engine/initialise"
import type { Change } from "../timeline/experiment"

/** What was done between two moments, so that the list of changes can say it in any language. */
export type Act =
  /** `from`: what the number was; null where nothing was known of it. */
  | { readonly kind: "edit"; readonly change: Change; readonly from: number | null }
  /** Another experiment; `title` is its own where it is no example. */
  | { readonly kind: "open"; readonly preset: string | null; readonly title: string }
  | { readonly kind: "reset" }
  | { readonly kind: "randomise"; readonly initialisation: Initialisation; readonly seed: number }

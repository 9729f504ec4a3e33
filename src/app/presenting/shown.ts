import { createStore, useStore } from "zustand"
import type { AudienceState } from "./audienceState"

/** Why a window of the class shows nothing new: nobody presents under its name, the presenter was not heard yet or any more, is of another version, said what cannot be read, or has ended. */
export type Silence = "alone" | "waiting" | "version" | "garbled" | "over"

/** What a window of the class shows. */
interface Shown {
  readonly state: AudienceState | null
  readonly silence: Silence | null
  /** Which other version the presenter's window is of. */
  readonly other: string
}

export const shown = createStore<Shown>()(() => ({ state: null, silence: "waiting", other: "" }))

export function useShown<T>(selector: (state: Shown) => T): T {
  return useStore(shown, selector)
}

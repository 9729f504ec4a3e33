import type { Slice } from "./slice"
import type { FocusSlice } from "./state"

export const focusSlice: Slice<FocusSlice> = (set) => ({
  hovered: null,
  selected: null,
  hover: (hovered) => set({ hovered }),
  select: (selected) => set({ selected }),
})

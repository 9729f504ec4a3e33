import type { Slice } from "./slice"
import type { FocusSlice } from "./state"

export const focusSlice: Slice<FocusSlice> = (set) => ({
  hovered: null,
  hoversFormer: false,
  selected: null,
  trail: [],
  hover: (hovered, hoversFormer = false) => set({ hovered, hoversFormer }),
  select: (selected) => set({ selected, trail: selected === null ? [] : [selected] }),
  follow: (term) =>
    set(({ trail }) => {
      const at = trail.indexOf(term)
      return { selected: term, trail: at < 0 ? [...trail, term] : trail.slice(0, at + 1) }
    }),
})

import type { Slice } from "./slice"
import type { TrainingSlice } from "./state"

export const trainingSlice: Slice<TrainingSlice> = (set) => ({
  training: null,
  learning: null,
  train: (until = {}) => set({ training: until, playing: false }),
  stopTraining: () => set({ training: null }),
  halt: () => set({ training: null, playing: false }),
})

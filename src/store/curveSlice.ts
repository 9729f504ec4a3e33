import type { Slice } from "./slice"
import type { CurveSlice } from "./state"

export const curveSlice: Slice<CurveSlice> = (set, get) => ({
  curveWanted: null,
  curveShown: null,
  curveMissing: null,

  wantCurve(curveWanted) {
    const { curveShown } = get()
    // A curve of the same number stays until the next one comes; one of another says nothing.
    const stays = curveShown?.term === curveWanted?.term
    set({ curveWanted, curveMissing: null, ...(stays ? {} : { curveShown: null }) })
  },
  curveArrived: (curveShown) => set({ curveShown, curveMissing: null }),
  curveFailed: (curveMissing) => set({ curveMissing }),
})

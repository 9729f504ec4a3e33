import { sameRun } from "./sameRun"
import type { Slice } from "./slice"
import type { ProofSlice, Proven, State } from "./state"

export const proofSlice: Slice<ProofSlice> = (set) => ({
  proofWanted: false,
  proving: null,
  proven: null,

  prove() {
    set({ proofWanted: true, proven: null })
  },
  stopProof() {
    set({ proofWanted: false, proving: null })
  },
  proofAt(checked, of) {
    set({ proving: { checked, of } })
  },
  proofLeft() {
    set({ proving: null })
  },
  proved(proven) {
    set({ proven, proving: null })
  },
})

/** Whether the last proof was of this run, before something was changed. */
export function isProofStale(state: State): boolean {
  return state.proven !== null && !proofShown(state) && sameRun(state.proven.experiment, state.experiment)
}

/** The proof of what is shown; one of other weights says nothing. */
export function proofShown({ proven, experiment, frame }: State): Proven | null {
  return proven && proven.experiment === experiment && proven.cycle === frame.cycle ? proven : null
}

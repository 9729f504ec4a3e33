import { describe, expect, it } from "vitest"
import { spokenEvent } from "../../src/app/spokenEvent"
import type { Proof } from "../../src/engine/proof"
import { sayIn } from "../../src/i18n/say"
import { createAppStore } from "../../src/store/store"

const say = sayIn("en")
const proof: Proof = {
  checked: 16,
  compared: { deltas: 4, gradients: 12 },
  kinks: 0,
  worst: 0,
  worstEntry: null,
  agrees: true,
  kinked: [],
}

describe("what is told beside the steps", () => {
  const { getState } = createAppStore()
  const told = (act: () => void) => {
    const was = getState()
    act()
    return spokenEvent(getState(), was, say)
  }

  it("is that play starts and pauses", () => {
    expect(told(() => getState().play())).toBe("Playing.")
    expect(told(() => getState().pause())).toBe("Play paused.")
    expect(told(() => getState().pause())).toBeNull()
  })

  it("is that a breakpoint is set and removed", () => {
    expect(told(() => getState().toggleBreakpoint("activation"))).toMatch(/^Breakpoint on line \d+ is set\.$/)
    expect(told(() => getState().toggleBreakpoint("activation"))).toMatch(/^Breakpoint on line \d+ is removed\.$/)
  })

  it("is that a run is kept and no more", () => {
    expect(told(() => getState().pin())).toMatch(/^These numbers are kept/)
    expect(told(() => getState().unpin())).toBe("Nothing is compared any more.")
  })

  it("is the start, the end and the result of a proof that was asked for, not of one that is done again", () => {
    const { experiment } = getState()
    const done = (of: Proof) => () => getState().proved({ proof: of, experiment, cycle: 0 })
    expect(told(() => getState().prove())).toBe("Checking gradients …")
    expect(told(() => getState().proofAt(1, 16))).toBeNull()
    expect(told(() => getState().stopProof())).toBe("Check stopped.")
    getState().prove()
    expect(told(done(proof))).toBe("All 4 δ and 12 gradients agree, worst 0")
    expect(told(done({ ...proof }))).toBeNull()
    expect(told(done({ ...proof, agrees: false }))).toBe("A gradient does not agree")
  })

  it("is whatever is announced, also the same again", () => {
    expect(told(() => getState().announce("input 1, 0.05"))).toBe("input 1, 0.05")
    expect(told(() => getState().announce("input 1, 0.05"))).toBe("input 1, 0.05")
  })
})

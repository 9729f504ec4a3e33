import { sampleShown } from "../../store/sampleShown"
import { store } from "../../store/store"
import type { NumberChange } from "../../timeline/experiment"

/** Puts other numbers into the sample at hand, as one act that undo takes back. Without targets those stay. */
export function putOnStage(x: Float64Array, y?: Float64Array): void {
  const { frame, fill } = store.getState()
  const sample = sampleShown(frame)
  const present = frame.samples[sample]
  const inputs = Array.from(x, (value, k): NumberChange => ({ kind: "x", sample, k, value }))
  const targets = Array.from(y ?? [], (value, j): NumberChange => ({ kind: "y", sample, j, value }))
  fill([
    ...inputs.filter((change) => change.kind === "x" && present?.x[change.k] !== change.value),
    // What becomes 1 first: of classes it takes the place of the one before, whose 0 then is so already.
    ...targets
      .filter((change) => change.kind === "y" && present?.y[change.j] !== change.value)
      .sort((a, b) => b.value - a.value),
  ])
}

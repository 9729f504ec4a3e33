import { phaseOf, type StepKind } from "../engine/step"
import type { Say } from "../i18n/say"
import { layerNumber } from "../notation/layerNumber"
import { plannedAt, stepsPerSample } from "../timeline/cycle"
import type { Within } from "../timeline/substeps"
import type { Frame } from "../timeline/trace"

const superscript = "⁰¹²³⁴⁵⁶⁷⁸⁹"

/** What a kind of step computes, in layer l: z², δ³. */
function quantityOf(kind: StepKind, l: number | null): string | null {
  const at = l === null ? "" : [...String(layerNumber(l))].map((digit) => superscript[Number(digit)]).join("")
  switch (kind) {
    case "input":
      return `a${at}`
    case "weighted-input":
      return `z${at}`
    case "activation":
      return `a${at}`
    case "cost":
      return "C"
    case "output-error":
    case "hidden-error":
      return `δ${at}`
    case "bias-gradient":
      return `∂C/∂b${at}`
    case "weight-gradient":
      return `∂C/∂W${at}`
    case "mean":
    case "update":
      return null
  }
}

function insideOf(within: Within | null, say: Say): readonly string[] {
  return within ? [say("where.within", { done: within.done, of: within.of })] : []
}

/** What of a frame says where it is. */
interface Somewhere extends Pick<Frame, "cycle" | "done" | "perCycle" | "batch" | "within"> {
  readonly samples: { readonly length: number }
  readonly trace: { readonly network: { readonly layers: { readonly length: number } } }
}

/** Where the reader stands, in words, from the largest to the smallest: cycle 1, sample 1 of 4, backward, δ², step 8 of 14. */
export function whereabouts(
  { cycle, done, perCycle, trace, batch, samples, within }: Somewhere,
  say: Say,
): readonly string[] {
  if (done === 0 && !within) return [say("where.cycle", { cycle: cycle + 1 }), say("where.start")]
  const L = trace.network.layers.length
  const m = (perCycle - 2) / stepsPerSample(L)
  const { kind, l, i } = plannedAt(L, m, within ? done : done - 1)
  const at = { sample: (batch[i ?? 0] ?? 0) + 1, of: samples.length }
  const inBatch = m > 1 && m < samples.length
  const which = inBatch ? say("where.sample-in-batch", { ...at, at: (i ?? 0) + 1, m }) : say("where.sample", at)
  const sample = i === null ? null : which
  const parts = [say("where.cycle", { cycle: cycle + 1 }), sample, say(`phase.${phaseOf(kind)}`), quantityOf(kind, l)]
  return [
    ...parts.filter((part) => part !== null),
    ...insideOf(within, say),
    say("where.step", { done: within ? done + 1 : done, perCycle }),
  ]
}

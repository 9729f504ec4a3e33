import { expect, it } from "vitest"
import { pathsOf } from "../../engine/paths"
import { termId } from "../../notation/term"
import { presets } from "../../presets"
import { framesOf } from "../../store/framesOf.test-data"
import { shownValue } from "../../store/shownValue"
import { pathTerms } from "./pathTerms"

it.each(["mazur", "deep", "classify", "relu"] as const)(
  "every factor of every path in %s leads to the number that it is",
  (id) => {
    const { experiment } = presets[id]
    const { network, cost, samples } = experiment
    const frame = framesOf(experiment, 1).find(({ step }) => step?.kind === "weight-gradient" && step.l === 1)!
    for (const [index, { inputs }] of network.layers.entries())
      for (const k of [null, ...Array.from({ length: inputs }, (_, i) => i)]) {
        const l = index + 1
        const term = k === null ? termId("b", l, 0) : termId("W", l, 0, k)
        const { listed, closedByDelta } = pathsOf(network, samples[frame.trace.sample ?? 0]!, cost, { l, j: 0, k })!
        for (const path of listed)
          expect(pathTerms(term, path, closedByDelta).map((factor) => shownValue(frame, factor))).toEqual(
            path.factors.map((value) => expect.closeTo(value, 13)),
          )
      }
  },
)

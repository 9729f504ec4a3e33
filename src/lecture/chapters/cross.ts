import { presets } from "../../presets"
import { frameAt } from "../../timeline/frameAt"
import { choice, computed, on, right, text, tool, wrong } from "../build"
import type { Chapter } from "../chapter"

import { sentence } from "../sentence"

/** The error of the saturated neuron of the examples with another cost. */
const withCrossEntropy = computed(() => {
  const { experiment } = presets.neuron
  return frameAt({ ...experiment, cost: "binary-cross-entropy" }, 7).trace.delta[1]?.[0] ?? null
})

/** 14. Cross-entropy cures the slowdown at the output. */
export const cross: Chapter = {
  id: "cross",
  title: "cross.title",
  pages: [
    {
      scene: on("neuron", 7, { selected: "delta:1:0" }),
      blocks: [text("cross.idea"), text("cross.here", { quadratic: "delta:1:0", cross: withCrossEntropy })],
    },
    {
      scene: on("classify", 7),
      blocks: [
        text("cross.hidden"),
        choice(
          "softmax",
          sentence("cross.ask"),
          right(sentence("cross.ask-own"), sentence("cross.ask-own-why")),
          wrong(sentence("cross.ask-none"), sentence("cross.ask-none-why")),
        ),
      ],
    },
    { scene: on("neuron", 7), blocks: [text("cross.twins"), tool("twins")] },
  ],
}

import "../../engine/laterTrainPlain"
import { frameAt } from "../../timeline/frameAt"
import { choice, computed, on, right, text, tool, wrong } from "../build"
import type { Chapter } from "../chapter"
import { sentence } from "../sentence"
import { cycleAlone } from "../tools/cycleAlone"

/** The error of the neuron on the stage with the other cost. */
const withCrossEntropy = computed(({ experiment, frame }) => {
  const alone = cycleAlone({ experiment, frame }).experiment
  return frameAt({ ...alone, cost: "binary-cross-entropy" }, 7).trace.delta[1]?.[0] ?? null
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

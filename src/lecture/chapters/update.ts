import { choice, computed, equation, errataOf, on, right, seek, task, text, tool, wrong } from "../build"
import type { Chapter } from "../chapter"
import { type Slot, sentence } from "../sentence"

/** The gradient of w³₁₁ of one of the batch's samples. */
const partOf = (i: number): Slot => computed(({ frame }) => frame.trace.mean?.parts?.[i]?.dW[2]?.[0] ?? null)

/** 12. The update over a mini-batch. */
export const update: Chapter = {
  id: "update",
  title: "update.title",
  pages: [
    {
      scene: on("xor", 49, { selected: "W:2:0:0" }),
      blocks: [
        text("update.idea"),
        equation("mean"),
        equation("update"),
        text("update.words"),
        task(
          "update",
          sentence("update.do"),
          ({ frame }) => frame.trace.updated !== null,
          [seek(50)],
          sentence("update.done", {
            was: computed(({ frame }) => frame.trace.network.layers[1]?.W[0] ?? null),
            g: "dW:2:0:0",
            eta: "eta",
            is: computed(({ frame }) =>
              frame.step?.kind === "update" ? (frame.step.network.layers[1]?.W[0] ?? null) : null,
            ),
          }),
        ),
      ],
    },
    {
      scene: on("xor", 49, { selected: "dW:2:0:0" }),
      blocks: [
        choice(
          "whose",
          sentence("update.ask", { g1: partOf(0), g2: partOf(1), g3: partOf(2), g4: partOf(3) }),
          wrong(sentence("update.ask-one"), sentence("update.ask-one-why")),
          right(sentence("update.ask-all", { g: "dW:2:0:0" }), sentence("update.ask-all-why")),
        ),
        errataOf(23, 24),
      ],
    },
    { scene: on("xor", 49), blocks: [text("update.sheets"), tool("sheets")] },
  ],
}
